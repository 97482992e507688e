#include "base/ProcessEnd.h"

#include <cstdio>

#include <unistd.h>

namespace caredesk {

int endProcess(int code)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return code; // Sanitizers make their report when the process ends in the usual way.
#else
    std::fflush(nullptr);
    ::_exit(code);
#endif
}

} // namespace caredesk
