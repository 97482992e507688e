#pragma once

#include "domain/Operation.h"
#include "portal/deskpro/DeskproSession.h"

#include <QJsonObject>

namespace caredesk {

// The bodies of writes. `uuid` is the operation's: in the field that the profile names, or as the message's
// last line.

/// POST tickets. Attachments are a list here…
QJsonObject deskproCreateBody(const DeskproSession& session, const Draft& draft, const QString& uuid);
/// …and a map by blob id in POST tickets/{id}/messages.
QJsonObject deskproReplyBody(const DeskproSession& session, const Draft& draft, const QString& uuid);
QJsonObject deskproCallbackBody(const DeskproSession& session, const Operation& callback);

/// InvalidInput {file name} for a file that was not uploaded before.
Outcome checkUploaded(const Draft& draft);

} // namespace caredesk
