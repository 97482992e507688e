#pragma once

#include <QString>

#include <optional>

namespace caredesk {

/// What a SyncCursor of this adapter says; JSON, so that it survives a restart and can be looked at.
struct RtCursor
{
    enum class Round { Finished, Full, Delta };

    Round round = Round::Finished;
    /// When the round that is under way began (finished: the last one), by the portal's clock. The next round
    /// goes back to this, less an overlap.
    qint64 mark = 0;
    QString before = {}; ///< Full: tickets with a smaller id are still to come.
    qint64 since = 0;    ///< Delta.
    int page = 1;        ///< Delta: the page of `count` tickets that comes next.
    int count = 0;

    bool operator==(const RtCursor&) const = default;
};

QString rtCursorText(const RtCursor& cursor);
/// Nothing for an empty text, or one that is not ours: everything is pulled then.
std::optional<RtCursor> rtCursorFrom(const QString& text);

} // namespace caredesk
