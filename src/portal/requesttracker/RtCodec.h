#pragma once

#include "domain/Ticket.h"
#include "portal/requesttracker/RtStatusMap.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

namespace caredesk {

/// What the installation calls things: needed to read its tickets.
struct RtVocabulary
{
    QString casinoField = {};
    QString clientRefField = {};
    QString replyRefField = {};
    QUrl webBase = {}; ///< Where the portal's pages for people are.
};

/// A part of a message as the list of attachments tells it: a text, a file, or a container of parts.
struct RtPart
{
    QString id = {};
    QString transactionId = {};
    QString fileName = {};
    QString contentType = {}; ///< Lower case, without parameters.
    QString contentId = {};
    qint64 size = -1;

    bool isContainer() const;
    /// A text that belongs to the message itself.
    bool isText() const;

    bool operator==(const RtPart&) const = default;
};

/// One line of a ticket's history that concerns the customer.
struct RtTransaction
{
    enum class Kind { Message, Status, Other };

    QString id = {};
    QString ticketId = {};
    Kind kind = Kind::Other;
    bool isCreate = false;
    Person author = {};
    qint64 created = 0;
    QString newStatus = {};
    QString oldStatus = {};
    QString reference = {}; ///< ReplyRef.

    bool operator==(const RtTransaction&) const = default;
};

// Pure functions between REST2's JSON and plain values. They read what is there and never fail; a thing
// without an id is none.

/// "ana", or a mail address for somebody without a login. Empty for a group.
Person rtPerson(const QJsonValue& reference);

/// Nothing for a ticket without an id, or a deleted one. One that was merged away comes as `available ==
/// false`.
std::optional<Ticket> rtTicket(const QJsonObject& json, const RtStatusMap& statuses,
                               const RtVocabulary& words);
/// The ticket that this one was merged into, or its own id.
QString rtEffectiveId(const QJsonObject& json);

std::optional<RtTransaction> rtTransaction(const QJsonObject& json, const RtVocabulary& words);

std::optional<RtPart> rtPart(const QJsonObject& json);
/// A header of a part, unfolded; `name` without colon.
QString rtHeader(const QString& headers, const QString& name);
/// A file's name from what the mail said: plain, RFC 2047 encoded words or RFC 2231.
QString rtFileName(const QString& name, const QString& headers);

/// The ids of the parts that make the message's text, in order: of alternatives the HTML, else the plain
/// text.
QStringList rtBodyParts(const QList<RtPart>& parts);
Attachment rtAttachment(const RtPart& part, const QString& messageId);

/// Puts a message together. `texts`: contents by part id.
Message rtMessage(const RtTransaction& transaction, const QList<RtPart>& parts,
                  const QHash<QString, QString>& texts);

/// What people quote: "#12".
QString rtReference(const QString& ticketId);
QString rtTicketLink(const QUrl& webBase, const QString& ticketId);

} // namespace caredesk
