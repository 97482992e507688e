#include "caredesk/ForegroundRight.h"

namespace caredesk {

void passForegroundRightOn() {}

} // namespace caredesk
