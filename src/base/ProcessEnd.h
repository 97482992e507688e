#pragma once

namespace caredesk {

/// The last thing in main(), after everything of the program has been destroyed: ends the process with
/// `code`, or returns it where the system does that well. Windows stops the other threads before it takes
/// libraries down, and what one of them held is then waited for without an end (measured under Wine 8 in
/// libstdc++).
int endProcess(int code);

} // namespace caredesk
