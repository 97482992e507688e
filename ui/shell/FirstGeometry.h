#pragma once

#include <QRect>

namespace caredesk {

/// Where the window begins when nothing is remembered of it, its frame not counted: whole and in the middle
/// of what the screen has free. Both in device-independent pixels.
QRect firstGeometry(const QRect& available);

} // namespace caredesk
