#include "ui/common/Divider.h"

#include "ui/common/Colours.h"

#include <QPainter>

namespace caredesk {

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool upright = height() >= width();
    const QRect line = upright ? QRect(width() / 2, 0, 1, height()) : QRect(0, height() / 2, width(), 1);
    painter.fillRect(line, Colours::of(palette()).border);
}

} // namespace caredesk
