#pragma once

#include "base/Job.h"
#include "domain/Account.h"
#include "domain/Draft.h"
#include "domain/Operation.h"
#include "domain/Ticket.h"
#include "portal/Capabilities.h"

#include <QObject>

namespace caredesk {

/// What answers at the address, before anyone signs in.
struct ProbeResult
{
    QString backend = {}; ///< "deskpro" or "requesttracker".
    QString version = {};
    qint64 serverTime = 0; ///< From the answer's Date header; 0: none. For the clock check.

    bool operator==(const ProbeResult&) const = default;
};

struct SignInResult
{
    QString token = {}; ///< For the keychain; the whole of what later requests need.
    Account account = {};

    bool operator==(const SignInResult&) const = default;
};

/// Where an incremental pull stands. Opaque to everyone but the adapter; kept in the cache beside the page
/// that it belongs to. An empty cursor starts a full pull.
struct SyncCursor
{
    QString value = {};

    bool operator==(const SyncCursor&) const = default;
};

struct TicketPage
{
    QList<Ticket> tickets = {};
    SyncCursor next = {}; ///< Go on from here, in this round or (once `last`) in the next one.
    bool last = false;    ///< This round is complete.
    int total = -1;       ///< Tickets in the whole list, when the portal says so.

    bool operator==(const TicketPage&) const = default;
};

/// What the portal said of a send. `messageId` is empty for the first message of a create where it is not
/// known, `reference` where the answer does not hold it.
struct WriteReceipt
{
    QString ticketId = {};
    QString messageId = {};
    QString reference = {};
    QString link = {};

    bool operator==(const WriteReceipt&) const = default;
};

/// Nothing when no earlier try has arrived.
using LookupResult = std::optional<WriteReceipt>;

/// One portal, whichever backend it runs. Lives in the network thread, and so do its jobs. Every method
/// answers by a job that finishes once; deleting the client deletes its unfinished jobs. Writes are sent once
/// by construction (see portal/http/HttpClient.h): ConnectionLost, TimedOut and PortalUnavailable (a server
/// or gateway may fail after the work was done) from a write mean that its outcome is unknown. Offline means
/// that it was not sent.
class PortalClient : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Job<ProbeResult>* probe() = 0;

    /// The password is used for this call only and kept nowhere.
    virtual Job<SignInResult>* signIn(const QString& user, const QString& password) = 0;
    virtual Job<SignInResult>* signInWithToken(const QString& token) = 0;
    /// Revokes the token at the portal where it can, and forgets it.
    virtual Job<Done>* signOut() = 0;
    /// Takes up a token from the keychain, with the account as it was kept; asks nothing.
    virtual void resume(const QString& token, const Account& account) = 0;
    virtual bool hasToken() const = 0;

    /// As known after sign-in; defaults before.
    virtual Capabilities capabilities() const = 0;
    virtual const Account& account() const = 0;

    /// The next page of ticket heads after `cursor`. With an empty cursor everything, newest first; with the
    /// `next` of a finished round only what changed since, with overlap. `full` asks for a sweep of
    /// everything although a cursor is known (the first page of a sweep has an empty cursor, the following
    /// ones the page's `next`).
    virtual Job<TicketPage>* changedTickets(const SyncCursor& cursor) = 0;

    /// Several conversations, in one round trip where the portal can. Order as asked. An id that is gone
    /// (403, 404) gives a conversation whose ticket has `available == false`; a merged one gives the ticket
    /// it went into. A message that a reply() or createTicket() made carries its UUID as its reference, the
    /// ticket its copies and its casino, and each attachment its name and size.
    virtual Job<QList<Conversation>>* conversations(const QStringList& ticketIds) = 0;

    /// Uploads ahead of the message (Capabilities::uploadsBeforeMessage); the answer is
    /// SpooledFile::uploadToken.
    virtual Job<QString>* uploadAttachment(const SpooledFile& file) = 0;
    /// Writes to `path` (a ".part" file beside it until complete), going on from what is there when the
    /// portal can.
    virtual Job<Done>* downloadAttachment(const Attachment& attachment, const QString& path) = 0;

    virtual Job<WriteReceipt>* createTicket(const Draft& draft, const QString& uuid) = 0;
    virtual Job<WriteReceipt>* reply(const QString& ticketId, const Draft& draft, const QString& uuid) = 0;
    /// The ticket as the portal has it after the write, re-read; whether its state is the one asked for is
    /// the caller's to compare.
    virtual Job<Ticket>* setState(const QString& ticketId, TicketState state) = 0;
    virtual Job<WriteReceipt>* requestCallback(const Operation& callback) = 0;

    /// Looks for what an earlier try of `operation` made, since `operation.firstTry` minus clock skew.
    virtual Job<LookupResult>* findByReference(const Operation& operation) = 0;
};

} // namespace caredesk
