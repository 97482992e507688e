#include "capture/MonitorPixels.h"

#include <QPixmap>
#include <QScreen>

namespace caredesk {

class MonitorPixels::Memory
{
};

MonitorPixels::MonitorPixels() = default;
MonitorPixels::~MonitorPixels() = default;

void MonitorPixels::prepare() {}

QImage MonitorPixels::take(QScreen& screen)
{
    return screen.grabWindow(0).toImage();
}

} // namespace caredesk
