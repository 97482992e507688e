#include "base/FileStamp.h"

#include "base/NativePath.h"

#include <QDateTime>
#include <QFileInfo>

#include <windows.h>

namespace caredesk {

namespace {

constexpr qint64 ticksPerMs = 10'000;
/// From 1601 to 1970.
constexpr qint64 epochMs = 11'644'473'600'000;

qint64 joined(DWORD high, DWORD low)
{
    return static_cast<qint64>(high) << 32 | low;
}

} // namespace

FileStamp fileStamp(const QFileInfo& file)
{
    const HANDLE opened = CreateFileW(nativePath(file.filePath()).c_str(), FILE_READ_ATTRIBUTES,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    BY_HANDLE_FILE_INFORMATION facts;
    const bool known = opened != INVALID_HANDLE_VALUE && GetFileInformationByHandle(opened, &facts) != 0;
    if (opened != INVALID_HANDLE_VALUE) {
        CloseHandle(opened);
    }
    if (!known) {
        return {file.size(), file.lastModified().toMSecsSinceEpoch()};
    }
    const FILETIME& written = facts.ftLastWriteTime;
    return {joined(facts.nFileSizeHigh, facts.nFileSizeLow),
            joined(written.dwHighDateTime, written.dwLowDateTime) / ticksPerMs - epochMs};
}

} // namespace caredesk
