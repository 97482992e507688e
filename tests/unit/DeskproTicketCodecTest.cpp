#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproJson.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QJsonObject json(const char* text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    INFO(text);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

DeskproVocabulary words()
{
    DeskproVocabulary words;
    words.casinoField = QStringLiteral("12");
    words.casinoTitles = {{QStringLiteral("101"), QStringLiteral("Casino Azul Cancún")}};
    words.webBase = QUrl(QStringLiteral("https://care.example.com/portal"));
    return words;
}

std::optional<Ticket> ticketFrom(const char* text, const QJsonObject& people = {})
{
    return deskproTicket(json(text), people, DeskproStatusMap({}), words());
}

} // namespace

TEST_CASE("a ticket is read as the documents show it")
{
    const QJsonObject people = json(
        R"({"11":{"id":11,"name":"Ana Beltrán","primary_email":"ana@azul.example"},"12":{"id":12,"display_name":"Bruno","primary_email":{"email":"bruno@azul.example"}}})");
    const auto ticket =
        ticketFrom(R"({"id":10007,"ref":"SDST-1234","subject":"Ruleta <4>","status":"awaiting_user",
        "person":11,"person_email":"ana@azul.example","organization":1,"department":1,"has_attachments":true,
        "fields":{"12":{"aliases":["casino"],"value":[101]}},"cc":[12],
        "date_created":"2025-05-01T08:02:02+0000","date_status":"2025-05-01T10:02:02+02:00",
        "date_last_agent_reply":"2025-05-02T00:00:00Z","date_last_user_reply":null,
        "count_agent_replies":2,"count_user_replies":"3"})",
                   people);
    REQUIRE(ticket);
    CHECK(ticket->id == QStringLiteral("10007"));
    CHECK(ticket->reference == QStringLiteral("SDST-1234"));
    CHECK(ticket->subject == QStringLiteral("Ruleta <4>"));
    CHECK(ticket->state == TicketState::AwaitingCustomer);
    CHECK(ticket->rawStatus == QStringLiteral("awaiting_user"));
    CHECK(ticket->casino == Casino{QStringLiteral("101"), QStringLiteral("Casino Azul Cancún")});
    CHECK(ticket->requester ==
          Person{QStringLiteral("11"), QStringLiteral("Ana Beltrán"), QStringLiteral("ana@azul.example")});
    REQUIRE(ticket->cc.size() == 1);
    CHECK(ticket->cc.first().email == QStringLiteral("bruno@azul.example"));
    CHECK(ticket->created == 1'746'086'522'000);
    CHECK(ticket->statusChanged == ticket->created);
    CHECK(ticket->lastSupportReply == 1'746'144'000'000);
    CHECK(ticket->lastCustomerReply == 0);
    CHECK(ticket->updated == ticket->lastSupportReply);
    CHECK(ticket->messageCount == 6);
    CHECK(ticket->attachmentCount == -1);
    CHECK(ticket->link == QStringLiteral("https://care.example.com/portal/tickets/10007"));
}

TEST_CASE("people are read inline, by id, or by address alone")
{
    const auto ticket =
        ticketFrom(R"({"id":"7","status":"resolved","person":{"id":5,"name":"Eva","email":"eva@x.example"},
        "cc":[{"person":9,"email":"leo@x.example","name":"Leo"},"solo@x.example",{"id":8,"name":"Iris"}]})");
    REQUIRE(ticket);
    CHECK(ticket->requester ==
          Person{QStringLiteral("5"), QStringLiteral("Eva"), QStringLiteral("eva@x.example")});
    REQUIRE(ticket->cc.size() == 3);
    CHECK(ticket->cc.at(0) ==
          Person{QStringLiteral("9"), QStringLiteral("Leo"), QStringLiteral("leo@x.example")});
    CHECK(ticket->cc.at(1) == Person{{}, {}, QStringLiteral("solo@x.example")});
    CHECK(ticket->cc.at(2) == Person{QStringLiteral("8"), QStringLiteral("Iris"), {}});
    CHECK(ticket->reference == QStringLiteral("7"));
}

