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

Result<bool> FileLock::tryLock()
{
    if (isHeld()) {
        return true;
    }
    const QString native = QDir::toNativeSeparators(m_path);
    const HANDLE file =
        CreateFileW(reinterpret_cast<const wchar_t*>(native.utf16()), GENERIC_READ | GENERIC_WRITE,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return Error{ErrorCode::FileWriteFailed, {m_path}, QString::number(GetLastError())};
    }
    OVERLAPPED start = {};
    if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &start)) {
        const DWORD reason = GetLastError();
        CloseHandle(file);
        if (reason == ERROR_LOCK_VIOLATION || reason == ERROR_IO_PENDING) {
            return false;
        }
        return Error{ErrorCode::FileWriteFailed, {m_path}, QString::number(reason)};
    }
    m_handle = reinterpret_cast<qintptr>(file);
    return true;
}

void FileLock::unlock()
{
    if (isHeld()) {
        CloseHandle(reinterpret_cast<HANDLE>(m_handle));
        m_handle = noHandle;
    }
}

} // namespace caredesk
