#include "capture/ScreenGrabber.h"

namespace caredesk {

std::unique_ptr<ScreenCapture> ScreenCapture::make()
{
    return std::make_unique<ScreenGrabber>();
}

} // namespace caredesk
