#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"

namespace caredesk {

/// What the portal has otherwise than it was sent; empty when all that was written is there. A portal answers
/// "done" also when it refused a part, so every write is read back and compared here, whichever backend it
/// is. `self`: who is signed in.
/// Not a difference: white space and line ends, what a portal adds behind a message, copies to other people,
/// the requester or oneself left out of the copies, another name for a file of the same size, and text past
/// the first 200,000 characters. Of a ticket that was merged into another one only the message is compared.
QList<WriteDifference> differencesOf(const Operation& sent, const Conversation& stored, const Person& self);

/// The message itself is not there: the portal may only be slow to show it.
bool lacksMessage(const QList<WriteDifference>& differences);

/// A reply to the operation's ticket with what the portal did not take: words for the parts that belong to
/// the ticket, the message if it is not there as it was written, and the missing files.
Draft missingAsReply(const Operation& operation, qint64 now);

} // namespace caredesk
