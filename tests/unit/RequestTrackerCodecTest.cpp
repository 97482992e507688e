#include "portal/requesttracker/GroupNames.h"
#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"
#include "unit/RecordedAnswer.h"

using namespace caredesk;
using namespace caredesk::test;

namespace {

const RtStatusMap& statuses()
{
    static const RtStatusMap map({});
    return map;
}

RtVocabulary words()
{
    return {QStringLiteral("Casino"), QStringLiteral("ClientRef"), QStringLiteral("ReplyRef"),
            QUrl(QStringLiteral("https://rt.example/portal"))};
}

QList<RtPart> recordedParts(const QString& transaction)
{
    QList<RtPart> parts;
    const QJsonArray items = rt::items(recorded("parts").json);
    for (const QJsonValue& item : items) {
        const auto part = rtPart(item.toObject());
        REQUIRE(part);
        if (part->transactionId == transaction) {
            parts.append(*part);
        }
    }
    return parts;
}

QHash<QString, QString> recordedTexts()
{
    QHash<QString, QString> texts;
    const QJsonArray items = rt::items(recorded("texts").json);
    for (const QJsonValue& item : items) {
        texts.insert(rt::id(item), rt::text(item[QLatin1String("Content")]));
    }
    return texts;
}

QList<RtTransaction> recordedHistory()
{
    QList<RtTransaction> history;
    const QJsonArray items = rt::items(recorded("history").json);
    for (const QJsonValue& item : items) {
        const auto transaction = rtTransaction(item.toObject(), words());
        REQUIRE(transaction);
        history.append(*transaction);
    }
    return history;
}

RtPart part(const char* id, const char* type, const char* name = "")
{
    RtPart made;
    made.id = QLatin1String(id);
    made.contentType = QLatin1String(type);
    made.fileName = QLatin1String(name);
    return made;
}

} // namespace

TEST_CASE("A list of Request Tracker gives heads as the portal has them")
{
    const QJsonArray items = rt::items(recorded("heads").json);
    REQUIRE(items.size() == 2);
    const auto merged = rtTicket(items.at(0).toObject(), statuses(), words());
    const auto ticket = rtTicket(items.at(1).toObject(), statuses(), words());
    REQUIRE(ticket);
    CHECK(ticket->id == QStringLiteral("1"));
    CHECK(ticket->reference == QStringLiteral("#1"));
    CHECK(ticket->subject == QStringLiteral("Máquina 42 no paga: ñandú €"));
    CHECK(ticket->state == TicketState::Closed);
    CHECK(ticket->rawStatus == QStringLiteral("resolved"));
    CHECK(ticket->casino.name == QStringLiteral("Casino Azul Cancún"));
    CHECK(ticket->requester.id == QStringLiteral("ana"));
    CHECK(ticket->requester.email == QStringLiteral("ana@azul.example"));
    REQUIRE(ticket->cc.size() == 2);
    CHECK(ticket->cc.at(0).email == QStringLiteral("bruno@azul.example"));
    CHECK(ticket->cc.at(1).email == QStringLiteral("tec@otra.example"));
    CHECK(ticket->updated >= ticket->created);
    CHECK(ticket->lastSupportReply > 0);
    CHECK(ticket->attachmentCount == Ticket::notCounted);
    CHECK(ticket->link == QStringLiteral("https://rt.example/portal/Ticket/Display.html?id=1"));
    CHECK(ticket->available);
    // Its other half went into it: kept readable here, and no longer a ticket of its own.
    REQUIRE(merged);
    CHECK_FALSE(merged->available);
    CHECK(rtEffectiveId(items.at(0).toObject()) == QStringLiteral("1"));
    CHECK(merged->resolved == 0);
    CHECK(rt::items(recorded("no-heads").json).isEmpty());
}

