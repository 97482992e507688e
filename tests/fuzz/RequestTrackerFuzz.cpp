#include "fuzz/Fuzz.h"
#include "portal/http/AnswerJson.h"
#include "portal/requesttracker/MimeWords.h"
#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtCursor.h"
#include "portal/requesttracker/RtErrors.h"
#include "portal/requesttracker/RtJson.h"
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
    const QList<RtPart> parts = rtPart(record) ? QList<RtPart>{*rtPart(record)} : QList<RtPart>{};
    rtBodyParts(parts);
    QHash<QString, QString> texts;
    for (const RtPart& part : parts) {
        require(!part.id.isEmpty() && part.size >= -1, "a part has an id, and a size or -1");
        texts.insert(part.id, rt::text(record.value(QLatin1String("Content"))));
        rtAttachment(part, transaction.id);
    }
    rtMessage(transaction, parts, texts);
    rt::fieldValue(record, QStringLiteral("Casino"));
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
    answer.status = 200 + data[0] * 2;
    if (const auto json = jsonFrom(body)) {
        answer.readable = true;
        answer.json = json->isArray() ? QJsonValue(json->array()) : QJsonValue(json->object());
    }
    for (const auto request : {RtRequest::SignIn, RtRequest::TicketList, RtRequest::Read, RtRequest::Write}) {
        require(rtError(answer, request).detail.size() < 100'000, "the portal's words have an end");
    }
    readRecord(answer.object());
    const QJsonArray items = rt::items(answer.json);
    for (const QJsonValue& item : items) {
        readRecord(item.toObject());
        checkTime(rt::time(item));
        rt::flag(item);
    }
    const QString text = QString::fromUtf8(body);
    checkTime(rt::time(text));
    if (const auto cursor = rtCursorFrom(text)) {
        require(rtCursorFrom(rtCursorText(*cursor)) == cursor, "a cursor survives being written");
    }
    quote(text);
    readHeaders(text);
    return 0;
}
