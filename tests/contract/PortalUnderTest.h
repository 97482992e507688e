#pragma once

#include "portal/PortalClient.h"
#include "portal/PortalFactory.h"
#include "support/Await.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>

namespace caredesk::test {

/// Somebody who can sign in, and what is known of them beforehand.
struct TestUser
{
    QString login = {};
    QString password = {};
    QString email = {};
    QStringList casinos = {}; ///< By name.
    bool supervisor = false;
};

/// What the portal itself has of a message, by its own store or as an agent sees it.
struct JudgedMessage
{
    QString html = {};
    QString author = {}; ///< E-mail.
    bool internalNote = false;
    QHash<QString, QByteArray> files = {}; ///< Name → SHA-256 (hex).
};

struct JudgedTicket
{
    QString id = {};
    QString reference = {};
    QString subject = {};
    QString requester = {}; ///< E-mail.
    QString casino = {};
    QStringList cc = {}; ///< E-mails.
    QList<JudgedMessage> messages = {};
};

/// A running portal of one backend, with the people of the product's scenario and a way behind the API that
/// judges what arrived. The suite is written against this and PortalClient alone.
class PortalUnderTest
{
public:
    virtual ~PortalUnderTest() = default;

    virtual QString backend() const = 0;
    virtual PortalProfile profile() const = 0;

    virtual TestUser ana() const = 0;   ///< A customer.
    virtual TestUser bruno() const = 0; ///< Of the same casino.
    virtual TestUser sofia() const = 0; ///< Their supervisor.
    virtual TestUser carla() const = 0; ///< Of another casino.

    /// Every ticket with that subject, whoever's.
    virtual QList<JudgedTicket> ticketsWithSubject(const QString& subject) = 0;
    /// Support answers, in the ticket.
    virtual void supportReplies(const QString& ticketId, const QString& text) = 0;
    virtual void supportNotes(const QString& ticketId, const QString& text) = 0;
    virtual void supportAsksForConfirmation(const QString& ticketId) = 0;
};

/// The one that this run of the suite is about; started at first use. CAREDESK_PORTAL_UNDER_TEST names the
/// backend (default "deskpro").
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

QString newUuid();
/// A draft with a subject that occurs nowhere else.
Draft newTicketDraft(const PortalClient& client);
/// Files a ticket and gives its receipt.
WriteReceipt file(PortalClient& client, const Draft& draft);

} // namespace caredesk::test
