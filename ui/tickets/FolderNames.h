#pragma once

#include "base/Job.h"

namespace caredesk {

/// Paths inside `folder` for files of these names, safe for the disk and taken by nothing that is there
/// already: "report (2).pdf". Looks at the disk in another thread.
Job<QStringList>* freePathsIn(const QString& folder, const QStringList& fileNames);

} // namespace caredesk
