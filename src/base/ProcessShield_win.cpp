#include "base/ProcessShield.h"

#include <windows.h>

// After windows.h, which it does not include by itself.
#include <werapi.h>

namespace caredesk {

namespace {

LONG WINAPI endWithoutReport(EXCEPTION_POINTERS* fault)
{
    TerminateProcess(GetCurrentProcess(), fault->ExceptionRecord->ExceptionCode);
    return EXCEPTION_EXECUTE_HANDLER;
}

} // namespace

void forbidMemoryDumps()
{
    SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    SetUnhandledExceptionFilter(endWithoutReport);
    // For faults that reach no filter, such as a destroyed stack.
    WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
}

void closeMemory() {}

} // namespace caredesk
