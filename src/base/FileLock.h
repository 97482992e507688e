#pragma once

#include "base/Result.h"

#include <QString>

namespace caredesk {

/// A lock on a file that the kernel frees when its holder ends, however it ends: no pid file to go stale. It
/// excludes other processes and other FileLocks of this one. The file itself stays and means nothing.
class FileLock final
{
public:
    explicit FileLock(QString path);
    /// Frees the lock.
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Takes the lock without waiting: true when it is held afterwards, false when somebody else holds it.
    /// Error: FileWriteFailed with the path.
    Result<bool> tryLock();
    void unlock();
    bool isHeld() const { return m_handle != noHandle; }

private:
    static constexpr qintptr noHandle = -1;

    QString m_path;
    qintptr m_handle = noHandle;
};

} // namespace caredesk
