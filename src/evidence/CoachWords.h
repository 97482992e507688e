#pragma once

#include "evidence/Coach.h"

namespace caredesk {

// The coach's words, in the language set: for the window and for the command line.

/// "When it began".
QString coachPointTitle(CoachPoint point);
/// What is missing and how to say it, in one plain line; for a point that is there, what was found of it.
QString coachPointLine(const CoachFinding& finding, int attachments);
/// The headings to insert for what is missing, as a person writes them; empty where a heading is no help.
QStringList coachHeadings(const CoachFinding& finding);

} // namespace caredesk