TEST_CASE("a casino is read from every form of a choice field")
{
    const auto casinoOf = [](const char* field) {
        return ticketFrom(
                   QByteArray(R"({"id":1,"status":"pending","fields":{"12":)" + QByteArray(field) + "}}")
                       .constData())
            ->casino;
    };
    const Casino azul{QStringLiteral("101"), QStringLiteral("Casino Azul Cancún")};
    CHECK(casinoOf("101") == azul);
    CHECK(casinoOf("\"101\"") == azul);
    CHECK(casinoOf("[101]") == azul);
    CHECK(casinoOf("{\"value\":101}") == azul);
    CHECK(casinoOf("{\"value\":[{\"id\":101}]}") == azul);
    CHECK(casinoOf("{\"value\":{\"101\":{\"id\":101,\"title\":\"x\"}}}") == azul);
    CHECK(casinoOf("{\"value\":[7],\"detail\":{\"7\":{\"id\":7,\"title\":\"Royal Vegas\"}}}") ==
          Casino{QStringLiteral("7"), QStringLiteral("Royal Vegas")});
    CHECK(casinoOf("{\"value\":\"Gran Casino\"}").name == QStringLiteral("Gran Casino"));
    CHECK(casinoOf("null") == Casino());
    CHECK(casinoOf("{\"value\":[]}") == Casino());
}

TEST_CASE("statuses become states, by the profile first, and hidden tickets are none")
{
    DeskproStatusMap statuses({{QStringLiteral("pending"), TicketState::AwaitingCustomer},
                               {QStringLiteral("9"), TicketState::OnHold}});
    statuses.learn(
        QJsonDocument::fromJson(
            R"([{"id":7,"status_type":"awaiting_user","raw":"awaiting_user.confirmation","title":"Awaiting Resolution Confirmation"},
                           {"id":8,"status_type":"awaiting_user","title":"EN ESPERA de confirmación de resolución"},
                           {"id":9,"status_type":"awaiting_agent","title":"Waiting for parts"},
                           {"title":"no id"}, 3, null])")
            .array());
    const auto stateOf = [&statuses](const char* ticket) { return statuses.statusOf(json(ticket)).state; };
    CHECK(stateOf(R"({"status":"awaiting_agent"})") == TicketState::Open);
    CHECK(stateOf(R"({"status":"awaiting_user"})") == TicketState::AwaitingCustomer);
    CHECK(stateOf(R"({"status":"awaiting_user","ticket_status":7})") == TicketState::AwaitingConfirmation);
    CHECK(stateOf(R"({"status":"resolved","ticket_status":{"id":8}})") == TicketState::AwaitingConfirmation);
    CHECK(stateOf(R"({"status":"awaiting_agent","ticket_status":"9"})") == TicketState::OnHold);
    CHECK(stateOf(R"({"status":"pending"})") == TicketState::AwaitingCustomer);
    CHECK(stateOf(R"({"status":"awaiting_agent","is_hold":true})") == TicketState::OnHold);
    CHECK(stateOf(R"({"status":"awaiting_agent","is_hold":1})") == TicketState::OnHold);
    CHECK(stateOf(R"({"status":"resolved"})") == TicketState::Closed);
    CHECK(stateOf(R"({"status":"archived"})") == TicketState::Closed);
    CHECK(stateOf(R"({"status":"something new"})") == TicketState::Open);
    CHECK_FALSE(stateOf(R"({"status":"hidden"})").has_value());
    CHECK_FALSE(stateOf(R"({"status":"hidden.spam"})").has_value());
    CHECK_FALSE(stateOf(R"({"status":"awaiting_agent","hidden_status":"deleted"})").has_value());
    const DeskproStatus confirmation =
        statuses.statusOf(json(R"({"status":"awaiting_user","ticket_status":7})"));
    CHECK(confirmation.raw == QStringLiteral("awaiting_user.confirmation"));
    CHECK(confirmation.label == QStringLiteral("Awaiting Resolution Confirmation"));
    CHECK_FALSE(ticketFrom(R"({"id":1,"status":"hidden"})").has_value());
}

TEST_CASE("paging is read nested, flat, as text, or not at all")
{
    CHECK(
        deskproPaging(json(
            R"({"meta":{"pagination":{"total":41,"count":20,"per_page":20,"current_page":2,"total_pages":3}}})")) ==
        DeskproPaging{41, 2, 3});
    CHECK(deskproPaging(json(R"({"meta":{"total":"41","current_page":2,"total_pages":3}})")) ==
          DeskproPaging{41, 2, 3});
    CHECK(deskproPaging(json(R"({"meta":{}})")) == DeskproPaging());
    CHECK(deskproPaging(json(R"({"meta":[1,2]})")) == DeskproPaging());
    CHECK(deskproPaging(json(R"({"meta":{"pagination":{"total":-7,"total_pages":1e300}}})")).total == 0);
    CHECK(deskproPaging({}) == DeskproPaging());
}

