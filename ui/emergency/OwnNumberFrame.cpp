#include "ui/emergency/OwnNumberFrame.h"

#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"

#include <QPainter>

namespace caredesk {

void OwnNumberFrame::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), colours.base, colours.red);
}

} // namespace caredesk
