#include "ui/shell/ConnectionLine.h"

#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QAccessible>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int IconSize = 14;
constexpr int Padding = 8;
constexpr int Gap = 6;

} // namespace

ConnectionLine::ConnectionLine(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ConnectionLine::setWords(const ConnectionWords& words)
{
    if (words == m_words) {
        return;
    }
    const bool changed = words.line != m_words.line;
    m_words = words;
    setAccessibleName(words.line);
    setAccessibleDescription(words.explanation);
    setToolTip(words.line);
    updateGeometry();
    update();
    if (changed) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ConnectionLine::setShort(bool on)
{
    if (on != m_short) {
        m_short = on;
        updateGeometry();
        update();
    }
}

QSize ConnectionLine::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextStyle::Small));
    return {2 * Padding + IconSize + Gap + metrics.horizontalAdvance(shown()) + 1,
            qMax(26, metrics.height() + 8)};
}

QSize ConnectionLine::minimumSizeHint() const
{
    return {2 * Padding + IconSize, sizeHint().height()};
}

void ConnectionLine::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    if (underMouse() || isDown()) {
        paint::box(&painter, rect(), colours.hover, {});
    }
    const bool calm = m_words.ink == Ink::Muted || m_words.ink == Ink::Ok;
    paintIcon(&painter, QRect(Padding, (height() - IconSize) / 2, IconSize, IconSize), m_words.icon,
              colours.ink(m_words.ink));
    painter.setFont(textFont(TextStyle::Small));
    painter.setPen(calm ? colours.muted : colours.ink(m_words.ink));
    const int left = Padding + IconSize + Gap;
    const int room = width() - left - Padding + 1;
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(painter.font()).elidedText(shown(), Qt::ElideRight, room));
}

} // namespace caredesk
