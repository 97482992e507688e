#pragma once

#include <QString>

namespace caredesk {

/// From one page to another. The window implements it; pages are given a reference when they are made.
class Navigator
{
public:
    virtual ~Navigator() = default;

    /// The ticket list with this conversation open: the portal's id, or the UUID of a create that waits.
    virtual void openTicket(const QString& ticketId) = 0;
    /// An empty form for a new ticket (or the one that was being written).
    virtual void newTicket() = 0;
    /// A draft in the form it belongs to: the new ticket's, or the reply box of its conversation.
    virtual void openDraft(const QString& uuid) = 0;
    virtual void showTickets() = 0;
    virtual void showDrafts() = 0;
    /// `uuid`: the operation to select; may be empty.
    virtual void showOutbox(const QString& uuid) = 0;
    virtual void showEmergency() = 0;
};

} // namespace caredesk
