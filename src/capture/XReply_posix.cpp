#include "capture/XReply.h"

#include <QGuiApplication>

namespace caredesk {

xcb_connection_t* xConnection()
{
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    // Qt's platform without a screen has the interface too, and no connection behind it.
    return x11 ? x11->connection() : nullptr;
}

} // namespace caredesk
