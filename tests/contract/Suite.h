#pragma once

#include "portal/PortalClient.h"
#include "portal/PortalFactory.h"
#include "support/Await.h"
#include "support/Uuid.h"
#include "support/portals/PortalUnderTest.h"

#include <QHash>

#include <memory>

namespace caredesk::test {

/// The portal that this run of the suite is about; started at first use.
PortalUnderTest& portalUnderTest();
/// Ends it; called before the application ends.
void stopPortalUnderTest();

/// A client for it, not signed in.
std::unique_ptr<PortalClient> makeClient();
std::unique_ptr<PortalClient> signedIn(const TestUser& user);

/// Pulls until the round is complete; the tickets by id, and where it stands.
struct Pulled
{
    QHash<QString, Ticket> tickets = {};
    SyncCursor cursor = {};
    int pages = 0;
};
Pulled pull(PortalClient& client, const SyncCursor& cursor = {});

Conversation conversationOf(PortalClient& client, const QString& ticketId);

/// A draft with a subject that occurs nowhere else.
Draft newTicketDraft(const PortalClient& client);
/// What the outbox has of such a send that was just tried.
Operation operationOf(OperationKind kind, const Draft& draft);
/// Files a ticket and gives its receipt.
WriteReceipt file(PortalClient& client, const Draft& draft);

} // namespace caredesk::test
