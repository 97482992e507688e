// What the demo portal does to a connection, and what survives it, judged without any of CareDesk's code.

#include "support/DemoPortal.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

using caredesk::test::DemoPortal;

namespace {

const auto ana = QStringLiteral("ana@azul.example");

QByteArray draft(const QByteArray& subject)
{
    return R"({"subject":")" + subject + R"(","fields":{"12":101},"message":{"message":"<p>)" + subject +
           R"(</p>"}})";
}

DemoPortal::Answer create(DemoPortal& portal, const QByteArray& subject)
{
    return portal.send(ana, "POST", QStringLiteral("/api/v2/tickets"), draft(subject));
}

int stored(const DemoPortal& portal, const QByteArray& subject)
{
    const QJsonArray tickets = portal.dump()[QLatin1String("tickets")].toArray();
    return static_cast<int>(std::count_if(tickets.begin(), tickets.end(), [&](const QJsonValue& ticket) {
        return ticket[QLatin1String("subject")].toString() == QString::fromUtf8(subject);
    }));
}

QStringList empty()
{
    return {QStringLiteral("--tickets"), QStringLiteral("0")};
}

} // namespace

TEST_CASE("A fault of the demo portal does what it says, and no more", "[demo-portal]")
{
    struct Expected
    {
        const char* kind;
        int status;
        bool isStored;
    };
    const auto [kind, status, isStored] = GENERATE(values<Expected>({
        {"reset-before:create", 0, false},
        {"reset-after:create", 0, true},
        {"hang:create:seconds=0.1", 0, false},
        {"hang-after:create:seconds=0.1", 0, true},
        {"503:create:retry-after=7", 503, false},
        {"429:create:retry-after=7", 429, false},
        {"500:create", 500, false},
        {"502:create:after=1", 502, true},
        {"cut:create:bytes=20", 0, true},
        {"cut:create:bytes=0", 0, true},
        {"malformed:create", 201, true},
        {"html:*", 200, false},
        {"drip:create:ms=1", 201, true},
        {"latency:*:ms=5", 201, true},
        {"401:create", 401, false},
        {"reset-before:reply", 201, true},
        {"reset-before:create@2", 201, true},
        {"reset-before:create:p=0", 201, true},
    }));
    CAPTURE(kind);
    DemoPortal portal(empty());
    REQUIRE(portal.send(ana, "GET", QStringLiteral("/api/v2/me")).status == 200);
    portal.setFaults(QLatin1String(kind));
    const auto answer = create(portal, "A");
    portal.setFaults({});
    CHECK(answer.status == status);
    CHECK(stored(portal, "A") == (isStored ? 1 : 0));
    CHECK(portal.requests(QStringLiteral("create")) == 1);
    if (status == 503 || status == 429) {
        CHECK(answer.headers.value("retry-after") == "7");
    }
    if (status == 201) {
        CHECK(answer.json().isEmpty() == (QByteArray(kind) == "malformed:create"));
    }
    if (status == 401) {
        CHECK(portal.send(ana, "GET", QStringLiteral("/api/v2/me")).status == 401);
    }
}

TEST_CASE("A late commit of the demo portal comes after the connection's end", "[demo-portal]")
{
    DemoPortal portal(empty());
    portal.setFaults(QStringLiteral("late-commit:create@1:seconds=0.5"));
    CHECK(create(portal, "A").status == 0);
    CHECK(stored(portal, "A") == 0);
    CHECK(QTest::qWaitFor([&] { return stored(portal, "A") == 1; }, 20'000));
}

TEST_CASE("The demo portal's faults spoil uploads and downloads too", "[demo-portal]")
{
    DemoPortal portal(empty());
    const QByteArray bytes(300'000, 'x');
    portal.setFaults(QStringLiteral(
        "reset-before:upload@1,reset-after:upload@2,cut:download@1:bytes=1000,huge:pull:mb=1"));
    CHECK(portal.upload(ana, QStringLiteral("a"), bytes).status == 0);
    CHECK(portal.dump()[QLatin1String("blobs")].toArray().isEmpty());
    CHECK(portal.upload(ana, QStringLiteral("b"), bytes).status == 0);
    CHECK(portal.dump()[QLatin1String("blobs")].toArray().size() == 1);
    const auto third = portal.upload(ana, QStringLiteral("c"), bytes);
    REQUIRE(third.status == 201);
    const QUrl link(third.json()[QLatin1String("data")][QLatin1String("download_url")].toString());
    CHECK(portal.send({}, "GET", link.path()).status == 0);
    CHECK(portal.send({}, "GET", link.path()).body == bytes);
    const auto huge = portal.send(ana, "GET", QStringLiteral("/api/v2/tickets"));
    CHECK(huge.body.size() > 1'000'000);
    CHECK_FALSE(QJsonDocument::fromJson(huge.body).isNull());
}

TEST_CASE("The demo portal refuses a fault that it does not understand and keeps the old ones",
          "[demo-portal]")
{
    DemoPortal portal(empty());
    portal.setFaults(QStringLiteral("500:create"));
    for (const auto* spec :
         {"500", "explode:create", "500:nowhere", "500:create@x", "500:create:colour=1", "200:create"}) {
        CHECK_THROWS(portal.setFaults(QLatin1String(spec)));
    }
    CHECK(create(portal, "A").status == 500);
}

TEST_CASE("What the demo portal answered survives its being killed, on the same port", "[demo-portal]")
{
    DemoPortal portal(empty());
    const int port = portal.port();
    for (int round = 0; round < 5; ++round) {
        const QByteArray subject = "A" + QByteArray::number(round);
        REQUIRE(create(portal, subject).status == 201);
        portal.kill();
        CHECK(stored(portal, subject) == 1);
        portal.restart();
        REQUIRE(portal.port() == port);
    }
    CHECK(portal.send(ana, "GET", QStringLiteral("/api/v2/me")).status == 200);
    CHECK(portal.dump()[QLatin1String("tickets")].toArray().size() == 5);
}

#ifdef Q_OS_UNIX // On Windows the folder says who may read.
TEST_CASE("The demo portal keeps its keys and secrets to its owner", "[demo-portal]")
{
    const DemoPortal portal(empty());
    for (const auto* name : {"ca-key.pem", "portal-key.pem", "control-token", "agent-key"}) {
        const QFileInfo file(portal.folder() + u'/' + QLatin1String(name));
        CHECK(file.permission(QFile::ReadOwner));
        CHECK_FALSE(file.permission(QFile::ReadGroup));
        CHECK_FALSE(file.permission(QFile::ReadOther));
    }
}
#endif
