#include "Output.h"

#include <unistd.h>

namespace caredesk {

bool errorsGoToTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

void prepareConsole() {}

void restoreConsole() {}

} // namespace caredesk
