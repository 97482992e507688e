#include "ui/common/Pill.h"

#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/StateWords.h"
#include "ui/common/TextStyles.h"

#include <QCoreApplication>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 18;
constexpr int IconSize = 12;
constexpr int Left = 5;
constexpr int Right = 8;
constexpr int Gap = 4;

int pillHeight(const QFontMetrics& metrics)
{
    return qMax(Height, metrics.height() + 1);
}

} // namespace

PillLook statePill(TicketState state)
{
    return {stateWord(state), stateIcon(state), PillLook::Kind::State, state};
}

PillLook operationPill(OperationState state, int percent)
{
    const bool failed = state == OperationState::Failed || state == OperationState::Conflict;
    QString word = operationStateWord(state);
    if (state == OperationState::Sending && percent >= 0) {
        word = QCoreApplication::translate("Pill", "Sending, %1").arg(format::percent(percent));
    }
    return {word, operationStateIcon(state), failed ? PillLook::Kind::Failed : PillLook::Kind::Local,
            TicketState::Open};
}

QSize pillSize(const PillLook& look)
{
    const QFontMetrics metrics(textFont(TextStyle::Small));
    return {Left + IconSize + Gap + metrics.horizontalAdvance(look.text) + Right, pillHeight(metrics)};
}

QRect paintPill(QPainter* painter, const QRect& rect, const PillLook& look, const QPalette& palette)
{
    const Colours colours = Colours::of(palette);
    const QFont font = textFont(TextStyle::Small);
    const QFontMetrics metrics(font);
    const QSize wanted = pillSize(look);
    const QRect pill(rect.x(), rect.y() + (rect.height() - wanted.height()) / 2,
                     qMin(wanted.width(), rect.width()), wanted.height());

    QColor ink = colours.text;
    QPen frame = Qt::NoPen;
    QBrush fill = Qt::NoBrush;
    switch (look.kind) {
    case PillLook::Kind::State:
        ink = colours.state(look.state).ink;
        fill = colours.state(look.state).fill;
        break;
    case PillLook::Kind::Failed:
        ink = colours.redText;
        fill = colours.redTint;
        break;
    case PillLook::Kind::Local:
        frame = QPen(colours.ctl, 1, Qt::CustomDashLine);
        frame.setDashPattern({3, 2});
        break;
    }
    if (colours.highContrast && frame.style() == Qt::NoPen) {
        frame = QPen(colours.text, 1);
    }

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame);
    painter->setBrush(fill);
    const qreal radius = pill.height() / 2.0;
    const qreal half = frame.style() == Qt::NoPen ? 0 : 0.5;
    painter->drawRoundedRect(QRectF(pill).adjusted(half, half, -half, -half), radius, radius);
    paintIcon(painter, QRect(pill.x() + Left, pill.y() + (pill.height() - IconSize) / 2, IconSize, IconSize),
              look.icon, ink);
    const QRect text = pill.adjusted(Left + IconSize + Gap, 0, -Right, 0);
    painter->setFont(font);
    painter->setPen(ink);
    const QString word = wanted.width() > rect.width()
                             ? metrics.elidedText(look.text, Qt::ElideRight, text.width())
                             : look.text;
    painter->drawText(text.adjusted(0, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
    painter->restore();
    return pill;
}

Pill::Pill(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Pill::setLook(const PillLook& look)
{
    if (look == m_look) {
        return;
    }
    m_look = look;
    setAccessibleName(look.text);
    setToolTip(look.text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return m_look.text.isEmpty() ? QSize(0, 0) : pillSize(m_look);
}

QSize Pill::minimumSizeHint() const
{
    return m_look.text.isEmpty() ? QSize(0, 0) : QSize(Left + IconSize + Right, pillSize(m_look).height());
}

void Pill::paintEvent(QPaintEvent*)
{
    if (!m_look.text.isEmpty()) {
        QPainter painter(this);
        paintPill(&painter, rect(), m_look, palette());
    }
}

} // namespace caredesk
