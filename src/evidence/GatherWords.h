#pragma once

#include "evidence/Gathering.h"

namespace caredesk {

// The words of gathering, in the language set: for the window, the manifest and the command line.

/// The source's name in that language.
QString sourceName(const EvidenceSource& source);
/// Why something was not gathered, and which.
QString skippedLine(const SkippedEvidence& skipped);
/// Why alone.
QString skipReason(const SkippedEvidence& skipped);
/// "the last 1.0 MB of 4.0 GB · 3 blanked out": what was done to a file; empty when nothing was.
QString changesLine(const GatheredFile& file);

} // namespace caredesk
