#pragma once

#include "storage/Migrator.h"

namespace caredesk {

/// The tables of work.sqlite.
const Migrator& workMigrator();

} // namespace caredesk
