#include "EndRequest.h"

#include <windows.h>

namespace demo {

namespace {

// A console tells a function, in a thread of its own, and that can reach nothing else.
DWORD mainThread = 0;

BOOL WINAPI onConsoleEnd(DWORD)
{
    return PostThreadMessageW(mainThread, WM_CLOSE, 0, 0);
}

} // namespace

EndRequest::EndRequest()
{
    mainThread = GetCurrentThreadId();
    // A thread has a queue of messages once it has looked into it.
    MSG message{};
    PeekMessageW(&message, nullptr, WM_USER, WM_USER, PM_NOREMOVE);
    SetConsoleCtrlHandler(onConsoleEnd, TRUE);
}

void EndRequest::wait() const
{
    MSG message{};
    while (GetMessageW(&message, nullptr, 0, 0) > 0 && message.message != WM_CLOSE) {
    }
}

} // namespace demo
