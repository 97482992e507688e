#pragma once

#include "Refusal.h"
#include "Store.h"

namespace demo {

/// Everything that is stored, as JSON, for the judge of a test: see README.md for the shape.
Json dumpOf(Store& store);

} // namespace demo
