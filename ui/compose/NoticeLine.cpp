#include "ui/compose/NoticeLine.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace caredesk {

NoticeLine::NoticeLine(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setTextStyle(m_text, TextStyle::Small);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_action->setAutoDefault(false);
    setButtonSize(m_action, ButtonSize::Small);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QStringLiteral("close"), Ink::Muted));
    m_close->setIconSize(QSize(12, 12));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 4, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &NoticeLine::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = m_run;
        clear();
        if (run) {
            run();
        }
    });
    retranslateUi();
    hide();
}

void NoticeLine::tell(Words text, Words action, std::function<void()> run)
{
    m_textWords = std::move(text);
    m_actionWords = std::move(action);
    m_run = std::move(run);
    m_action->setVisible(static_cast<bool>(m_actionWords));
    retranslateUi();
    show();
}

void NoticeLine::clear()
{
    hide();
    m_textWords = {};
    m_actionWords = {};
    m_run = {};
}

void NoticeLine::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.alt);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void NoticeLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QFrame::changeEvent(event);
}

void NoticeLine::retranslateUi()
{
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this notice"));
    if (m_textWords) {
        m_text->setText(m_textWords());
        m_text->setAccessibleName(m_text->text());
    }
    if (m_actionWords) {
        m_action->setText(m_actionWords());
    }
}

} // namespace caredesk
