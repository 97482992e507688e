#include "ui/compose/UndoBar.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setTextStyle(m_text, TextStyle::Small);
    m_undo->setObjectName(QStringLiteral("undoSend"));
    m_undo->setAutoDefault(false);
    setButtonSize(m_undo, ButtonSize::Small);
    setButtonIcon(m_undo, QStringLiteral("edit-undo"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &UndoBar::tick);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const QString uuid = m_uuid;
        stop();
        Q_EMIT undoRequested(uuid);
    });
    retranslateUi();
    hide();
}

void UndoBar::start(const QString& uuid)
{
    m_uuid = uuid;
    m_left = holdMs / 1'000;
    m_second.start();
    retranslateUi();
    show();
}

void UndoBar::stop()
{
    m_second.stop();
    m_uuid.clear();
    hide();
}

void UndoBar::tick()
{
    if (--m_left <= 0) {
        stop();
        Q_EMIT expired();
        return;
    }
    retranslateUi();
}

void UndoBar::paintEvent(QPaintEvent*)
{
    // Dashed: only on this computer so far.
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.ctl, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void UndoBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QFrame::changeEvent(event);
}

void UndoBar::retranslateUi()
{
    m_text->setText(tr("Your reply goes out in a moment."));
    m_text->setAccessibleName(m_text->text());
    m_undo->setText(tr("&Undo (%1)").arg(m_left));
    m_undo->setAccessibleName(tr("Undo sending"));
}

} // namespace caredesk
