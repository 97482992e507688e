#include "ui/shell/EmergencyEntry.h"

#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 52;
constexpr int IconSize = 18;
constexpr int TextLeft = 42;

} // namespace

EmergencyEntry::EmergencyEntry(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EmergencyEntry::setNumber(const QString& published)
{
    m_number = published;
    setAccessibleDescription(published);
    update();
}

QSize EmergencyEntry::sizeHint() const
{
    const QFontMetrics bold(textFont(TextStyle::BodyBold));
    const QFontMetrics small(textFont(TextStyle::Small));
    return {TextLeft + qMax(bold.horizontalAdvance(text()) + 40, small.horizontalAdvance(m_number) + 12),
            qMax(Height, bold.height() + small.height() + 14)};
}

void EmergencyEntry::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), isDown() || underMouse() ? colours.redHover : colours.red, {});
    if (isChecked()) {
        painter.fillRect(QRect(0, 0, 4, height()), colours.onRed);
    }
    if (hasFocus()) {
        paint::box(&painter, rect().adjusted(isChecked() ? 6 : 2, 2, -2, -2), {}, colours.onRed, 2);
    }
    paintIcon(&painter, QRect(13, (height() - IconSize) / 2, IconSize, IconSize),
              QStringLiteral("call-start"), colours.onRed);

    const QFontMetrics bold(textFont(TextStyle::BodyBold));
    const QFontMetrics small(textFont(TextStyle::Small));
    const int top = (height() - bold.height() - small.height() + 2) / 2;
    painter.setPen(colours.onRed);
    painter.setFont(textFont(TextStyle::BodyBold));
    painter.drawText(QRect(TextLeft, top, width() - TextLeft, bold.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(textFont(TextStyle::Small));
    painter.drawText(QRect(0, top, width() - 12, bold.height()), Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("F12"));
    painter.drawText(QRect(TextLeft, top + bold.height() - 2, width() - TextLeft - 6, small.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, m_number);
}

} // namespace caredesk
