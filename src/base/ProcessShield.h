#pragma once

namespace caredesk {

/// From now on no core file and no crash report holds what lies in this process's memory. First thing in
/// main(). Linux: core files are off for this process and those it starts, and the core handler of the
/// system, where there is one, gets no memory. Windows: an unhandled fault ends the process without Windows
/// Error Reporting.
void forbidMemoryDumps();

/// From now on no other process of the same person reads this one's memory through /proc or ptrace; nothing
/// on Windows, where the system offers no such promise. Before the first secret is read. From here on the
/// desktop's portal (xdg-desktop-portal) refuses whom it does not know yet, since it looks at /proc/PID/root.
void closeMemory();

} // namespace caredesk
