#include "support/Await.h"
#include "support/Keyring.h"
#include "support/LeftBehind.h"

#include <catch2/catch.hpp>

#include <csignal>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QByteArray wrongPassword = QByteArrayLiteral("wr0ng-Gu3ss-77");

} // namespace

TEST_CASE("the window leaves no password and no token anywhere but in the keychain, whatever becomes of it")
{
    Place place;
    Keyring keyring;
    REQUIRE(place.cli(ana, anasPassword, {QStringLiteral("sign-in")}) == 0);
    const QString token = keptToken(place);
    REQUIRE_FALSE(token.isEmpty());
    // As a person who types is tested in the window's own tests; here it is a process of its own.
    dieWithSecretsInMemory(place, QStringLiteral("caredesk"), ana, {});
    dieWithSecretsInMemory(place, QStringLiteral("caredesk"), {}, {});
    Program wrong = place.program(QStringLiteral("caredesk"), ana, {});
    const int before = place.portal.requests(QStringLiteral("signin"));
    wrong.start(wrongPassword + '\n');
    REQUIRE(waitUntil([&] { return place.portal.requests(QStringLiteral("signin")) > before; }));
    place.lookInto(wrong);
    wrong.end(SIGTERM);
    place.heard(wrong.printed());
    CHECK(place.leaks({token, token.section(u':', 1), QString::fromUtf8(wrongPassword)}).toStdString() == "");
}
