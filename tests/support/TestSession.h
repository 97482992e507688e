#pragma once

#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "support/Await.h"
#include "support/DemoPortal.h"
#include "support/FakePortal.h"
#include "support/Uuid.h"
#include "support/portals/PortalUnderTest.h"
#include "sync/DraftService.h"
#include "sync/NetworkThread.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"

#include <memory>

namespace caredesk::test {

/// Looks at once, and three times, so that no test waits for what real portals need.
inline const QList<int> quickLooks{0, 0, 0};

/// Options against a portal in memory. `portal` must outlive the session.
inline SessionOptions fakeOptions(FakePortal& portal, const QString& folder)
{
    SessionOptions options;
    options.profileDirectory = folder;
    options.profile.baseUrl = QUrl(QStringLiteral("https://portal.example"));
    options.profile.backend = QStringLiteral("deskpro");
    options.profile.lookupDelays = quickLooks;
    options.credentials = makeMemoryStore();
    options.clock = std::make_shared<SystemClock>();
    options.background = false;
    options.makeClient = [&portal](const QString&, const PortalProfile&,
                                   const Clock&) -> Result<std::unique_ptr<PortalClient>> {
        return portal.makeClient();
    };
    return options;
}

/// Options against the demo portal.
inline SessionOptions demoOptions(const DemoPortal& portal, const QString& folder)
{
    SessionOptions options;
    options.profileDirectory = folder;
    options.profile.baseUrl = portal.url();
    options.profile.caFile = portal.caPath();
    options.profile.lookupDelays = quickLooks;
    options.credentials = makeMemoryStore();
    options.clock = std::make_shared<SystemClock>();
    options.background = false;
    return options;
}

/// Options against the portal under test.
inline SessionOptions optionsFor(const PortalUnderTest& portal, const QString& folder)
{
    SessionOptions options;
    options.profileDirectory = folder;
    options.profile = portal.profile();
    options.profile.lookupDelays = quickLooks;
    options.credentials = makeMemoryStore();
    options.clock = std::make_shared<SystemClock>();
    options.background = false;
    return options;
}

/// A session with its thread, as a program has them. Destroying it is a crash as far as the portal can tell.
struct TestSession
{
    explicit TestSession(SessionOptions options)
        : session(std::move(options), network)
    {
    }

    Outcome signIn(const QString& user, const QString& password)
    {
        return await(session.signIn(user, password, false));
    }

    /// Rounds until nothing waits and nothing is unknown; whether that came to be.
    bool settle(int timeoutMs = 60'000)
    {
        await(session.sync()->syncNow(), timeoutMs);
        return waitUntil(
            [this] {
                const Result<QList<Operation>> operations = await(session.outbox()->operations());
                return operations && operations->isEmpty();
            },
            timeoutMs);
    }

    NetworkThread network;
    Session session;
};

inline Draft newTicketDraft(const QString& subject)
{
    Draft draft;
    draft.uuid = newUuid();
    draft.subject = subject;
    draft.message = QStringLiteral("It stopped at 21:04.\nRestarting did not help.");
    return draft;
}

inline Draft replyDraft(const QString& ticketId, const QString& text)
{
    Draft draft;
    draft.uuid = newUuid();
    draft.kind = DraftKind::Reply;
    draft.ticketId = ticketId;
    draft.message = text;
    return draft;
}

} // namespace caredesk::test
