#include "base/ProcessEnd.h"

namespace caredesk {

int endProcess(int code)
{
    return code;
}

} // namespace caredesk
