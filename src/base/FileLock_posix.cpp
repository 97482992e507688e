#include "base/FileLock.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
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

Result<bool> FileLock::tryLock()
{
    if (isHeld()) {
        return true;
    }
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return Error{ErrorCode::FileWriteFailed, {m_path}, QString::fromLocal8Bit(std::strerror(errno))};
    }
    int locked = -1;
    do {
        locked = ::flock(file, LOCK_EX | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        const int reason = errno;
        ::close(file);
        if (reason == EWOULDBLOCK) {
            return false;
        }
        return Error{ErrorCode::FileWriteFailed, {m_path}, QString::fromLocal8Bit(std::strerror(reason))};
    }
    m_handle = file;
    return true;
}

void FileLock::unlock()
{
    if (isHeld()) {
        ::close(static_cast<int>(m_handle));
        m_handle = noHandle;
    }
}

} // namespace caredesk