TEST_CASE("Values of Request Tracker are read whatever their type")
{
    CHECK(rt::time(QStringLiteral("1970-01-01T00:00:00Z")) == 0);
    CHECK(rt::time(QStringLiteral("2026-11-22T07:30:42Z")) == 1'795'332'642'000);
    CHECK(rt::time(7) == 0);
    CHECK(rt::id(39) == QStringLiteral("39"));
    CHECK(rt::id(QStringLiteral("39")) == QStringLiteral("39"));
    CHECK(rt::id(QJsonObject{{QStringLiteral("id"), 39}}) == QStringLiteral("39"));
    CHECK(rt::integer(QJsonValue::Null, -1) == -1);
    CHECK(rt::integer(1e300, -1) == -1);
    CHECK(rt::flag(QStringLiteral("0")) == false);
    CHECK_FALSE(rt::isNumber(QStringLiteral("1 OR 1=1")));
    CHECK_FALSE(rt::isNumber(QString()));
    CHECK_FALSE(rtTicket({}, statuses(), words()));
    CHECK_FALSE(rtTransaction({}, words()));
    CHECK_FALSE(rtPart({}));
    const QJsonObject odd{{QStringLiteral("id"), 1},
                          {QStringLiteral("Requestor"), QStringLiteral("ana")},
                          {QStringLiteral("Cc"), 7},
                          {QStringLiteral("CustomFields"), QJsonObject{{QStringLiteral("a"), 1}}}};
    const auto ticket = rtTicket(odd, statuses(), words());
    REQUIRE(ticket);
    CHECK(ticket->state == TicketState::Open);
    CHECK(ticket->cc.isEmpty());
}

TEST_CASE("Statuses map as the profile says, else by our own table; deleted tickets are not shown")
{
    const RtStatusMap map({{QStringLiteral("Waiting for Customer"), TicketState::AwaitingCustomer},
                           {QStringLiteral("stalled"), TicketState::AwaitingCustomer}});
    CHECK(map.stateOf(QStringLiteral("new")) == TicketState::Open);
    CHECK(map.stateOf(QStringLiteral("STALLED")) == TicketState::AwaitingCustomer);
    CHECK(map.stateOf(QStringLiteral("waiting for customer")) == TicketState::AwaitingCustomer);
    CHECK(map.stateOf(QStringLiteral("awaiting resolution confirmation")) ==
          TicketState::AwaitingConfirmation);
    CHECK(map.stateOf(QStringLiteral("rejected")) == TicketState::Closed);
    CHECK(map.stateOf(QStringLiteral("whatever")) == TicketState::Open);
    CHECK_FALSE(map.stateOf(QStringLiteral("deleted")));
    CHECK(map.states().contains(TicketState::AwaitingCustomer));
    CHECK_FALSE(statuses().states().contains(TicketState::AwaitingCustomer));
    CHECK(statuses().states().contains(TicketState::OnHold));
}

TEST_CASE("A history of Request Tracker has messages and changes of state, and never a comment")
{
    const QList<RtTransaction> history = recordedHistory();
    int messages = 0;
    int changes = 0;
    for (const RtTransaction& transaction : history) {
        messages += transaction.kind == RtTransaction::Kind::Message ? 1 : 0;
        changes += transaction.kind == RtTransaction::Kind::Status ? 1 : 0;
        CHECK(transaction.kind != RtTransaction::Kind::Other);
        CHECK(transaction.created > 0);
    }
    CHECK(messages == 4);
    CHECK(changes == 4);
    CHECK(history.first().isCreate);
    CHECK(history.first().author.email == QStringLiteral("ana@azul.example"));
    const auto reply = std::find_if(history.cbegin(), history.cend(),
                                    [](const RtTransaction& one) { return !one.reference.isEmpty(); });
    REQUIRE(reply != history.cend());
    CHECK(reply->reference == QStringLiteral("bbbbbbbb-0000-4000-8000-000000000001"));
    const QJsonObject comment{{QStringLiteral("id"), 9}, {QStringLiteral("Type"), QStringLiteral("Comment")}};
    CHECK(rtTransaction(comment, words())->kind == RtTransaction::Kind::Other);
}

