#pragma once

#include "Output.h"
#include "domain/Operation.h"

namespace caredesk {

/// Both sides of what the portal has otherwise than it was sent, a few lines for each part.
void printDifferences(Output& output, const Operation& operation);

} // namespace caredesk
