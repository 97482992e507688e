#include "fuzz/Fuzz.h"
#include "portal/http/AnswerJson.h"
#include "portal/requesttracker/GroupNames.h"
#include "portal/requesttracker/MimeWords.h"
#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtCursor.h"
#include "portal/requesttracker/RtErrors.h"
#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtProbe.h"
#include "portal/requesttracker/RtQuery.h"

#include <QJsonDocument>

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

constexpr qint64 latestTime = 253'402'300'800'000; // The end of the year 9999, in milliseconds.

RtVocabulary words()
{
    return {QStringLiteral("Casino"), QStringLiteral("ClientRef"), QStringLiteral("ReplyRef"),
            QUrl(QStringLiteral("https://portal.example"))};
}

void checkTime(qint64 time)
{
    require(time >= 0 && time < latestTime, "times are between 1970 and the year 9999");
}

void readRecord(const QJsonObject& record)
{
    const RtStatusMap statuses({});
    if (const auto ticket = rtTicket(record, statuses, words())) {
        require(!ticket->id.isEmpty(), "a ticket has an id");
        checkTime(ticket->created);
        checkTime(ticket->updated);
        checkTime(ticket->resolved);
    }
    rtEffectiveId(record);
    rtPerson(record);
    const RtTransaction transaction = rtTransaction(record, words()).value_or(RtTransaction{});
    checkTime(transaction.created);
    rt::fieldValue(record, QStringLiteral("Casino"));
}

/// Parts with their texts, in the order of the answer, as one message.
void readMessage(const QJsonArray& items)
{
    QList<RtPart> parts;
    QHash<QString, QString> texts;
    RtTransaction transaction;
    for (const QJsonValue& item : items) {
        if (const auto said = rtTransaction(item.toObject(), words())) {
            transaction = *said;
        }
        if (const auto part = rtPart(item.toObject())) {
            require(rt::isNumber(part->id) && part->size >= -1, "a part has an id, and a size or -1");
            texts.insert(part->id, rt::text(item[QLatin1String("Content")]));
            parts.append(*part);
        }
    }
    const QStringList body = rtBodyParts(parts);
    const Message message = rtMessage(transaction, parts, texts);
    qsizetype files = 0;
    for (const RtPart& part : std::as_const(parts)) {
        files += !part.isContainer() && !part.isText() && !body.contains(part.id) ? 1 : 0;
    }
    require(message.attachments.size() == files, "every file is with its message");
    for (const Attachment& attachment : message.attachments) {
        require(!attachment.fileName.isEmpty() && !attachment.source.isEmpty(), "a file can be fetched");
    }
}

/// Ids of the portal's become part of paths and searches.
void ask(const QStringList& ids)
{
    for (const QChar c : rt::anyOf(QStringLiteral("I"), ids)) {
        require((c >= u'0' && c <= u'9') || QStringLiteral("(I= OR)").contains(c),
                "only numbers are asked for");
    }
    for (const QString& id : ids) {
        const QString path = rt::ticketPath(id);
        require(path.count(u'/') == 1 && !path.contains(u'?') && !path.contains(u'#'), "an id is no path");
    }
    const QJsonArray search = QJsonDocument::fromJson(rt::partsSearch(ids)).array();
    require(search.size() == 1, "a search stays one search");
}

/// A text of the portal's in a search of ours must not end its quotation.
void quote(const QString& text)
{
    const QString quoted = rt::quoted(text);
    require(quoted.size() >= 2 && quoted.startsWith(u'\'') && quoted.endsWith(u'\''), "a text is quoted");
    bool escaped = false;
    for (qsizetype i = 1; i + 1 < quoted.size(); ++i) {
        require(escaped || quoted.at(i) != u'\'', "a quotation ends at its end only");
        escaped = !escaped && quoted.at(i) == u'\\';
    }
    require(!escaped, "the last sign of a quotation is its own");
}

void readHeaders(const QString& text)
{
    mime::decodedWords(text);
    for (const char* name : {"filename", "name"}) {
        mime::parameter(text, QString::fromLatin1(name));
    }
    rtHeader(text, QStringLiteral("Content-Disposition"));
    require(!rtHeader(text, QStringLiteral("Content-Type")).contains(u'\n'), "a header is one line");
    rtFileName(text.left(200), text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    const QByteArray body = bytesOf(data + 1, size - 1);
    RtAnswer answer;
    answer.status = statusFrom(data[0]);
    if (const auto json = jsonFrom(body)) {
        answer.readable = true;
        answer.json = json->isArray() ? QJsonValue(json->array()) : QJsonValue(json->object());
    }
    for (const auto request : {RtRequest::SignIn, RtRequest::TicketList, RtRequest::Read, RtRequest::Write}) {
        require(rtError(answer, request).detail.size() < 100'000, "the portal's words have an end");
    }
    readRecord(answer.object());
    readMessage({answer.object()});
    const GroupNames groups{PortalProfile{}};
    const QJsonArray items = rt::items(answer.json);
    QStringList ids;
    for (const QJsonValue& item : items) {
        readRecord(item.toObject());
        checkTime(rt::time(item));
        rt::flag(item);
        ids.append(rt::id(item));
        groups.casinoOf(rt::text(item[QLatin1String("Name")]));
    }
    readMessage(items);
    ask(ids);
    const QString text = QString::fromUtf8(body);
    checkTime(rt::time(text));
    if (const auto cursor = rtCursorFrom(text)) {
        require(rtCursorFrom(rtCursorText(*cursor)) == cursor, "a cursor survives being written");
    }
    quote(text);
    readHeaders(text);
    rtVersionIn(body);
    return 0;
}
