#include "caredesk/ForegroundRight.h"

#include <windows.h>

namespace caredesk {

void passForegroundRightOn()
{
    AllowSetForegroundWindow(ASFW_ANY);
}

} // namespace caredesk
