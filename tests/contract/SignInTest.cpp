#include "contract/Suite.h"

#include <QLoggingCategory>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("the portal is recognised without signing in")
{
    const auto result = await(probePortal(portalUnderTest().profile()));
    REQUIRE(result.ok());
    CHECK(result->backend == portalUnderTest().backend());
    CHECK(result->serverTime >= 0);
}

TEST_CASE("signing in tells who that is and which casinos are theirs")
{
    const TestUser ana = portalUnderTest().ana();
    const auto client = makeClient();
    const auto result = await(client->signIn(ana.login, ana.password));
    REQUIRE(result.ok());
    CHECK_FALSE(result->token.isEmpty());
    CHECK_FALSE(result->token.contains(ana.password));
    CHECK(result->account.person.email == ana.email);
    CHECK_FALSE(result->account.person.name.isEmpty());
    CHECK(result->account.login == ana.login);
    CHECK(result->account.portal == canonicalPortalUrl(portalUnderTest().profile().baseUrl));
    CHECK(result->account.backend == portalUnderTest().backend());
    CHECK_FALSE(result->account.supervisor);
    QStringList casinos;
    for (const Casino& casino : result->account.casinos) {
        casinos.append(casino.name);
    }
    std::sort(casinos.begin(), casinos.end());
    CHECK(casinos == ana.casinos);
    CHECK(client->hasToken());
    CHECK(client->account() == result->account);
}

TEST_CASE("a supervisor is known as one")
{
    const auto client = signedIn(portalUnderTest().sofia());
    CHECK(client->account().supervisor);
    CHECK(client->capabilities().listCasinoTickets);
}

TEST_CASE("a wrong password is refused as such, and leaves nobody signed in")
{
    const TestUser ana = portalUnderTest().ana();
    const auto client = makeClient();
    const auto result = await(client->signIn(ana.login, ana.password + QStringLiteral("x")));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::WrongPassword);
    CHECK_FALSE(client->hasToken());
}

TEST_CASE("a password with letters beyond ASCII signs in, and what it gave signs in again")
{
    const TestUser elena = portalUnderTest().elena();
    const auto client = makeClient();
    const auto result = await(client->signIn(elena.login, elena.password));
    INFO((result ? QString() : errorName(result.error().code)).toStdString());
    REQUIRE(result.ok());
    CHECK(result->account.person.email == elena.email);
    CHECK(await(client->changedTickets({})).ok());
    CHECK(await(makeClient()->signInWithToken(result->token)).ok());

    const auto wrong = await(makeClient()->signIn(elena.login, elena.password + QStringLiteral("ñ")));
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == ErrorCode::WrongPassword);
}

TEST_CASE("somebody unknown is refused like a wrong password")
{
    const auto client = makeClient();
    const auto result = await(client->signIn(QStringLiteral("nadie@azul.example"), QStringLiteral("x")));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::WrongPassword);
}

TEST_CASE("a token signs in again, and the account is the same")
{
    const TestUser ana = portalUnderTest().ana();
    const auto first = makeClient();
    const auto signIn = await(first->signIn(ana.login, ana.password));
    REQUIRE(signIn.ok());
    const auto second = makeClient();
    const auto again = await(second->signInWithToken(signIn->token));
    REQUIRE(again.ok());
    CHECK(again->account.person == signIn->account.person);
    CHECK(again->account.casinos == signIn->account.casinos);
}

TEST_CASE("a kept token is taken up without asking, and works")
{
    const auto first = signedIn(portalUnderTest().ana());
    const auto signIn = await(first->signIn(portalUnderTest().ana().login, portalUnderTest().ana().password));
    REQUIRE(signIn.ok());
    const auto second = makeClient();
    second->resume(signIn->token, signIn->account);
    CHECK(second->hasToken());
    CHECK(second->account() == signIn->account);
    CHECK(await(second->changedTickets({})).ok());
}

TEST_CASE("a token that the portal does not know is an expired sign-in")
{
    const auto first = signedIn(portalUnderTest().ana());
    const auto client = makeClient();
    client->resume(QStringLiteral("1:0000000000000000"), first->account());
    const auto result = await(client->changedTickets({}));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::SignInExpired);
}

TEST_CASE("after signing out nothing is asked any more")
{
    const auto client = signedIn(portalUnderTest().ana());
    CHECK(await(client->signOut()).ok());
    CHECK_FALSE(client->hasToken());
    const auto result = await(client->changedTickets({}));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::NotSignedIn);
}

TEST_CASE("a password is not in any log")
{
    static QStringList lines;
    lines.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("caredesk.*=true"));
    const auto previous = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& line) { lines.append(line); });
    const auto client = makeClient();
    const TestUser ana = portalUnderTest().ana();
    const auto result = await(client->signIn(ana.login, ana.password));
    const auto page = await(client->changedTickets({}));
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
    REQUIRE(result.ok());
    REQUIRE(page.ok());
    const QString all = lines.join(u'\n');
    CHECK_FALSE(all.isEmpty());
    CHECK_FALSE(all.contains(ana.password));
    CHECK_FALSE(all.contains(result->token));
}
