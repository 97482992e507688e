#pragma once

#include "base/Job.h"
#include "domain/FileGlob.h"
#include "evidence/Gathering.h"

#include <QProcessEnvironment>

namespace caredesk {

/// What is gathered, and within which bounds.
struct GatherRequest
{
    QList<EvidenceSource> sources = {};
    PathStyle style = ownPathStyle();
    QString home = {}; ///< Empty: the person's.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    qint64 now = 0; ///< UTC ms; by it files are too old.
    qint64 maxTotalBytes = 200ll * 1024 * 1024;
    qint64 patternMs = 30'000; ///< As long the patterns may take over one file.
};

/// Finds the files that the sources name, takes the end of each, blanks it out, and keeps the copies in a
/// private folder of its own, all in a thread of the pool; abort() stops it. Nothing is ever written that is
/// not blanked out yet. Files that cannot be taken do not fail it: Gathering::skipped names them. Progress:
/// files read, of how many (-1 while it is still looking). Errors: Cancelled; FileWriteFailed, DiskFull with
/// the folder.
Job<Gathering>* startGathering(const GatherRequest& request, QObject* parent = nullptr);

} // namespace caredesk
