#include "Output.h"

#include <array>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace caredesk {

namespace {

// The console outlives this program and is shared with the one that started it.
UINT codePageBefore = 0;

struct Stream
{
    DWORD name;
    std::optional<DWORD> modeBefore = std::nullopt; ///< Of its console, when it has one.
};
std::array written{Stream{STD_OUTPUT_HANDLE}, Stream{STD_ERROR_HANDLE}};

/// Of both before either is changed: most often they are one console.
void allowEscapeSequences()
{
    for (Stream& stream : written) {
        DWORD mode = 0;
        if (GetConsoleMode(GetStdHandle(stream.name), &mode)) {
            stream.modeBefore = mode;
        }
    }
    for (const Stream& stream : written) {
        if (stream.modeBefore) {
            SetConsoleMode(GetStdHandle(stream.name),
                           *stream.modeBefore | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
        }
    }
}

/// Ctrl+C and its like, in a thread of its own: Windows ends the program afterwards.
BOOL WINAPI restoreBeforeTheEnd(DWORD)
{
    restoreConsole();
    return FALSE;
}

} // namespace

bool errorsGoToTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

void prepareConsole()
{
    // What is piped keeps its line ends as they are written here, as on other systems, and Ctrl+Z is a
    // letter.
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    allowEscapeSequences();
    codePageBefore = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCtrlHandler(restoreBeforeTheEnd, TRUE);
}

void restoreConsole()
{
    if (codePageBefore != 0) {
        SetConsoleOutputCP(codePageBefore);
    }
    for (const Stream& stream : written) {
        if (stream.modeBefore) {
            SetConsoleMode(GetStdHandle(stream.name), *stream.modeBefore);
        }
    }
}

} // namespace caredesk
