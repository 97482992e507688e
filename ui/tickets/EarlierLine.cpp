#include "ui/tickets/EarlierLine.h"

#include "base/Clock.h"
#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QDateTime>
#include <QEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int left = 20;
constexpr int right = 20;
constexpr int chevronSize = 12;

} // namespace

EarlierLine::EarlierLine(const Clock& clock, QWidget* parent)
    : QAbstractButton(parent)
    , m_clock(clock)
{
    setObjectName(u"earlierMessages"_qs);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EarlierLine::setSpan(int messages, qint64 first, qint64 last)
{
    m_messages = messages;
    m_first = first;
    m_last = last;
    retranslateUi();
}

QSize EarlierLine::sizeHint() const
{
    return {200, qMax(29, fontMetrics().height() + 12)};
}

void EarlierLine::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? colours.hover : colours.alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
    paintIcon(&painter, QRect(left, (height() - chevronSize) / 2, chevronSize, chevronSize), u"go-next"_qs,
              colours.muted);
    painter.setFont(textFont(TextStyle::Small));
    painter.setPen(colours.muted);
    const QRect line(left + chevronSize + 6, 0, width() - left - chevronSize - 6 - right, height() - 1);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_times);
}

void EarlierLine::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void EarlierLine::retranslateUi()
{
    setText(tr("%n earlier message(s)", nullptr, m_messages));
    const bool sameDay =
        QDateTime::fromMSecsSinceEpoch(m_first).date() == QDateTime::fromMSecsSinceEpoch(m_last).date();
    const QString from = format::messageTime(m_first, m_clock.now());
    m_times = u"%1 – %2"_qs.arg(from, sameDay ? format::timeOfDay(m_last)
                                              : format::messageTime(m_last, m_clock.now()));
    setAccessibleName(u"%1, %2"_qs.arg(text(), m_times));
    update();
}

} // namespace caredesk
