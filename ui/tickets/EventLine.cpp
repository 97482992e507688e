#include "ui/tickets/EventLine.h"

#include "base/Clock.h"
#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/Pill.h"
#include "ui/common/StateWords.h"
#include "ui/common/TextStyles.h"

#include <QKeyEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int left = 52;
constexpr int right = 20;
constexpr int lineHeight = 29;
constexpr QChar partsMark = u'\x1f';
constexpr int iconSize = 14;

} // namespace

EventLine::EventLine(const StateChange& change, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_change(change)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslateUi();
}

EventLine::EventLine(const Operation& operation, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_operation(operation)
{
    m_change.to = operation.targetState;
    m_change.at = operation.queued;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    retranslateUi();
}

void EventLine::setOperation(const Operation& operation)
{
    m_operation = operation;
    retranslateUi();
}

QSize EventLine::sizeHint() const
{
    return {200, qMax(lineHeight, fontMetrics().height() + 12)};
}

void EventLine::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
    const QRect line(left, 0, width() - left - right, height() - 1);
    paintIcon(&painter, QRect(line.left(), (line.height() - iconSize) / 2, iconSize, iconSize),
              stateIcon(m_change.to), colours.ink(stateInk(m_change.to)));
    const QFont small = textFont(TextStyle::Small);
    const QFont bold = textFont(TextStyle::SmallBold);
    painter.setFont(small);
    painter.setPen(colours.muted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_time);
    const int end = line.right() - QFontMetrics(small).horizontalAdvance(m_time) - 12;
    int x = line.left() + iconSize + 6;
    const auto write = [&](const QString& text, const QFont& font, const QColor& ink) {
        const int room = qMax(0, end - x);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, room, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
        x += QFontMetrics(font).horizontalAdvance(text);
    };
    write(m_parts.value(0), small, colours.muted);
    write(stateWord(m_change.to), bold, colours.text);
    write(m_parts.value(1), small, colours.muted);
    if (m_operation) {
        x += 8;
        paintPill(&painter, QRect(x, 0, qMax(0, end - x), line.height()), operationPill(m_operation->state),
                  palette());
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

void EventLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void EventLine::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_operation && event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        Q_EMIT outboxRequested(m_operation->uuid);
    }
}

void EventLine::keyPressEvent(QKeyEvent* event)
{
    const bool activates = event->key() == Qt::Key_Return || event->key() == Qt::Key_Space;
    if (m_operation && activates) {
        Q_EMIT outboxRequested(m_operation->uuid);
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// The sentence, with `state` in the place where it is drawn bold.
QString EventLine::sentence(const QString& state) const
{
    if (m_operation) {
        return tr("You change the state to %1").arg(state);
    }
    if (m_change.bySupport) {
        return tr("Support changed the state to %1").arg(state);
    }
    return m_change.author.name.isEmpty() ? tr("The state changed to %1").arg(state)
                                          : tr("%1 changed the state to %2").arg(m_change.author.name, state);
}

void EventLine::retranslateUi()
{
    m_parts = sentence(QString(partsMark)).split(partsMark);
    m_time = format::messageTime(m_change.at, m_clock.now());
    const QString spoken = sentence(stateWord(m_change.to));
    setAccessibleName(
        u"%1, %2"_qs.arg(spoken, m_operation ? operationStateWord(m_operation->state) : m_time));
    update();
}

} // namespace caredesk
