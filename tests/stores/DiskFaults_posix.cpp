// The functions below stand before those of the C library for all libraries of this program, from its first
// moment: they need nothing that would have to be set up or looked up first.
#include "stores/DiskFaults.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

constexpr int mostFiles = 4'096;

struct Faults
{
    std::array<char, 4'096> folder = {};
    std::size_t folderLength = 0;
    std::atomic<bool> watching = false;
    std::atomic<bool> healed = false;
    std::atomic<int> calls = 0;
    int failing = 0;
    int error = 0;
    bool goesOn = false;
    std::array<std::atomic<bool>, mostFiles> watched = {};
};

constinit Faults faults;

bool isBelow(const char* path)
{
    return faults.watching && std::strncmp(path, faults.folder.data(), faults.folderLength) == 0;
}

/// Whether this call is to fail; errno is set then.
bool fails()
{
    const int call = ++faults.calls;
    if (faults.healed || faults.failing == 0 ||
        (faults.goesOn ? call < faults.failing : call != faults.failing)) {
        return false;
    }
    errno = faults.error;
    return true;
}

bool failsOn(const char* path)
{
    return isBelow(path) && fails();
}

bool isFile(int file)
{
    struct stat about = {};
    return ::fstat(file, &about) == 0 && S_ISREG(about.st_mode);
}

/// A number that was a watched file's may be a pipe's or a socket's by now.
bool failsOn(int file)
{
    return file >= 0 && file < mostFiles && faults.watched[static_cast<std::size_t>(file)] && isFile(file) &&
           fails();
}

int noted(int file, const char* path)
{
    if (file >= 0 && file < mostFiles) {
        faults.watched[static_cast<std::size_t>(file)] = isBelow(path);
    }
    return file;
}

bool writes(int flags)
{
    return (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
}

} // namespace

// Each passes everything on to the system.
#define CAREDESK_OPEN(NAME)                                                                                  \
    extern "C" int NAME(const char* path, int flags, ...)                                                    \
    {                                                                                                        \
        std::va_list arguments;                                                                              \
        va_start(arguments, flags);                                                                          \
        const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;              \
        va_end(arguments);                                                                                   \
        if (writes(flags) && failsOn(path)) {                                                                \
            return -1;                                                                                       \
        }                                                                                                    \
        return noted(static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode)), path);            \
    }
CAREDESK_OPEN(open)
CAREDESK_OPEN(open64)
#undef CAREDESK_OPEN

extern "C" ssize_t write(int file, const void* bytes, size_t size)
{
    return failsOn(file) ? -1 : ::syscall(SYS_write, file, bytes, size);
}

extern "C" ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at)
{
    return failsOn(file) ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, at);
}

extern "C" int fsync(int file)
{
    return failsOn(file) ? -1 : static_cast<int>(::syscall(SYS_fsync, file));
}

extern "C" int fdatasync(int file)
{
    return failsOn(file) ? -1 : static_cast<int>(::syscall(SYS_fdatasync, file));
}

extern "C" int ftruncate64(int file, off64_t size) noexcept
{
    return failsOn(file) ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size));
}

extern "C" int renameat2(int from, const char* path, int to, const char* target, unsigned int flags) noexcept
{
    return failsOn(path) ? -1 : static_cast<int>(::syscall(SYS_renameat2, from, path, to, target, flags));
}

extern "C" int rename(const char* path, const char* target) noexcept
{
    return ::renameat2(AT_FDCWD, path, AT_FDCWD, target, 0);
}

extern "C" int link(const char* path, const char* target) noexcept
{
    return failsOn(path) ? -1 : static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, target, 0));
}

extern "C" int unlink(const char* path) noexcept
{
    return failsOn(path) ? -1 : static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

extern "C" int mkdir(const char* path, mode_t mode) noexcept
{
    return failsOn(path) ? -1 : static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

namespace caredesk::test {

DiskFaults::DiskFaults(const QString& folder, int failing, int error, How how)
{
    const QByteArray path = QFile::encodeName(folder);
    if (static_cast<std::size_t>(path.size()) > faults.folder.size()) {
        throw std::length_error("a folder of so long a path cannot be watched");
    }
    std::copy(path.cbegin(), path.cend(), faults.folder.begin());
    faults.folderLength = static_cast<std::size_t>(path.size());
    faults.failing = failing;
    faults.error = error;
    faults.goesOn = how == How::FromThen;
    faults.calls = 0;
    faults.healed = false;
    faults.watching = true;
}

DiskFaults::~DiskFaults()
{
    faults.watching = false;
    faults.failing = 0;
    for (std::atomic<bool>& file : faults.watched) {
        file = false;
    }
}

void DiskFaults::heal()
{
    faults.healed = true;
}

bool DiskFaults::hasFailed() const
{
    return faults.failing > 0 && faults.calls >= faults.failing;
}

int DiskFaults::calls() const
{
    return faults.calls;
}

} // namespace caredesk::test
