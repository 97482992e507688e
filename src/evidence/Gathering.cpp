#include "evidence/Gathering.h"

namespace caredesk {

int BlankCounts::total() const
{
    int sum = wholeLines;
    for (const int count : byPattern) {
        sum += count;
    }
    return sum;
}

QString skipReasonName(SkipReason reason)
{
    switch (reason) {
    case SkipReason::PlaceMissing: return QStringLiteral("place-missing");
    case SkipReason::VariableUnset: return QStringLiteral("variable-unset");
    case SkipReason::Unreadable: return QStringLiteral("unreadable");
    case SkipReason::Gone: return QStringLiteral("gone");
    case SkipReason::NotAFile: return QStringLiteral("not-a-file");
    case SkipReason::LinkOutside: return QStringLiteral("link-outside");
    case SkipReason::Empty: return QStringLiteral("empty");
    case SkipReason::TooOld: return QStringLiteral("too-old");
    case SkipReason::OverCount: return QStringLiteral("over-count");
    case SkipReason::OverTotal: return QStringLiteral("over-total");
    case SkipReason::Binary: return QStringLiteral("binary");
    case SkipReason::BinaryTooLarge: return QStringLiteral("binary-too-large");
    case SkipReason::WithoutLines: return QStringLiteral("without-lines");
    case SkipReason::PatternsTooSlow: return QStringLiteral("patterns-too-slow");
    case SkipReason::TooManyEntries: return QStringLiteral("too-many-entries");
    }
    return {};
}

} // namespace caredesk
