#include "support/Await.h"
#include "support/Keyring.h"
#include "support/LeftBehind.h"

#include <catch2/catch.hpp>

#include <csignal>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("the window leaves no password and no token anywhere but in the keychain, whatever becomes of it",
          "[portal]")
{
    Place place;
    Keyring keyring;
    const Credentials ana = withPassword(place.ana);
    REQUIRE(place.cli(ana, {QStringLiteral("sign-in")}) == 0);
    const QString token = keptToken(place);
    REQUIRE_FALSE(token.isEmpty());
    // As a person who types is tested in the window's own tests; here it is a process of its own.
    dieWithSecretsInMemory(place, QStringLiteral("caredesk"), ana, {});
    dieWithSecretsInMemory(place, QStringLiteral("caredesk"), {}, {});
    TestUser guessing = place.ana;
    guessing.password = QStringLiteral("wr0ng-Gu3ss-77");
    const Credentials guess = withPassword(guessing);
    Program wrong = place.program(QStringLiteral("caredesk"), guess, {});
    const int before = place.portal->requests(QStringLiteral("signin"));
    wrong.start(guess.input);
    REQUIRE(waitUntil([&] { return place.portal->requests(QStringLiteral("signin")) > before; }));
    place.lookInto(wrong);
    wrong.end(SIGTERM);
    place.heard(wrong.printed());
    CHECK(place.leaks(secretsIn(token) + QStringList{guessing.password}).toStdString() == "");
}
