#pragma once

#include "domain/Operation.h"
#include "portal/http/MultipartBody.h"
#include "portal/requesttracker/RtSession.h"

namespace caredesk {

// The bodies of writes: a part of JSON, then the files straight from disk. (File names inside JSON are broken
// by the portal when they are not ASCII; in multipart they arrive.)

/// What would be refused as a whole, or silently spoiled, is refused before anything is sent: no subject, one
/// longer than the portal keeps, an empty file, one that cannot be read or is too large, too many. Errors:
/// Rejected in words, FileEmpty, FileNotFound, FileNotRegular, FileUnreadable, TooLarge, TooManyFiles.
Outcome rtCheckTicket(const RtSession& session, const Draft& draft);
Outcome rtCheckReply(const RtSession& session, const Draft& draft);

MultipartBody rtTicketBody(const RtSession& session, const QString& queue, const Draft& draft,
                           const QString& uuid);
/// `status`: what the ticket is set to along with the reply; empty: nothing.
MultipartBody rtReplyBody(const RtSession& session, const Draft& draft, const QString& uuid,
                          const QString& status);
/// The draft of the ticket that a call-back request makes.
Draft rtCallbackDraft(const Operation& callback);

} // namespace caredesk
