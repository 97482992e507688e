// The functions below stand before those of the C library for all libraries of this program.
#include "stores/DiskFaults.h"

#include <QFile>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>

namespace {

constexpr int mostFiles = 4'096;

struct Faults
{
    std::string folder;
    std::atomic<bool> watching = false;
    std::atomic<bool> healed = false;
    std::atomic<int> calls = 0;
    int failing = 0;
    int error = 0;
    bool goesOn = false;
    std::array<std::atomic<bool>, mostFiles> watched = {};
};

Faults& faults()
{
    static Faults it;
    return it;
}

bool isBelow(const char* path)
{
    const Faults& it = faults();
    return it.watching && std::strncmp(path, it.folder.c_str(), it.folder.size()) == 0;
}

/// Whether this call is to fail; errno is set then.
bool fails()
{
    Faults& it = faults();
    const int call = ++it.calls;
    if (it.healed || it.failing == 0 || (it.goesOn ? call < it.failing : call != it.failing)) {
        return false;
    }
    errno = it.error;
    return true;
}

bool failsOn(const char* path)
{
    return isBelow(path) && fails();
}

bool failsOn(int file)
{
    return file >= 0 && file < mostFiles && faults().watched[static_cast<std::size_t>(file)] && fails();
}

int noted(int file, const char* path)
{
    if (file >= 0 && file < mostFiles) {
        faults().watched[static_cast<std::size_t>(file)] = isBelow(path);
    }
    return file;
}

template <typename Function>
Function* original(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool writes(int flags)
{
    return (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
}

} // namespace

// What differs is only the name: each passes everything on.
#define CAREDESK_OPEN(NAME)                                                                                  \
    extern "C" int NAME(const char* path, int flags, ...)                                                    \
    {                                                                                                        \
        static auto* const real = original<int(const char*, int, ...)>(#NAME);                               \
        std::va_list arguments;                                                                              \
        va_start(arguments, flags);                                                                          \
        const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;              \
        va_end(arguments);                                                                                   \
        return writes(flags) && failsOn(path) ? -1 : noted(real(path, flags, mode), path);                   \
    }
#define CAREDESK_ON_FILE(RESULT, NAME, PARAMETERS, ARGUMENTS)                                                \
    extern "C" RESULT NAME PARAMETERS                                                                        \
    {                                                                                                        \
        static auto* const real = original<RESULT PARAMETERS>(#NAME);                                        \
        return failsOn(file) ? -1 : real ARGUMENTS;                                                          \
    }
#define CAREDESK_ON_PATH(NAME, PARAMETERS, ARGUMENTS)                                                        \
    extern "C" int NAME PARAMETERS noexcept                                                                  \
    {                                                                                                        \
        static auto* const real = original<int PARAMETERS>(#NAME);                                           \
        return failsOn(path) ? -1 : real ARGUMENTS;                                                          \
    }

CAREDESK_OPEN(open)
CAREDESK_OPEN(open64)
CAREDESK_ON_FILE(ssize_t, write, (int file, const void* bytes, size_t size), (file, bytes, size))
CAREDESK_ON_FILE(ssize_t, pwrite64, (int file, const void* bytes, size_t size, off64_t at),
                 (file, bytes, size, at))
CAREDESK_ON_FILE(int, fsync, (int file), (file))
CAREDESK_ON_FILE(int, fdatasync, (int file), (file))
CAREDESK_ON_PATH(rename, (const char* path, const char* to), (path, to))
CAREDESK_ON_PATH(link, (const char* path, const char* to), (path, to))
CAREDESK_ON_PATH(unlink, (const char* path), (path))
CAREDESK_ON_PATH(mkdir, (const char* path, mode_t mode), (path, mode))

extern "C" int ftruncate64(int file, off64_t size) noexcept
{
    static auto* const real = original<int(int, off64_t)>("ftruncate64");
    return failsOn(file) ? -1 : real(file, size);
}

extern "C" int renameat2(int from, const char* path, int to, const char* target, unsigned int flags) noexcept
{
    static auto* const real = original<int(int, const char*, int, const char*, unsigned int)>("renameat2");
    return failsOn(path) ? -1 : real(from, path, to, target, flags);
}

extern "C" int close(int file)
{
    static auto* const real = original<int(int)>("close");
    if (file >= 0 && file < mostFiles) {
        faults().watched[static_cast<std::size_t>(file)] = false;
    }
    return real(file);
}

namespace caredesk::test {

DiskFaults::DiskFaults(const QString& folder, int failing, int error, How how)
{
    Faults& it = faults();
    it.folder = QFile::encodeName(folder).toStdString();
    it.failing = failing;
    it.error = error;
    it.goesOn = how == How::FromThen;
    it.calls = 0;
    it.healed = false;
    it.watching = true;
}

DiskFaults::~DiskFaults()
{
    faults().watching = false;
    faults().failing = 0;
    for (std::atomic<bool>& file : faults().watched) {
        file = false;
    }
}

void DiskFaults::heal()
{
    faults().healed = true;
}

bool DiskFaults::hasFailed() const
{
    return faults().failing > 0 && faults().calls >= faults().failing;
}

int DiskFaults::calls() const
{
    return faults().calls;
}

} // namespace caredesk::test
