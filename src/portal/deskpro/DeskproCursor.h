#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace caredesk {

/// One list that an incremental round still has pages of.
struct DeskproListPosition
{
    int list = 0; ///< Index into the lists that are asked (whose tickets × which order).
    int page = 1;
    int count = 0; ///< Tickets a page.

    bool operator==(const DeskproListPosition&) const = default;
};

/// What a SyncCursor of this adapter says; JSON, so that it survives a restart and can be looked at.
struct DeskproCursor
{
    enum class Round { Finished, Full, Delta };

    Round round = Round::Finished;
    /// When the round that is under way began (finished: the last one), by the portal's clock. The next round
    /// goes back to this, less an overlap.
    qint64 mark = 0;
    // Full:
    int scope = 0; ///< Whose tickets: index into the scopes of the account.
    int page = 1;
    int total = -1; ///< Of that scope, by the page before.
    // Delta:
    qint64 since = 0;
    QList<DeskproListPosition> open = {};

    bool operator==(const DeskproCursor&) const = default;
};

QString deskproCursorText(const DeskproCursor& cursor);
/// Nothing for an empty text, or one that is not ours: everything is pulled then.
std::optional<DeskproCursor> deskproCursorFrom(const QString& text);

} // namespace caredesk
