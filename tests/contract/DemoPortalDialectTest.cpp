// The portal that judges CareDesk is judged here, without any of CareDesk's code: the dialect's shapes and
// rules.

#include "support/DemoPortal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using caredesk::test::DemoPortal;

namespace {

const auto ana = QStringLiteral("ana@azul.example");
const auto bruno = QStringLiteral("bruno@azul.example");
const auto sofia = QStringLiteral("sofia@azul.example");
const auto carla = QStringLiteral("carla@nino.example");
const auto agent = QStringLiteral("agente@soporte.example");
constexpr auto code = "status-code";

QJsonValue at(const QJsonObject& answer, const QString& path)
{
    QJsonValue value = answer;
    for (const QString& name : path.split(u'.')) {
        bool isIndex = false;
        const int index = name.toInt(&isIndex);
        value = isIndex && value.isArray() ? value[index] : value[name];
    }
    return value;
}

QJsonObject draft(const QString& subject, const QJsonArray& attachments = {})
{
    return {{QStringLiteral("subject"), subject},
            {QStringLiteral("fields"),
             QJsonObject{{QStringLiteral("12"), QStringLiteral("Casino Azul Playa")},
                         {QStringLiteral("15"), QString(QStringLiteral("uuid-of-") + subject)}}},
            {QStringLiteral("message"),
             QJsonObject{{QStringLiteral("message"), QStringLiteral("<p>%1</p>").arg(subject)},
                         {QStringLiteral("format"), QStringLiteral("html")},
                         {QStringLiteral("attachments"), attachments}}}};
}

QString newTicket(DemoPortal& portal, const QString& subject, const QString& email = ana)
{
    const QJsonObject answer = portal.call(email, "POST", QStringLiteral("tickets"), draft(subject));
    REQUIRE(answer[QLatin1String(code)].toInt() == 201);
    return QString::number(at(answer, QStringLiteral("data.id")).toInt());
}

QJsonObject reply(const QString& text)
{
    return {{QStringLiteral("message"), text}};
}

QJsonObject state(const QString& status)
{
    return {{QStringLiteral("status"), status}};
}

int statusOf(DemoPortal& portal, const QString& email, const QByteArray& method, const QString& path,
             const QJsonObject& body = {})
{
    return portal.call(email, method, path, body)[QLatin1String(code)].toInt();
}

QJsonValue fieldOf(DemoPortal& portal, const QString& ticket, const QString& name)
{
    return at(portal.call(agent, "GET", QStringLiteral("tickets/") + ticket), QStringLiteral("data.") + name);
}

} // namespace

TEST_CASE("The demo portal says what it is without a sign-in, and who one is with it", "[demo-portal]")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const auto discover = portal.send({}, "GET", QStringLiteral("/api/v2/helpdesk/discover"));
    REQUIRE(discover.status == 200);
    REQUIRE(at(discover.json(), QStringLiteral("data.is_deskpro")).toBool());
    REQUIRE(discover.headers.contains("date"));

    const QJsonObject me = portal.call(sofia, "GET", QStringLiteral("me"));
    CHECK(at(me, QStringLiteral("data.primary_email")) == sofia);
    CHECK(at(me, QStringLiteral("data.language")) == QStringLiteral("es"));
    CHECK(at(me, QStringLiteral("data.organization_manager")).toBool());
    const QJsonObject organization = portal.call(ana, "GET", QStringLiteral("organizations/1"));
    CHECK(at(organization, QStringLiteral("data.casino_choices")) == QJsonArray{101, 102});

    CHECK(portal.send({}, "GET", QStringLiteral("/api/v2/me")).status == 401);
    const auto refused = portal.send({}, "POST", QStringLiteral("/api/v2/api_tokens"),
                                     R"({"email":"ana@azul.example","password":"wrong"})");
    CHECK(refused.status == 401);
    CHECK(refused.json()[QLatin1String("code")] == QStringLiteral("invalid_credentials"));
    CHECK(statusOf(portal, ana, "DELETE", QStringLiteral("api_tokens/current")) == 204);
    CHECK(statusOf(portal, ana, "GET", QStringLiteral("me")) == 401);
}

