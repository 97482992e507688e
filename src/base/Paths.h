#pragma once

#include "base/Result.h"

#include <QString>

namespace caredesk {

/// Makes `path` and its parents, readable by the owner only (0700). Error: FileWriteFailed with the path.
Outcome ensurePrivateDirectory(const QString& path);

/// Where accounts live when no --profile-dir is given: the platform's per-user data folder.
QString defaultProfileDirectory();

} // namespace caredesk
