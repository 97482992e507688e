#include "Output.h"

#include <cstdio>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace caredesk {

namespace {

// The console outlives this program and is shared with the one that started it.
UINT codePageBefore = 0;

void allowEscapeSequences(DWORD stream)
{
    const HANDLE console = GetStdHandle(stream);
    DWORD mode = 0;
    if (GetConsoleMode(console, &mode)) {
        SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
}

} // namespace

bool errorsGoToTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

void prepareConsole()
{
    // What is piped keeps its line ends as they are written here, as on other systems.
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    allowEscapeSequences(STD_OUTPUT_HANDLE);
    allowEscapeSequences(STD_ERROR_HANDLE);
    codePageBefore = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
}

void restoreConsole()
{
    if (codePageBefore != 0) {
        SetConsoleOutputCP(codePageBefore);
    }
}

} // namespace caredesk
