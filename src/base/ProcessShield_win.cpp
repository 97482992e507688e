#include "base/ProcessShield.h"

#include <windows.h>

namespace caredesk {

namespace {

LONG WINAPI endWithoutReport(EXCEPTION_POINTERS* fault)
{
    TerminateProcess(GetCurrentProcess(), fault->ExceptionRecord->ExceptionCode);
    return EXCEPTION_EXECUTE_HANDLER;
}

/// Asks Windows Error Reporting to leave the heap out of what it collects. By name, since mingw-w64's
/// werapi.h cannot be compiled.
void keepHeapOutOfReports()
{
    using WerSetFlags = HRESULT WINAPI(DWORD);
    constexpr DWORD noHeap = 1;
    const HMODULE kernel = GetModuleHandleW(L"kernel32.dll");
    void* const function = reinterpret_cast<void*>(GetProcAddress(kernel, "WerSetFlags"));
    if (function != nullptr) {
        reinterpret_cast<WerSetFlags*>(function)(noHeap);
    }
}

} // namespace

void forbidMemoryDumps()
{
    SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    SetUnhandledExceptionFilter(endWithoutReport);
    // For faults that reach no filter, such as a destroyed stack.
    keepHeapOutOfReports();
}

void closeMemory() {}

} // namespace caredesk
