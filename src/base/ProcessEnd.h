#pragma once

namespace caredesk {

/// The last thing in main(), after everything of the program has been destroyed: ends the process with
/// `code`, or returns it where the system does that well. On Windows libraries are not taken down any more:
/// under Wine 8 that sometimes never came to an end (in libstdc++'s part of it, which removes a key; a thread
/// may have left their lock held, see docs/windows.md).
int endProcess(int code);

} // namespace caredesk
