#include "portal/deskpro/DeskproWriteBody.h"

#include "portal/deskpro/DeskproJson.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

bool referenceInText(const DeskproSession& session)
{
    return session.words.referenceField.isEmpty();
}

QJsonObject messageOf(const DeskproSession& session, const QString& text, const QString& uuid)
{
    return {{QStringLiteral("message"), deskproMessageHtml(text, uuid, referenceInText(session))},
            {QStringLiteral("format"), QStringLiteral("html")}};
}

/// {blob id, {"blob_auth": …}} of an uploaded file.
std::pair<QString, QJsonObject> blobOf(const SpooledFile& file)
{
    const qsizetype colon = file.uploadToken.indexOf(u':');
    return {file.uploadToken.left(colon), {{QStringLiteral("blob_auth"), file.uploadToken.mid(colon + 1)}}};
}

QJsonObject fieldsOf(const DeskproSession& session, const Casino& casino, const QString& uuid)
{
    QJsonObject fields;
    const bool hasField =
        !session.words.casinoField.isEmpty() && !(session.choicesKnown && session.choices.isEmpty());
    const QJsonValue choice = casino.id.isEmpty() ? QJsonValue(casino.name) : deskpro::idValue(casino.id);
    if (hasField && !deskpro::text(choice).isEmpty()) {
        fields.insert(session.words.casinoField, choice);
    }
    if (!referenceInText(session)) {
        fields.insert(session.words.referenceField, uuid);
    }
    return fields;
}

QJsonObject personOf(const DeskproSession& session)
{
    const Person me = session.me();
    QJsonObject person{{QStringLiteral("email"), me.email}};
    if (!me.name.isEmpty()) {
        person.insert(QStringLiteral("name"), me.name);
    }
    return person;
}

} // namespace

QJsonObject deskproCreateBody(const DeskproSession& session, const Draft& draft, const QString& uuid)
{
    QJsonObject message = messageOf(session, draft.message, uuid);
    QJsonArray attachments;
    for (const SpooledFile& file : draft.attachments) {
        attachments.append(blobOf(file).second);
    }
    if (!attachments.isEmpty()) {
        message.insert(QStringLiteral("attachments"), attachments);
    }
    QJsonArray copies;
    for (const Person& person : draft.cc) {
        copies.append(person.email);
    }
    QJsonObject body{{QStringLiteral("subject"), draft.subject.trimmed()},
                     {QStringLiteral("person"), personOf(session)},
                     {QStringLiteral("message"), message}};
    const auto addId = [&body](const QString& key, const QString& id) {
        if (!id.isEmpty()) {
            body.insert(key, deskpro::idValue(id));
        }
    };
    addId(QStringLiteral("brand"), session.profile.deskproBrand);
    addId(QStringLiteral("department"), session.profile.deskproDepartment);
    if (!copies.isEmpty()) {
        body.insert(QStringLiteral("cc"), copies);
    }
    if (const QJsonObject fields = fieldsOf(session, draft.casino, uuid); !fields.isEmpty()) {
        body.insert(QStringLiteral("fields"), fields);
    }
    return body;
}

QJsonObject deskproReplyBody(const DeskproSession& session, const Draft& draft, const QString& uuid)
{
    // The reference field belongs to the ticket: a reply always carries its own in the text.
    QJsonObject body{{QStringLiteral("message"), deskproMessageHtml(draft.message, uuid, true)},
                     {QStringLiteral("format"), QStringLiteral("html")},
                     {QStringLiteral("person"), deskpro::idValue(session.me().id)}};
    QJsonObject attachments;
    for (const SpooledFile& file : draft.attachments) {
        const auto [id, blob] = blobOf(file);
        // A portal that has forgotten an upload may give its number to the next one: both are named, so that
        // it refuses the stale one instead of never hearing of it.
        QString key = id.isEmpty() ? QString::number(attachments.size()) : id;
        while (attachments.contains(key)) {
            key += u'_';
        }
        attachments.insert(key, blob);
    }
    if (!attachments.isEmpty()) {
        body.insert(QStringLiteral("attachments"), attachments);
    }
    return body;
}

QJsonObject deskproCallbackBody(const DeskproSession& session, const Operation& callback)
{
    Draft draft = callback.draft;
    const QString call =
        QCoreApplication::translate("DeskproClient", "Please call back: %1").arg(callback.callbackPhone);
    draft.message = draft.message.trimmed().isEmpty() ? call : call + QStringLiteral("\n\n") + draft.message;
    if (draft.subject.trimmed().isEmpty()) {
        draft.subject = call;
    }
    QJsonObject body = deskproCreateBody(session, draft, callback.uuid);
    body.insert(QStringLiteral("department"), deskpro::idValue(session.profile.deskproCallbackDepartment));
    if (session.profile.deskproCallbackUrgency > 0) {
        body.insert(QStringLiteral("urgency"), session.profile.deskproCallbackUrgency);
    }
    return body;
}

Outcome checkUploaded(const Draft& draft)
{
    for (const SpooledFile& file : draft.attachments) {
        if (!file.uploadToken.contains(u':')) {
            return Error{ErrorCode::InvalidInput, {file.fileName}, QStringLiteral("not uploaded")};
        }
    }
    return Done{};
}

} // namespace caredesk
