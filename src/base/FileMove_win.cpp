#include "base/FileMove.h"

#include "base/NativePath.h"

#include <windows.h>

#include <algorithm>

namespace caredesk {

namespace {

constexpr DWORD longestWaitMs = 2'000;
constexpr DWORD longestPauseMs = 200;

/// What it is called when somebody else has the file open without sharing it.
bool isHeld(DWORD reason)
{
    return reason == ERROR_SHARING_VIOLATION || reason == ERROR_LOCK_VIOLATION ||
           reason == ERROR_ACCESS_DENIED;
}

} // namespace

std::error_code moveFile(const QString& from, const QString& to)
{
    const std::wstring source = nativePath(from);
    const std::wstring target = nativePath(to);
    DWORD pause = 10;
    for (DWORD waited = 0;; waited += pause, pause = std::min(2 * pause, longestPauseMs)) {
        if (MoveFileExW(source.c_str(), target.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) {
            return {};
        }
        const DWORD reason = GetLastError();
        if (!isHeld(reason) || waited >= longestWaitMs) {
            return {static_cast<int>(reason), std::system_category()};
        }
        Sleep(pause);
    }
}

} // namespace caredesk
