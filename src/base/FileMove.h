#pragma once

#include <QString>

#include <system_error>

namespace caredesk {

/// Renames a closed file within its volume, in one step, over `to` when that is there. On Windows another
/// program (a virus scanner, an indexer, a backup) may hold what was just written: it is tried again there
/// for up to two seconds. Not in the GUI thread.
std::error_code moveFile(const QString& from, const QString& to);

} // namespace caredesk
