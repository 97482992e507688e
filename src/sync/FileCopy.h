#pragma once

#include "base/Job.h"

#include <QString>

namespace caredesk {

/// Copies `from` to `to` in a worker thread, whole or not at all; an existing file is replaced. The copy
/// keeps the mark of a download. Errors: FileUnreadable, FileWriteFailed, DiskFull, each with the path.
Job<Done>* copyFile(const QString& from, const QString& to, QObject* parent = nullptr);

} // namespace caredesk
