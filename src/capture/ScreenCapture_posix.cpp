#include "capture/PortalCapture.h"
#include "capture/ScreenGrabber.h"

#include <QGuiApplication>

namespace caredesk {

std::unique_ptr<ScreenCapture> ScreenCapture::make()
{
    if (QGuiApplication::platformName().startsWith(QLatin1String("wayland"))) {
        return makePortalCapture();
    }
    return std::make_unique<ScreenGrabber>();
}

} // namespace caredesk
