#pragma once

#include "base/Result.h"

#include <QString>

namespace caredesk {

/// Makes `path` and its parents, readable by the owner only (0700). Error: FileWriteFailed with the path.
Outcome ensurePrivateDirectory(const QString& path);

/// Where accounts live when no --profile-dir is given: the platform's per-user data folder.
QString defaultProfileDirectory();

/// A file name that is safe on Linux and on Windows: no separators, control or bidirectional-override
/// characters, no reserved device name, no trailing dot or space, at most 150 bytes with the ending kept.
/// Never empty.
QString safeFileName(const QString& name);

} // namespace caredesk
