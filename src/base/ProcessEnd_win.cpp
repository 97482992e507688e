#include "base/ProcessEnd.h"

#include <cstdio>

#include <windows.h>

namespace caredesk {

int endProcess(int code)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
    return code;
}

} // namespace caredesk