TEST_CASE("The demo portal stores a ticket with its reference, copies and attachments", "[demo-portal]")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QByteArray bytes = QByteArray("registro ñ\r\n--care\r\n--\r\n") + '\0' + "\r\n--caredes";
    const auto uploaded = portal.upload(ana, QStringLiteral("informe año 漢字.log"), bytes);
    REQUIRE(uploaded.status == 201);
    const QString auth = at(uploaded.json(), QStringLiteral("data.blob_auth")).toString();
    QJsonObject ticket =
        draft(QStringLiteral("Máquina 1402"), {QJsonObject{{QStringLiteral("blob_auth"), auth}}});
    ticket.insert(QStringLiteral("cc"), QJsonArray{bruno});
    const QJsonObject created = portal.call(ana, "POST", QStringLiteral("tickets"), ticket);
    REQUIRE(created[QLatin1String(code)].toInt() == 201);
    CHECK(at(created, QStringLiteral("data.fields.12.value")) == QJsonArray{102});
    CHECK(at(created, QStringLiteral("data.fields.15.value")) == QStringLiteral("uuid-of-Máquina 1402"));
    CHECK(at(created, QStringLiteral("data.status")) == QStringLiteral("awaiting_agent"));
    const QString id = QString::number(at(created, QStringLiteral("data.id")).toInt());

    const QJsonObject answered = portal.call(
        ana, "POST", QStringLiteral("tickets/%1/messages").arg(id),
        {{QStringLiteral("message"), QStringLiteral("<p>más</p>")},
         {QStringLiteral("attachments"),
          QJsonObject{{QStringLiteral("26854"), QJsonObject{{QStringLiteral("blob_auth"), auth}}}}}});
    REQUIRE(answered[QLatin1String(code)].toInt() == 201);
    CHECK(at(answered, QStringLiteral("data.attachments")).toArray().size() == 1);

    const QUrl link(at(uploaded.json(), QStringLiteral("data.download_url")).toString());
    CHECK(portal.send({}, "GET", link.path(QUrl::FullyEncoded)).body == bytes);
    const auto rest = portal.send({}, "GET", link.path(QUrl::FullyEncoded), {}, {}, {{"Range", "bytes=5-"}});
    CHECK(rest.status == 206);
    CHECK(rest.body == bytes.mid(5));
    CHECK(portal.send({}, "GET", link.path(QUrl::FullyEncoded), {}, {}, {{"Range", "bytes=999-"}}).status ==
          416);

    const QJsonObject dump = portal.dump();
    CHECK(at(dump, QStringLiteral("tickets.0.client_ref")) == QStringLiteral("uuid-of-Máquina 1402"));
    CHECK(at(dump, QStringLiteral("tickets.0.cc")) == QJsonArray{bruno});
    CHECK(at(dump, QStringLiteral("tickets.0.messages")).toArray().size() == 2);
    CHECK(at(dump, QStringLiteral("blobs.0.uses")).toInt() == 2);
    CHECK(at(dump, QStringLiteral("requests.upload")).toInt() == 1);
}

