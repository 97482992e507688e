#include "base/DownloadMark.h"

#include "base/NativePath.h"

#include <windows.h>

#include <array>

namespace caredesk {

namespace {

/// The stream of `path` that holds the mark; INVALID_HANDLE_VALUE on a file system without streams.
HANDLE openMark(const QString& path, DWORD access, DWORD disposition)
{
    return CreateFileW((nativePath(path) + L":Zone.Identifier").c_str(), access, FILE_SHARE_READ, nullptr,
                       disposition, FILE_ATTRIBUTE_NORMAL, nullptr);
}

void writeMark(const QString& path, const char* mark, DWORD length)
{
    const HANDLE file = openMark(path, GENERIC_WRITE, CREATE_ALWAYS);
    if (file != INVALID_HANDLE_VALUE) {
        DWORD written = 0;
        WriteFile(file, mark, length, &written, nullptr);
        CloseHandle(file);
    }
}

} // namespace

void markAsDownloaded(const QString& path, const QUrl& origin)
{
    const QByteArray place =
        origin.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QByteArray mark = "[ZoneTransfer]\r\nZoneId=3\r\n";
    if (!place.isEmpty()) {
        mark += "HostUrl=" + place + "/\r\n";
    }
    writeMark(path, mark.constData(), static_cast<DWORD>(mark.size()));
}

void copyDownloadMark(const QString& from, const QString& to)
{
    const HANDLE file = openMark(from, GENERIC_READ, OPEN_EXISTING);
    if (file == INVALID_HANDLE_VALUE) {
        return;
    }
    std::array<char, 4'096> mark = {};
    DWORD length = 0;
    if (ReadFile(file, mark.data(), static_cast<DWORD>(mark.size()), &length, nullptr) && length > 0) {
        writeMark(to, mark.data(), length);
    }
    CloseHandle(file);
}

} // namespace caredesk
