#include "capture/WindowList.h"

#include <windows.h>

#include <dwmapi.h>

#include <array>

namespace caredesk {

namespace {

constexpr int LongestTitle = 512;

QRect frameOf(HWND window)
{
    // Without the invisible border that Windows 10 draws its shadow in.
    RECT frame = {};
    if (FAILED(DwmGetWindowAttribute(window, DWMWA_EXTENDED_FRAME_BOUNDS, &frame, sizeof frame)) &&
        !GetWindowRect(window, &frame)) {
        return {};
    }
    return QRect(QPoint(frame.left, frame.top), QPoint(frame.right - 1, frame.bottom - 1));
}

bool isHidden(HWND window)
{
    // A window of a store application that is suspended, or on another virtual desktop.
    DWORD cloaked = 0;
    const bool asked = SUCCEEDED(DwmGetWindowAttribute(window, DWMWA_CLOAKED, &cloaked, sizeof cloaked));
    return !IsWindowVisible(window) || IsIconic(window) || (asked && cloaked != 0);
}

bool isPartOfDesktop(HWND window)
{
    return window == GetShellWindow() || (GetWindowLongPtrW(window, GWL_EXSTYLE) & WS_EX_TOOLWINDOW) != 0;
}

BOOL CALLBACK add(HWND window, LPARAM list)
{
    if (!isHidden(window) && !isPartOfDesktop(window)) {
        std::array<wchar_t, LongestTitle> title = {};
        const int length = GetWindowTextW(window, title.data(), int(title.size()));
        const QRect frame = frameOf(window);
        if (!frame.isEmpty()) {
            reinterpret_cast<QList<DesktopWindow>*>(list)->append(
                {QString::fromWCharArray(title.data(), length), frame});
        }
    }
    return TRUE;
}

} // namespace

QList<DesktopWindow> desktopWindows()
{
    // From the topmost down: https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-enumwindows
    QList<DesktopWindow> windows;
    EnumWindows(add, reinterpret_cast<LPARAM>(&windows));
    return windows;
}

} // namespace caredesk
