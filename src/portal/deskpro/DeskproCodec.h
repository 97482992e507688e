#pragma once

#include "domain/Account.h"
#include "domain/Draft.h"
#include "portal/deskpro/DeskproAnswer.h"
#include "portal/deskpro/DeskproStatusMap.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

namespace caredesk {

/// What the installation calls things: needed to read its tickets.
struct DeskproVocabulary
{
    QString casinoField = {};
    QString referenceField = {};
    QHash<QString, QString> casinoTitles = {}; ///< Choice id → title.
    QUrl webBase = {};                         ///< Where the portal's pages for people are.
};

/// Who a `person` id stands for; support tells the two sides of a conversation apart.
struct DeskproPerson
{
    Person person = {};
    std::optional<bool> isAgent = std::nullopt;
};

/// Where a list stands. Accepts "meta.pagination" and the same flat in "meta".
struct DeskproPaging
{
    int total = -1;
    int page = 0;
    int pages = -1;

    bool operator==(const DeskproPaging&) const = default;
};

// Pure functions between the dialect's JSON and plain values. They read what is there and never fail; a thing
// without an id is none.

DeskproPaging deskproPaging(const QJsonObject& envelope);

/// Nothing for a ticket without an id, or a hidden one.
std::optional<Ticket> deskproTicket(const QJsonObject& json, const QJsonObject& linkedPeople,
                                    const DeskproStatusMap& statuses, const DeskproVocabulary& words);

/// The value of a ticket's custom field as text; an id for a choice.
QString deskproField(const QJsonObject& ticket, const QString& field);
/// Whether any custom field of the ticket has exactly this value.
bool deskproFieldsHold(const QJsonObject& ticket, const QString& value);

/// The ids that the ticket is linked to people by: its requester's, then the copies'.
QStringList deskproCopies(const QJsonObject& ticket);

/// Nothing for an internal note. `ticket` decides who is a customer where the portal does not say.
std::optional<Message> deskproMessage(const QJsonObject& json, const QJsonObject& linkedPeople,
                                      const QJsonObject& linkedAttachments, const Ticket& ticket);

/// Ids of attachments that a message names without describing them.
bool deskproHasUnknownAttachments(const QJsonObject& message, const QJsonObject& linkedAttachments);

std::optional<Attachment> deskproAttachment(const QJsonObject& json);

DeskproPerson deskproPerson(const QJsonValue& reference, const QJsonObject& linkedPeople);

/// From `GET me`; casinos are filled elsewhere.
Account deskproAccount(const QJsonObject& me);

/// The choices of the casino field, by id.
QList<Casino> deskproChoices(const QJsonValue& customFields, const QString& field);

/// The last line that carries an operation's UUID: "[ref:…]"; empty when there is none.
QString deskproReferenceIn(const QString& html);
QString deskproWithoutReference(const QString& html);
/// The message as HTML, with the reference as its last line unless a field of its own carries it.
QString deskproMessageHtml(const QString& plain, const QString& uuid, bool referenceInText);

/// "BLOB_ID:BLOB_AUTH", kept as SpooledFile::uploadToken; empty when the answer names no upload.
QString deskproUploadToken(const QJsonObject& blob);

} // namespace caredesk
