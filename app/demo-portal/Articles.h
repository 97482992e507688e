#pragma once

#include "Call.h"

namespace demo {

/// The knowledge base: a handful of articles of our own, in Spanish and English.
Json articleCategories();
Answer articles(const Call& call);
Answer article(Id id);

} // namespace demo
