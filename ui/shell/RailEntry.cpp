#include "ui/shell/RailEntry.h"

#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QLocale>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 32;
constexpr int IconLeft = 11;
constexpr int IconSize = 16;
constexpr int TextLeft = 36;
constexpr int BadgeHeight = 16;

} // namespace

RailEntry::RailEntry(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailEntry::setIconName(const QString& name)
{
    m_icon = name;
    update();
}

void RailEntry::setCount(int count, Badge badge, const QString& spoken)
{
    m_count = count;
    m_badge = badge;
    setAccessibleDescription(count > 0 ? spoken : QString());
    update();
}

QSize RailEntry::sizeHint() const
{
    const QFontMetrics bold(textFont(TextStyle::BodyBold));
    return {TextLeft + bold.horizontalAdvance(text()) + 40, qMax(Height, bold.height() + 12)};
}

void RailEntry::paintCount(QPainter* painter) const
{
    const Colours colours = Colours::of(palette());
    const QString number = m_count > 999 ? QStringLiteral("999+") : QLocale().toString(m_count);
    const bool plain = m_badge == Badge::Plain;
    const QFont font = textFont(plain ? TextStyle::Small : TextStyle::SmallBold);
    const int width = QFontMetrics(font).horizontalAdvance(number);
    const int right = this->width() - 10;
    painter->setFont(font);
    if (plain) {
        painter->setPen(colours.muted);
        painter->drawText(QRect(right - width - 4, 0, width + 4, height()), Qt::AlignVCenter | Qt::AlignRight,
                          number);
        return;
    }
    const int pillWidth = qMax(20, width + 12);
    const QRect pill(right - pillWidth, (height() - BadgeHeight) / 2, pillWidth, BadgeHeight);
    const bool accent = m_badge == Badge::Accent;
    paint::box(painter, pill, accent ? colours.accent : colours.awaitingCustomer.fill,
               colours.highContrast ? colours.text : QColor(), 1, BadgeHeight / 2.0);
    painter->setPen(accent ? colours.onAccent : colours.awaitingCustomer.ink);
    painter->drawText(pill, Qt::AlignCenter, number);
}

void RailEntry::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    if (isChecked() || underMouse()) {
        paint::box(&painter, rect(), isChecked() ? colours.railActive : colours.hover, {});
    }
    if (isChecked()) {
        painter.fillRect(QRect(0, 9, 3, height() - 18), colours.accent);
    }
    const QColor ink = isEnabled() ? colours.text : colours.ctl;
    paintIcon(&painter, QRect(IconLeft, (height() - IconSize) / 2, IconSize, IconSize), m_icon, ink);
    const QFont font = textFont(isChecked() ? TextStyle::BodyBold : TextStyle::Body);
    painter.setFont(font);
    painter.setPen(ink);
    const int room = width() - TextLeft - (m_count > 0 ? 40 : 8);
    painter.drawText(QRect(TextLeft, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, room));
    if (m_count > 0) {
        paintCount(&painter);
    }
}

} // namespace caredesk
