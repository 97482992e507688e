#pragma once

#include "base/Result.h"

#include <QString>

namespace caredesk {

/// A lock on a file that the kernel frees when its holder ends, however it ends: no pid file to go stale. It
/// excludes other processes and other FileLocks of this one. The file itself stays and means nothing.
class FileLock final
{
public:
    enum class Mode {
        Alone,
        Shared, ///< Along with others that share it.
    };

    explicit FileLock(QString path);
    /// Frees the lock.
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Takes the lock without waiting: true when it is held afterwards, false when somebody else is in the
    /// way. One that is held in the other mode is let go first, for a moment or, when the answer is not true,
    /// for good. Errors: FileWriteFailed, DiskFull with the path.
    Result<bool> tryLock(Mode mode = Mode::Alone);
    void unlock();
    bool isHeld() const { return m_handle != noHandle; }
    /// Held, and nobody has removed or replaced the file meanwhile: others who lock that path meet this lock.
    bool isInPlace() const;

private:
    static constexpr qintptr noHandle = -1;

    Result<bool> openAndLock(Mode mode);

    QString m_path;
    Mode m_mode = Mode::Alone;
    qintptr m_handle = noHandle;
};

} // namespace caredesk
