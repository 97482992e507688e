#include "base/FileLock.h"

#include "base/NativePath.h"

#include <windows.h>

namespace caredesk {

namespace {

/// Others may do with the file what they like, as on other systems: a folder can be removed with it.
constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// Which file on which volume; false when the system does not say.
bool identify(HANDLE file, BY_HANDLE_FILE_INFORMATION& identity)
{
    return GetFileInformationByHandle(file, &identity) != 0;
}

} // namespace

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{
}

FileLock::~FileLock()
{
    unlock();
}

Result<bool> FileLock::tryLock(Mode mode)
{
    if (isHeld() && m_mode == mode) {
        return true;
    }
    unlock();
    Result<bool> locked = openAndLock(mode);
    // Somebody may have removed the file between our opening and our locking it.
    while (locked && *locked && !isInPlace()) {
        unlock();
        locked = openAndLock(mode);
    }
    return locked;
}

Result<bool> FileLock::openAndLock(Mode mode)
{
    const auto failure = [this](DWORD reason) {
        const bool full = reason == ERROR_DISK_FULL || reason == ERROR_HANDLE_DISK_FULL;
        return Error{
            full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, {m_path}, QString::number(reason)};
    };
    const HANDLE file = CreateFileW(nativePath(m_path).c_str(), GENERIC_READ | GENERIC_WRITE, shareAll,
                                    nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD reason = GetLastError();
        // A virus scanner or a backup has it for a moment.
        if (reason == ERROR_SHARING_VIOLATION) {
            return false;
        }
        return failure(reason);
    }
    OVERLAPPED start = {};
    const DWORD alone = mode == Mode::Alone ? LOCKFILE_EXCLUSIVE_LOCK : 0;
    if (!LockFileEx(file, alone | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &start)) {
        const DWORD reason = GetLastError();
        CloseHandle(file);
        if (reason == ERROR_LOCK_VIOLATION || reason == ERROR_IO_PENDING) {
            return false;
        }
        return failure(reason);
    }
    m_handle = reinterpret_cast<qintptr>(file);
    m_mode = mode;
    return true;
}

bool FileLock::isInPlace() const
{
    if (!isHeld()) {
        return false;
    }
    // Newer Windows frees the name of a removed file at once, older ones when its last handle is closed.
    const HANDLE file = CreateFileW(nativePath(m_path).c_str(), 0, shareAll, nullptr, OPEN_EXISTING,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return GetLastError() == ERROR_SHARING_VIOLATION;
    }
    BY_HANDLE_FILE_INFORMATION held = {};
    BY_HANDLE_FILE_INFORMATION present = {};
    const bool known = identify(reinterpret_cast<HANDLE>(m_handle), held) && identify(file, present);
    CloseHandle(file);
    return known && held.dwVolumeSerialNumber == present.dwVolumeSerialNumber &&
           held.nFileIndexHigh == present.nFileIndexHigh && held.nFileIndexLow == present.nFileIndexLow;
}

void FileLock::unlock()
{
    if (isHeld()) {
        CloseHandle(reinterpret_cast<HANDLE>(m_handle));
        m_handle = noHandle;
    }
}

} // namespace caredesk