TEST_CASE("The demo portal refuses field by field what Deskpro refuses", "[demo-portal]")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0"), QStringLiteral("--max-upload"),
                       QStringLiteral("1000")});
    const QJsonObject empty = portal.call(ana, "POST", QStringLiteral("tickets"), {});
    CHECK(empty[QLatin1String(code)].toInt() == 400);
    for (const auto* field : {"subject", "message.fields.message", "fields.fields.12"}) {
        const QString path = QStringLiteral("errors.fields.%1.errors.0.code").arg(QLatin1String(field));
        CHECK(at(empty, path) == QStringLiteral("is_blank"));
    }

    QJsonObject wrong =
        draft(QStringLiteral("x"), {QJsonObject{{QStringLiteral("blob_auth"), QStringLiteral("no")}}});
    wrong.insert(QStringLiteral("department"), 77);
    wrong.insert(QStringLiteral("cc"), QJsonArray{bruno, QStringLiteral("not an address")});
    wrong.insert(QStringLiteral("fields"),
                 QJsonObject{{QStringLiteral("12"), QStringLiteral("Royal Vegas")}});
    const QJsonObject refused = portal.call(ana, "POST", QStringLiteral("tickets"), wrong);
    CHECK(at(refused, QStringLiteral("errors.fields.department.errors")).isArray());
    CHECK(at(refused, QStringLiteral("errors.fields.cc.fields.1.errors")).isArray());
    CHECK(at(refused, QStringLiteral("errors.fields.fields.fields.12.errors")).isArray());
    CHECK(at(refused,
             QStringLiteral("errors.fields.message.fields.attachments.fields.0.fields.blob_auth.errors"))
              .isArray());

    CHECK(portal.upload(ana, QStringLiteral("big"), QByteArray(1001, 'x')).status == 413);
    CHECK(portal.upload(ana, QStringLiteral("fits"), QByteArray(1000, 'x')).status == 201);
    CHECK(portal.dump()[QLatin1String("blobs")].toArray().size() == 1);

    newTicket(portal, QStringLiteral("the same"));
    const QJsonObject twice =
        portal.call(ana, "POST", QStringLiteral("tickets"), draft(QStringLiteral("the same")));
    CHECK(twice[QLatin1String(code)].toInt() == 400);
    CHECK(twice[QLatin1String("code")] == QStringLiteral("dupe_ticket"));
    CHECK(portal.send(ana, "POST", QStringLiteral("/api/v2/tickets"), "{\"subject\":").status == 400);
}

TEST_CASE("The demo portal moves a ticket through its states as replies and people do", "[demo-portal]")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QString id = newTicket(portal, QStringLiteral("A"));
    const QString ticket = QStringLiteral("tickets/") + id;
    const QString messages = ticket + QStringLiteral("/messages");

    REQUIRE(statusOf(portal, agent, "POST", messages, reply(QStringLiteral("Hola"))) == 201);
    CHECK(fieldOf(portal, id, QStringLiteral("status")) == QStringLiteral("awaiting_user"));
    const QJsonValue moved = fieldOf(portal, id, QStringLiteral("date_status"));
    QJsonObject note = reply(QStringLiteral("interno"));
    note.insert(QStringLiteral("is_agent_note"), true);
    REQUIRE(statusOf(portal, agent, "POST", messages, note) == 201);
    REQUIRE(statusOf(portal, agent, "POST", messages, reply(QStringLiteral("Otra vez"))) == 201);
    CHECK(fieldOf(portal, id, QStringLiteral("date_status")) == moved);
    CHECK(fieldOf(portal, id, QStringLiteral("count_agent_replies")).toInt() == 2);

    REQUIRE(statusOf(portal, agent, "PUT", ticket,
                     {{QStringLiteral("status"), QStringLiteral("awaiting_user")},
                      {QStringLiteral("ticket_status"), 7}}) == 204);
    CHECK(fieldOf(portal, id, QStringLiteral("ticket_status")).toInt() == 7);
    CHECK(statusOf(portal, ana, "PUT", ticket, state(QStringLiteral("pending"))) == 403);
    REQUIRE(statusOf(portal, ana, "PUT", ticket, state(QStringLiteral("resolved"))) == 204);
    CHECK(fieldOf(portal, id, QStringLiteral("date_resolved")).isString());
    REQUIRE(statusOf(portal, ana, "POST", messages, reply(QStringLiteral("Persiste"))) == 201);
    CHECK(fieldOf(portal, id, QStringLiteral("status")) == QStringLiteral("awaiting_agent"));
    CHECK(fieldOf(portal, id, QStringLiteral("date_resolved")).isNull());

    REQUIRE(statusOf(portal, agent, "PUT", ticket, state(QStringLiteral("archived"))) == 204);
    CHECK(statusOf(portal, ana, "POST", messages, reply(QStringLiteral("tarde"))) == 409);
    CHECK(statusOf(portal, ana, "PUT", ticket, state(QStringLiteral("awaiting_agent"))) == 403);
}

