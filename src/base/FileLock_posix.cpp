#include "base/FileLock.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

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
    const auto failure = [this](int reason) {
        const bool full = reason == ENOSPC || reason == EDQUOT;
        return Error{full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed,
                     {m_path},
                     QString::fromLocal8Bit(std::strerror(reason))};
    };
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return failure(errno);
    }
    int locked = -1;
    do {
        locked = ::flock(file, (mode == Mode::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        const int reason = errno;
        ::close(file);
        if (reason == EWOULDBLOCK) {
            return false;
        }
        return failure(reason);
    }
    m_handle = file;
    m_mode = mode;
    return true;
}

bool FileLock::isInPlace() const
{
    struct stat held = {};
    struct stat present = {};
    return isHeld() && ::fstat(static_cast<int>(m_handle), &held) == 0 &&
           ::stat(QFile::encodeName(m_path).constData(), &present) == 0 && held.st_dev == present.st_dev &&
           held.st_ino == present.st_ino;
}

void FileLock::unlock()
{
    if (isHeld()) {
        ::close(static_cast<int>(m_handle));
        m_handle = noHandle;
    }
}

} // namespace caredesk
