#include "base/FileLock.h"

#include <QDir>

#include <windows.h>

namespace caredesk {

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
    return openAndLock(mode);
}

Result<bool> FileLock::openAndLock(Mode mode)
{
    const auto failure = [this](DWORD reason) {
        const bool full = reason == ERROR_DISK_FULL || reason == ERROR_HANDLE_DISK_FULL;
        return Error{
            full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, {m_path}, QString::number(reason)};
    };
    const QString native = QDir::toNativeSeparators(m_path);
    const HANDLE file =
        CreateFileW(reinterpret_cast<const wchar_t*>(native.utf16()), GENERIC_READ | GENERIC_WRITE,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return failure(GetLastError());
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
    // A removed file keeps its name until the last handle to it is closed: nobody can put another one there.
    return isHeld();
}

void FileLock::unlock()
{
    if (isHeld()) {
        CloseHandle(reinterpret_cast<HANDLE>(m_handle));
        m_handle = noHandle;
    }
}

} // namespace caredesk
