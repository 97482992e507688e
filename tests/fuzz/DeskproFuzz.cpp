#include "fuzz/Fuzz.h"
#include "portal/deskpro/DeskproBatch.h"
#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproCursor.h"
#include "portal/deskpro/DeskproErrors.h"
#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"

#include <QJsonDocument>

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

constexpr qint64 latestTime = 253'402'300'800'000; // The end of the year 9999, in milliseconds.

DeskproVocabulary words()
{
    return {QStringLiteral("12"),
            QStringLiteral("13"),
            {{QStringLiteral("3"), QStringLiteral("Azul")}},
            QUrl(QStringLiteral("https://portal.example"))};
}

void checkTime(qint64 time)
{
    require(time >= 0 && time < latestTime, "times are between 1970 and the year 9999");
}

void readTicket(const QJsonObject& json, const DeskproAnswer& answer, const DeskproStatusMap& statuses)
{
    const QJsonObject people = answer.linked(QLatin1String("person"));
    const QJsonObject files = answer.linked(QLatin1String("attachment"));
    const Ticket ticket = deskproTicket(json, people, statuses, words()).value_or(Ticket{});
    for (const qint64 time : {ticket.created, ticket.updated, ticket.statusChanged, ticket.lastSupportReply,
                              ticket.lastCustomerReply, ticket.resolved}) {
        checkTime(time);
    }
    deskproCopies(json);
    deskproFieldsHold(json, QStringLiteral("x"));
    deskproHasUnknownAttachments(json, files);
    if (const auto message = deskproMessage(json, people, files, ticket)) {
        checkTime(message->created);
        require(!message->id.isEmpty(), "a message has an id");
        for (const Attachment& attachment : message->attachments) {
            require(attachment.size >= -1, "a size is known or -1");
        }
    }
    if (const auto attachment = deskproAttachment(json)) {
        require(!attachment->id.isEmpty() && !attachment->source.isEmpty(), "an attachment can be fetched");
    }
    deskproUploadToken(json);
    deskproAccount(json);
}

void readAnswer(const DeskproAnswer& answer)
{
    for (const auto request :
         {DeskproRequest::SignIn, DeskproRequest::TicketList, DeskproRequest::Read, DeskproRequest::Write}) {
        const Error error = deskproError(answer, request);
        require(error.detail.size() < 100'000, "the portal's words have an end");
    }
    const DeskproPaging paging = deskproPaging(answer.envelope);
    require(paging.page >= 0 && paging.pages >= -1, "pages are counted from 0");
    deskpro::goesOn(answer, 1);
    deskpro::mergedInto(answer);
    DeskproStatusMap statuses({});
    statuses.learn(answer.data());
    deskproChoices(answer.data(), QStringLiteral("12"));
    readTicket(answer.envelope, answer, statuses);
    readTicket(answer.data().toObject(), answer, statuses);
    const QJsonArray items = deskpro::items(answer.data());
    for (const QJsonValue& item : items) {
        readTicket(item.toObject(), answer, statuses);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    DeskproAnswer answer;
    answer.status = statusFrom(data[0]);
    const QByteArray body = bytesOf(data + 1, size - 1);
    answer.envelope = QJsonDocument::fromJson(body).object();
    readAnswer(answer);
    const DeskproAnswers parts = deskproBatchAnswers(answer);
    for (const DeskproAnswer& part : parts) {
        readAnswer(part);
    }
    const QString text = QString::fromUtf8(body);
    if (const auto cursor = deskproCursorFrom(text)) {
        require(deskproCursorFrom(deskproCursorText(*cursor)) == cursor, "a cursor survives being written");
    }
    require(deskproReferenceIn(text).size() <= 38, "a reference is a UUID");
    deskproWithoutReference(text);
    return 0;
}
