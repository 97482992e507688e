#pragma once

#include "support/FakeScreens.h"

#include <memory>

namespace caredesk::tour {

/// Monitors that show a casino's floor program with a fault and somebody's data in it, for pictures of the
/// screenshot. `size` in Qt's coordinates.
std::shared_ptr<FakeScreens> floorScreens(const QSize& size, qreal scale);

// What of it is of interest, in Qt's coordinates.
QRect faultOnFloor();
QRect eventsOnFloor();
/// Each line of what is somebody's own.
QList<QRect> playerOnFloor();

} // namespace caredesk::tour
