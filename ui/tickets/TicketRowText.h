#pragma once

#include "models/TicketEntry.h"
#include "ui/common/Pill.h"

namespace caredesk {

/// The words of a ticket in the list, in the language of the window.
struct TicketRowText
{
    QString subject = {};
    QString place = {};     ///< "Casino Azul · Ana Ruiz".
    QString reference = {}; ///< "#SDST-1234"; empty before it is sent.
    QString time = {};
    PillLook pill = {};
    std::optional<PillLook> waits = std::nullopt; ///< Beside the state: what is on its way for this ticket.
    QString attachments = {};                     ///< A number; empty: none, or not counted yet.
    bool hasAttachments = false;
    QString messages = {};
};

TicketRowText ticketRowText(const TicketEntry& entry, qint64 now);
/// One sentence with everything a row shows, for screen readers.
QString spokenTicketRow(const TicketEntry& entry, qint64 now);
/// A reference with its sign, as people quote it.
QString shownReference(const Ticket& ticket);

} // namespace caredesk
