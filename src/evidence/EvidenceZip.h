#pragma once

#include "archive/ZipWriter.h"
#include "evidence/Gathering.h"

#include <QSet>

namespace caredesk {

/// What the zip of a gathering holds: the copies without those that were left out (their places in
/// Gathering::files), and manifest.txt and manifest.json about them. The gathering must outlive the writing.
ZipOrder evidenceZip(const Gathering& gathering, const QSet<int>& leftOut, qint64 now, const QString& target,
                     qint64 maxBytes = 0);

} // namespace caredesk