TEST_CASE("A message of Request Tracker is put together from its parts")
{
    const QList<RtTransaction> history = recordedHistory();
    const RtTransaction& first = history.first();
    const Message message = rtMessage(first, recordedParts(first.id), recordedTexts());
    CHECK(message.text == QStringLiteral("Antes: funcionaba.\n\n  Después: 5 < 6"));
    CHECK(message.html.contains(QStringLiteral("5 &lt; 6")));
    REQUIRE(message.attachments.size() == 2);
    const Attachment& text = message.attachments.at(0);
    CHECK(text.fileName == QStringLiteral("año ñ.txt"));
    CHECK(text.contentType == QStringLiteral("text/plain"));
    CHECK(text.size == 7);
    CHECK_FALSE(text.source.endsWith(QStringLiteral("#text")));
    CHECK(message.attachments.at(1).isImage);

    const auto answer = std::find_if(history.cbegin(), history.cend(), [](const RtTransaction& transaction) {
        return transaction.author.id == QStringLiteral("agente1") &&
               transaction.kind == RtTransaction::Kind::Message;
    });
    REQUIRE(answer != history.cend());
    const Message html = rtMessage(*answer, recordedParts(answer->id), recordedTexts());
    CHECK(html.text == QStringLiteral("¿Qué versión tiene?"));
    CHECK(html.html.contains(QStringLiteral("<b>versión</b>")));
}

TEST_CASE("Of a mail's alternatives the HTML is the message; inline images are its files")
{
    RtPart image = part("5", "image/png");
    image.contentId = QStringLiteral("logo@mail");
    const QList<RtPart> parts{part("1", "multipart/related"),
                              part("2", "multipart/alternative"),
                              part("3", "text/plain"),
                              part("4", "text/html"),
                              image,
                              part("6", "text/plain", "notes.txt")};
    CHECK(rtBodyParts(parts) == QStringList{QStringLiteral("4")});
    RtTransaction transaction;
    transaction.id = QStringLiteral("7");
    const Message message =
        rtMessage(transaction, parts,
                  {{QStringLiteral("4"), QStringLiteral("<p>Hola<img src=\"cid:logo@mail\"></p>\n")}});
    CHECK(message.text.startsWith(QStringLiteral("Hola")));
    REQUIRE(message.attachments.size() == 2);
    CHECK(message.attachments.at(0).contentId == QStringLiteral("logo@mail"));
    CHECK(message.attachments.at(0).isImage);
    CHECK(message.attachments.at(0).fileName == QStringLiteral("5.png"));
    CHECK(message.attachments.at(1).source == QStringLiteral("attachment/6#text"));
    // A footer that a list server adds is text of its own, not an alternative.
    const QList<RtPart> footer{part("1", "multipart/mixed"), part("2", "text/plain"),
                               part("3", "text/plain")};
    CHECK(rtBodyParts(footer) == QStringList{QStringLiteral("2"), QStringLiteral("3")});
}

TEST_CASE("Searches cannot be left by what is put into them")
{
    CHECK(rt::quoted(QStringLiteral("it's \\ so")) == QStringLiteral(R"('it\'s \\ so')"));
    CHECK(rt::anyOf(QStringLiteral("id"), {QStringLiteral("1"), QStringLiteral("2 OR id>0"),
                                           QStringLiteral("3")}) == QStringLiteral("(id=1 OR id=3)"));
    CHECK(rt::anyOf(QStringLiteral("id"), {}).isEmpty());
    CHECK(rt::userPath(QStringLiteral("a/b?c")) == QStringLiteral("user/a%2Fb%3Fc"));
}

TEST_CASE("A group's name tells the casino and whether it is the supervisors'")
{
    PortalProfile profile;
    const GroupNames names(profile);
    CHECK(names.casinoOf(QStringLiteral("Customers: Gran Casino Niño")) ==
          QStringLiteral("Gran Casino Niño"));
    CHECK(names.casinoOf(QStringLiteral("supervisors: Royal Vegas")) == QStringLiteral("Royal Vegas"));
    CHECK(names.isOfSupervisors(QStringLiteral("Supervisors: Royal Vegas")));
    CHECK_FALSE(names.isOfSupervisors(QStringLiteral("Customers: Royal Vegas")));
    CHECK(names.casinoOf(QStringLiteral("Customers: ")).isEmpty());
    CHECK_FALSE(names.isOfCasino(QStringLiteral("Care Agents")));
    profile.rtCustomerGroups = QStringLiteral("%1 (clientes)");
    profile.rtSupervisorGroups = QStringLiteral("no place");
    const GroupNames others(profile);
    CHECK(others.casinoOf(QStringLiteral("Royal Vegas (clientes)")) == QStringLiteral("Royal Vegas"));
    CHECK_FALSE(others.isOfSupervisors(QStringLiteral("no place")));
}
