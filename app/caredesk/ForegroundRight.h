#pragma once

namespace caredesk {

/// Lets another program of this person bring its window to the front, which Windows grants only to the one
/// that was just started; elsewhere the window manager decides.
void passForegroundRightOn();

} // namespace caredesk
