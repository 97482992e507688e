#include "ui/capture/ColourButton.h"

#include "ui/common/Colours.h"

#include <QPainter>

namespace caredesk {

ColourButton::ColourButton(const QColor& colour, QWidget* parent)
    : QAbstractButton(parent)
    , m_colour(colour)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ColourButton::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    painter.setPen(QPen(colours.ctl, 1));
    painter.setBrush(m_colour);
    painter.drawEllipse(middle, 8, 8);
    if (isChecked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawEllipse(middle, 10.5, 10.5);
    }
}

} // namespace caredesk
