#include "base/FileSync.h"

#include "base/NativePath.h"

#include <QFile>
#include <QFileInfo>

#include <windows.h>

namespace caredesk {

namespace {

constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

HANDLE openExisting(const QString& path, DWORD access)
{
    return CreateFileW(nativePath(path).c_str(), access, shareAll, nullptr, OPEN_EXISTING,
                       FILE_ATTRIBUTE_NORMAL, nullptr);
}

} // namespace

std::optional<FileIdentity> fileIdentity(const QString& path)
{
    const HANDLE file = openExisting(path, 0);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD reason = GetLastError();
        const bool none = reason == ERROR_FILE_NOT_FOUND || reason == ERROR_PATH_NOT_FOUND;
        return none ? std::nullopt : std::optional(FileIdentity{});
    }
    BY_HANDLE_FILE_INFORMATION known = {};
    const bool told = GetFileInformationByHandle(file, &known) != 0;
    CloseHandle(file);
    if (!told) {
        return FileIdentity{};
    }
    return FileIdentity{known.dwVolumeSerialNumber,
                        (quint64{known.nFileIndexHigh} << 32) | known.nFileIndexLow};
}

bool syncFile(QFile& file)
{
    if (!file.flush()) {
        return false;
    }
    // Through a handle of our own, which flushes the file as a whole: each call of QFile::handle() takes one
    // of the C library's descriptors and never gives it back.
    const HANDLE own = openExisting(file.fileName(), GENERIC_WRITE);
    if (own == INVALID_HANDLE_VALUE) {
        return false;
    }
    const bool synced = FlushFileBuffers(own) != 0;
    CloseHandle(own);
    return synced;
}

bool syncFolder(const QString& path)
{
    // NTFS journals a rename by itself; there is no handle to flush for a folder.
    return QFileInfo(path).isDir();
}

} // namespace caredesk