TEST_CASE("The demo portal shows each person what they may see", "[demo-portal]")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QString id = newTicket(portal, QStringLiteral("A"));
    const QString ticket = QStringLiteral("tickets/") + id;
    const auto total = [&](const QString& email, const QString& filter = {}) {
        return at(portal.call(email, "GET", QStringLiteral("tickets?") + filter),
                  QStringLiteral("meta.pagination.total"))
            .toInt();
    };
    CHECK(total(ana) == 1);
    CHECK(total(bruno) == 0);
    CHECK(total(sofia, QStringLiteral("organization=1")) == 1);
    CHECK(total(carla) == 0);
    CHECK(statusOf(portal, bruno, "GET", ticket) == 404);
    CHECK(statusOf(portal, carla, "GET", ticket + QStringLiteral("/messages")) == 404);
    REQUIRE(statusOf(portal, ana, "POST", ticket + QStringLiteral("/cc"),
                     {{QStringLiteral("email"), bruno}}) == 201);
    CHECK(statusOf(portal, bruno, "GET", ticket) == 200);
    CHECK(total(bruno, QStringLiteral("cc=12")) == 1);
    CHECK(total(ana, QStringLiteral("cc=11")) == 0);

    const QString other = newTicket(portal, QStringLiteral("B"));
    REQUIRE(statusOf(portal, agent, "POST", ticket + QStringLiteral("/merge"),
                     {{QStringLiteral("ticket"), other.toInt()}}) == 204);
    const QJsonObject merged = portal.call(ana, "GET", ticket);
    CHECK(merged[QLatin1String(code)].toInt() == (id.toInt() % 2 == 0 ? 301 : 404));
    CHECK(merged[QLatin1String("merged_into")].toInt() == other.toInt());
    CHECK(total(ana) == 1);
}

TEST_CASE("The demo portal pages, sorts and reads a ticket in one batch", "[demo-portal]")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("60")});
    QStringList seen;
    QString last = QStringLiteral("9999");
    for (int page = 1; page <= 3; ++page) {
        const QJsonObject list = portal.call(
            agent, "GET",
            QStringLiteral("tickets?count=25&order_by=date_status&order_dir=desc&include=person&page=%1")
                .arg(page));
        CHECK(at(list, QStringLiteral("meta.pagination.total_pages")).toInt() == 3);
        const QJsonArray tickets = list[QLatin1String("data")].toArray();
        for (const QJsonValue& ticket : tickets) {
            const QString moved = ticket[QLatin1String("date_status")].toString();
            CHECK(moved <= last);
            last = moved;
            seen.append(QString::number(ticket[QLatin1String("id")].toInt()));
            const QString person = QString::number(ticket[QLatin1String("person")].toInt());
            CHECK(at(list, QStringLiteral("linked.person.%1.name").arg(person)).isString());
        }
    }
    CHECK(seen.size() == 58); // two are merged
    CHECK(seen.removeDuplicates() == 0);

    const auto get = [](const QString& url) {
        return QJsonObject{{QStringLiteral("method"), QStringLiteral("GET")}, {QStringLiteral("url"), url}};
    };
    const QJsonObject batch = portal.call(
        agent, "POST", QStringLiteral("batch"),
        {{QStringLiteral("requests"),
          QJsonObject{{QStringLiteral("head"), get(QStringLiteral("tickets/") + seen.first())},
                      {QStringLiteral("messages"),
                       get(QStringLiteral("/api/v2/tickets/%1/messages?count=200").arg(seen.first()))},
                      {QStringLiteral("none"), get(QStringLiteral("tickets/1"))}}}});
    CHECK(at(batch, QStringLiteral("responses.head.headers.status-code")).toInt() == 200);
    CHECK(at(batch, QStringLiteral("responses.messages.data.0.message")).isString());
    CHECK(at(batch, QStringLiteral("responses.none.headers.status-code")).toInt() == 404);
}
