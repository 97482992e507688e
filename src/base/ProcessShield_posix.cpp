#include "base/ProcessShield.h"

#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <cstdio>

namespace caredesk {

namespace {

/// What goes into a core that a handler takes over a pipe, which no limit of size stops: nothing (core(5)).
void emptyCoreFilter()
{
    if (std::FILE* file = std::fopen("/proc/self/coredump_filter", "we")) {
        std::fputs("0", file);
        std::fclose(file);
    }
}

} // namespace

void forbidMemoryDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    emptyCoreFilter();
}

void closeMemory()
{
#ifdef __linux__
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace caredesk
