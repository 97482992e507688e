#include "storage/CacheStore.h"
#include "support/TestSession.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr auto user = "ana@azul.example";
constexpr auto password = "ana-Passw0rd";

} // namespace

TEST_CASE("whatever happens to a pull, the next one completes the list")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("300")});
    for (const char* fault :
         {"reset-before:pull@3-5", "reset-after:pull@3-5", "cut:pull@2-6", "429:pull@2-3:retry-after=1",
          "500:pull@3-4", "503:pull@2", "malformed:pull@2-5", "401:pull@4", "html:pull@3"}) {
        INFO(fault);
        const QTemporaryDir folder;
        TestSession test(demoOptions(portal, folder.path()));
        REQUIRE(test.signIn(QLatin1String(user), QLatin1String(password)).ok());
        portal.setFaults(QLatin1String(fault));
        bool complete = false;
        for (int round = 0; round < 12 && !complete; ++round) {
            const Outcome outcome = await(test.session.sync()->syncNow());
            complete = outcome.ok();
            if (!complete && outcome.error().code == ErrorCode::SignInExpired) {
                CHECK(test.session.sync()->status().connection == ConnectionState::SignInNeeded);
                REQUIRE(await(test.session.signInAgain(QLatin1String(password))).ok());
            }
        }
        CHECK(complete);
        portal.setFaults({});
        int own = 0;
        for (const QJsonValue& ticket : portal.dump().value(QLatin1String("tickets")).toArray()) {
            own += ticket[QLatin1String("person")].toString() == QLatin1String(user) ? 1 : 0;
        }
        const CacheStatistics statistics = await(test.session.cacheStore()->statistics()).value();
        CHECK(own > 0);
        CHECK(statistics.tickets >= own);
        CHECK(statistics.withoutConversation == 0);
        CHECK(test.session.sync()->status().connection == ConnectionState::Online);
    }
}
