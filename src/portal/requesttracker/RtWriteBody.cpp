#include "portal/requesttracker/RtWriteBody.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace caredesk {

namespace {

/// Gives the words below their translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestTrackerClient)
};

Error refused(const QString& words)
{
    return Error{ErrorCode::Rejected, {}, words};
}

Outcome checkFile(const RtSession& session, const SpooledFile& file)
{
    const QFileInfo info(file.path);
    if (!info.exists()) {
        return Error{ErrorCode::FileNotFound, {file.fileName}};
    }
    if (!info.isFile()) {
        return Error{ErrorCode::FileNotRegular, {file.fileName}};
    }
    if (!info.isReadable() || info.size() != file.size) {
        return Error{ErrorCode::FileUnreadable, {file.fileName}};
    }
    if (file.size == 0) {
        return Error{ErrorCode::FileEmpty, {file.fileName}};
    }
    const qint64 most = session.capabilities.maxFileBytes;
    if (most > 0 && file.size > most) {
        return Error{ErrorCode::TooLarge, {file.fileName, QString::number(most)}};
    }
    return Done{};
}

/// A text that Perl takes for "nothing" ("0") would be left out: it always ends a line.
QString contentOf(const QString& message)
{
    return message.endsWith(u'\n') ? message : QString(message + u'\n');
}

MultipartBody bodyOf(const QJsonObject& json, const QList<SpooledFile>& files)
{
    MultipartBody body;
    body.addField("JSON", "application/json; charset=utf-8",
                  QJsonDocument(json).toJson(QJsonDocument::Compact));
    for (const SpooledFile& file : files) {
        // Texts would be recoded on arrival; the name keeps what it is.
        body.addFile("Attachments", file.fileName, "application/octet-stream", file.path, file.size);
    }
    return body;
}

void addMessage(QJsonObject& json, const QString& message)
{
    if (!message.trimmed().isEmpty()) {
        json.insert(QStringLiteral("Content"), contentOf(message));
        json.insert(QStringLiteral("ContentType"), QStringLiteral("text/plain"));
    }
}

} // namespace

Outcome rtCheckTicket(const RtSession& session, const Draft& draft)
{
    const qsizetype length = draft.subject.trimmed().toUtf8().size();
    if (length == 0) {
        return refused(Words::tr("The subject is missing."));
    }
    if (length > rtLongestSubject) {
        return refused(
            Words::tr("The subject is too long for this portal: it keeps %1 bytes, and yours has %2.")
                .arg(rtLongestSubject)
                .arg(length));
    }
    return rtCheckReply(session, draft);
}

Outcome rtCheckReply(const RtSession& session, const Draft& draft)
{
    if (draft.message.trimmed().isEmpty() && draft.attachments.isEmpty()) {
        return refused(Words::tr("The message is missing."));
    }
    const int most = session.capabilities.maxFiles;
    if (most > 0 && draft.attachments.size() > most) {
        return Error{ErrorCode::TooManyFiles, {QString::number(most)}};
    }
    for (const SpooledFile& file : draft.attachments) {
        if (const Outcome usable = checkFile(session, file); !usable) {
            return usable;
        }
    }
    return Done{};
}

MultipartBody rtTicketBody(const RtSession& session, const QString& queue, const Draft& draft,
                           const QString& uuid)
{
    const Person& me = session.account.person;
    QJsonObject fields{{session.words.clientRefField, uuid}};
    if (!draft.casino.name.isEmpty()) {
        fields.insert(session.words.casinoField, draft.casino.name);
    }
    QJsonObject json{{QStringLiteral("Queue"), queue},
                     {QStringLiteral("Subject"), draft.subject.trimmed()},
                     // Without it the person could not see the own ticket.
                     {QStringLiteral("Requestor"), me.email.isEmpty() ? me.id : me.email},
                     {QStringLiteral("CustomFields"), fields}};
    QJsonArray copies;
    for (const Person& person : draft.cc) {
        copies.append(person.email.isEmpty() ? person.id : person.email);
    }
    if (!copies.isEmpty()) {
        json.insert(QStringLiteral("Cc"), copies);
    }
    addMessage(json, draft.message);
    return bodyOf(json, draft.attachments);
}

MultipartBody rtReplyBody(const RtSession& session, const Draft& draft, const QString& uuid,
                          const QString& status)
{
    QJsonObject json{{QStringLiteral("TxnCustomFields"), QJsonObject{{session.words.replyRefField, uuid}}}};
    if (!status.isEmpty()) {
        json.insert(QStringLiteral("Status"), status);
    }
    addMessage(json, draft.message);
    return bodyOf(json, draft.attachments);
}

Draft rtCallbackDraft(const Operation& callback)
{
    Draft draft = callback.draft;
    const QString call = Words::tr("Please call back: %1").arg(callback.callbackPhone);
    draft.message = draft.message.trimmed().isEmpty() ? call : call + QStringLiteral("\n\n") + draft.message;
    if (draft.subject.trimmed().isEmpty()) {
        draft.subject = call;
    }
    return draft;
}

} // namespace caredesk
