#include "ui/common/Toast.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

Toast::Toast(QWidget* page)
    : QWidget(page)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    m_label->setTextFormat(Qt::PlainText);
    setButtonSize(m_button, ButtonSize::Small);
    setButtonIcon(m_button, QStringLiteral("edit-undo"));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        hide();
        Q_EMIT expired();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, nullptr);
        dismiss();
        if (action) {
            action();
        }
    });
    page->installEventFilter(this);
    hide();
}

void Toast::show(const QString& text, const QString& actionText, int durationMs, std::function<void()> action)
{
    m_action = std::move(action);
    m_label->setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    place();
    QWidget::show();
    raise();
    m_timer.start(durationMs);
}

void Toast::dismiss()
{
    m_timer.stop();
    hide();
}

void Toast::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    const int width = qMin(qMax(sizeHint().width(), 280), room.width() - 24);
    setGeometry((room.width() - width) / 2, room.height() - sizeHint().height() - 16, width,
                sizeHint().height());
}

void Toast::enterEvent(QEnterEvent*)
{
    if (m_timer.isActive()) {
        m_leftMs = m_timer.remainingTime();
        m_timer.stop();
    }
}

void Toast::leaveEvent(QEvent*)
{
    if (isVisible() && !m_timer.isActive()) {
        m_timer.start(m_leftMs);
    }
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), colours.base, colours.ctl);
}

} // namespace caredesk
