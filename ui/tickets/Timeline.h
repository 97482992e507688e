#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"

#include <variant>

namespace caredesk {

/// One thing in a conversation: what somebody wrote, a change of state, or what is still on its way from
/// here.
struct TimelineItem
{
    std::variant<Message, StateChange, Operation> what;

    /// Stays the same while the thing itself stays the same.
    QString key() const;
    qint64 at() const;
    const Message* message() const { return std::get_if<Message>(&what); }
    const StateChange* change() const { return std::get_if<StateChange>(&what); }
    const Operation* operation() const { return std::get_if<Operation>(&what); }

    bool operator==(const TimelineItem&) const = default;
};

/// Oldest first; what waits stands at the end. Of `operations` only those of this ticket, and none that the
/// portal already shows.
QList<TimelineItem> timelineOf(const Conversation& conversation, const QList<Operation>& operations);

/// How many of the first items are folded away at first, so that the newest three messages show.
qsizetype foldedCount(const QList<TimelineItem>& items);

} // namespace caredesk
