#pragma once

#include "domain/Draft.h"

namespace caredesk {

// Turning a new ticket that is being written into a reply to another ticket, and back, with nothing lost.

/// The same draft as a reply: the subject stands above the text, and who was in copy below it.
Draft asReplyTo(const Ticket& ticket, const Draft& newTicket);
/// True for a reply that came from asReplyTo() and still begins with its subject.
bool wasNewTicket(const Draft& reply);
/// Back again, with what was changed in the text meanwhile. `before` is the reply as asReplyTo() made it.
Draft asNewTicket(const Draft& before, const Draft& now);

} // namespace caredesk
