#pragma once

#include "storage/Migrator.h"

namespace caredesk {

/// The tables of cache.sqlite.
const Migrator& cacheMigrator();

} // namespace caredesk
