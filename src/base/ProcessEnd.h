#pragma once

namespace caredesk {

/// The last thing in main(), after everything of the program, its QCoreApplication too, has been destroyed:
/// ends the process with `code`, without taking libraries down (exit handlers, static objects). Threads of
/// theirs may still be at their very end then: QThread::wait() returns before a thread has cleaned up after
/// itself, and what OpenSSL keeps for the HTTP thread of a QNetworkAccessManager was freed twice, once in
/// some thousand runs of the command line. Under Wine 8 taking them down sometimes never came to an end.
int endProcess(int code);

} // namespace caredesk
