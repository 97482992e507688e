#pragma once

#include "domain/TicketState.h"

#include <QList>
#include <QString>

namespace caredesk {

/// `id` is the portal's; empty for someone known by e-mail only.
struct Person
{
    QString id = {};
    QString name = {};
    QString email = {};

    bool operator==(const Person&) const = default;
};

/// `id` is what the portal wants back when a ticket is created (a choice id, or the name itself).
struct Casino
{
    QString id = {};
    QString name = {};

    bool operator==(const Casino&) const = default;
};

/// The head of a ticket as the portal last confirmed it. Times are UTC in milliseconds; 0 means unset.
struct Ticket
{
    /// Of attachments, in heads of a portal whose lists do not tell: what was known stands.
    static constexpr int notCounted = -2;

    QString id = {};
    QString reference = {}; ///< What people quote, "#SDST-1234"; shown, never interpreted.
    QString subject = {};
    TicketState state = TicketState::Open;
    QString rawStatus = {};      ///< The portal's own status…
    QString rawStatusLabel = {}; ///< …and its label, shown in the details.
    Casino casino = {};
    Person requester = {};
    QList<Person> cc = {};
    qint64 created = 0;
    qint64 updated = 0; ///< Last activity of any kind: state, a reply of either side.
    qint64 statusChanged = 0;
    qint64 lastSupportReply = 0;
    qint64 lastCustomerReply = 0;
    qint64 resolved = 0;
    int messageCount = 0;
    int attachmentCount = 0; ///< -1: some, not counted until the conversation is fetched.
    QString link = {};       ///< The ticket's page on the web portal.
    bool available = true;   ///< False once the portal no longer gives it out; kept readable here.

    bool operator==(const Ticket&) const = default;
};

struct Attachment
{
    QString id = {};
    QString messageId = {};
    QString fileName = {}; ///< As the portal says; make it safe (safeFileName) before it names a file.
    QString contentType = {};
    qint64 size = 0;     ///< Bytes; -1 when unknown.
    QString source = {}; ///< What the adapter needs to download it; opaque, may hold a secret: never logged.
    QString contentId = {}; ///< For inline images (`cid:`), without brackets.
    bool isImage = false;

    bool operator==(const Attachment&) const = default;
};

struct Message
{
    QString id = {};
    QString ticketId = {};
    Person author = {};
    bool fromSupport = false;
    qint64 created = 0;
    QString html = {}; ///< As the portal sent it, without the reference line; shown only through content/.
    QString text = {}; ///< The same as plain text, for search and for screen readers.
    QString reference = {}; ///< UUID of the operation that made it, when CareDesk did.
    QList<Attachment> attachments = {};

    bool operator==(const Message&) const = default;
};

/// A change of state, as one line between messages. `from` is empty where the portal does not say.
struct StateChange
{
    QString id = {};
    QString ticketId = {};
    Person author = {};
    bool bySupport = false;
    qint64 at = 0;
    TicketState to = TicketState::Open;

    bool operator==(const StateChange&) const = default;
};

/// One ticket with everything that was said in it, oldest first.
struct Conversation
{
    Ticket ticket = {};
    QList<Message> messages = {};
    QList<StateChange> changes = {};
    /// False: the portal's times are too coarse to tell whether anything followed within the same moment; it
    /// is to be fetched again.
    bool settled = true;

    bool operator==(const Conversation&) const = default;
};

} // namespace caredesk
