#pragma once

#include "Store.h"

namespace demo {

/// Makes the people, organizations and casinos of the scenario in an empty store; does nothing in any other.
void prepareAccounts(Store& store);

} // namespace demo
