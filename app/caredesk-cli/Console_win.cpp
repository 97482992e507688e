#include "Output.h"

#include <io.h>
#include <windows.h>

namespace caredesk {

bool errorsGoToTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

void prepareConsole()
{
    SetConsoleOutputCP(CP_UTF8);
}

} // namespace caredesk