TEST_CASE("dates are read with and without a colon, as seconds, and never crash")
{
    const auto timeOf = [](const QJsonValue& value) { return deskpro::time(value); };
    constexpr qint64 expected = 1'746'086'522'000;
    CHECK(timeOf(QStringLiteral("2025-05-01T08:02:02+0000")) == expected);
    CHECK(timeOf(QStringLiteral("2025-05-01T08:02:02+00:00")) == expected);
    CHECK(timeOf(QStringLiteral("2025-05-01T08:02:02Z")) == expected);
    CHECK(timeOf(QStringLiteral("2025-05-01T08:02:02.000Z")) == expected);
    CHECK(timeOf(QStringLiteral("2025-05-01T03:32:02-0430")) == expected);
    CHECK(timeOf(QStringLiteral("2025-05-01T08:02:02")) == expected);
    CHECK(timeOf(1'746'086'522) == expected);
    CHECK(timeOf(QStringLiteral("1746086522")) == expected);
    for (const QJsonValue& nothing :
         {QJsonValue(), QJsonValue(true), QJsonValue(-5), QJsonValue(1e300),
          QJsonValue(QStringLiteral("soon")), QJsonValue(QStringLiteral("2025-13-45T99:99:99+0000")),
          QJsonValue(QJsonArray{1}), QJsonValue(QStringLiteral("0001-01-01T00:00:00+0000")),
          QJsonValue(QString(100'000, u'T'))}) {
        CHECK(timeOf(nothing) == 0);
    }
}

TEST_CASE("whatever type stands where, reading goes on")
{
    const QList<QJsonValue> hostile{
        QJsonValue(),
        QJsonValue(true),
        QJsonValue(-1),
        QJsonValue(1e308),
        QJsonValue(QStringLiteral("x")),
        QJsonValue(QString(70'000, u'9')),
        QJsonValue(QJsonArray{QJsonArray{QJsonValue()}, QJsonObject{{QStringLiteral("id"), QJsonArray{}}}}),
        QJsonValue(QJsonObject{{QStringLiteral("id"), QJsonObject{}},
                               {QStringLiteral("value"), QJsonArray{QJsonObject{}}}})};
    const QStringList keys{QStringLiteral("ref"),
                           QStringLiteral("subject"),
                           QStringLiteral("status"),
                           QStringLiteral("ticket_status"),
                           QStringLiteral("hidden_status"),
                           QStringLiteral("is_hold"),
                           QStringLiteral("person"),
                           QStringLiteral("fields"),
                           QStringLiteral("cc"),
                           QStringLiteral("date_created"),
                           QStringLiteral("count_user_replies"),
                           QStringLiteral("has_attachments"),
                           QStringLiteral("message"),
                           QStringLiteral("attachments"),
                           QStringLiteral("is_agent_note"),
                           QStringLiteral("blob"),
                           QStringLiteral("language"),
                           QStringLiteral("organization"),
                           QStringLiteral("organization_members"),
                           QStringLiteral("errors"),
                           QStringLiteral("code"),
                           QStringLiteral("data"),
                           QStringLiteral("meta"),
                           QStringLiteral("linked")};
    int read = 0;
    for (const QString& key : keys) {
        for (const QJsonValue& value : hostile) {
            QJsonObject object{{QStringLiteral("id"), 1},
                               {QStringLiteral("status"), QStringLiteral("resolved")}};
            object.insert(key, value);
            DeskproStatusMap statuses({});
            statuses.learn(value);
            const auto ticket = deskproTicket(object, value.toObject(), statuses, words());
            deskproMessage(object, value.toObject(), value.toObject(), ticket.value_or(Ticket()));
            deskproAttachment(object);
            deskproAccount(object);
            deskproPaging(object);
            deskproChoices(value, QStringLiteral("12"));
            deskproUploadToken(object);
            deskproCopies(object);
            deskproFieldsHold(object, QStringLiteral("x"));
            ++read;
        }
    }
    CHECK(read == keys.size() * hostile.size());
    CHECK_FALSE(ticketFrom("{}").has_value());
    CHECK_FALSE(ticketFrom(R"({"id":[]})").has_value());
}
