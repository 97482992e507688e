#include "account/CredentialStore.h"
#include "secrets-window/WindowText.h"
#include "support/Await.h"
#include "support/DemoPortal.h"
#include "support/FakeSecretService.h"
#include "support/Keyring.h"
#include "sync/Session.h"
#include "tour/Stage.h"
#include "ui/shell/MainWindow.h"

#include <QCheckBox>
#include <QTimer>

#include <catch2/catch.hpp>

#include <optional>

using namespace caredesk;
using namespace caredesk::test;

namespace {

using Mood = FakeSecretService::Mood;

constexpr int shortPatienceMs = 400;

tour::StageOptions windowOn(const DemoPortal& portal)
{
    tour::StageOptions options;
    options.portal = portal.url();
    options.caPath = portal.caPath();
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    options.credentials = makeKeychainStore(shortPatienceMs);
    return options;
}

/// Signs in as a person who wants to stay signed in; how often the event loop turned meanwhile.
int signInAndKeep(tour::Stage& stage)
{
    int turns = 0;
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &pulse, [&turns] { ++turns; });
    pulse.start(20);
    stage.find<QCheckBox>(QStringLiteral("keep"))->setChecked(true);
    stage.signIn(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd"));
    return turns;
}

bool keptOnDisk(tour::Stage& stage)
{
    const auto accounts = await(stage.application().session().knownAccounts());
    return accounts && accounts->size() == 1 && accounts->constFirst().keptSignedIn;
}

} // namespace

TEST_CASE("with a keychain the window keeps the sign-in, and says nothing")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    FakeSecretService service(Mood::Willing);
    tour::Stage stage(windowOn(portal));
    signInAndKeep(stage);
    CHECK(keptOnDisk(stage));
    CHECK(service.secrets().size() == 1);
    CHECK_FALSE(shownTexts(stage.window()).contains(QStringLiteral("this session only")));
}

TEST_CASE(
    "with a locked, failing, missing or silent keychain the window signs in for this session and says so")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    std::unique_ptr<FakeSecretService> service;
    for (const auto& mood : {std::optional<Mood>(), std::optional(Mood::Locked), std::optional(Mood::Failing),
                             std::optional(Mood::Silent)}) {
        CAPTURE(mood ? static_cast<int>(*mood) : -1);
        service.reset();
        if (mood) {
            service = std::make_unique<FakeSecretService>(*mood);
        }
        tour::Stage stage(windowOn(portal));
        const int turns = signInAndKeep(stage);
        CHECK(stage.application().session().isOpen());
        stage.waitFor(QStringLiteral("the notice"), [&stage] {
            return shownTexts(stage.window()).contains(QStringLiteral("Signed in for this session only"));
        });
        if (mood == Mood::Silent) {
            // The window went on painting while the keychain was waited for.
            CHECK(turns >= 5);
        }
        CHECK(waitUntil([&stage] { return !keptOnDisk(stage); }));
        if (service) {
            CHECK(service->secrets().isEmpty());
        }
        await(stage.application().session().signOut(false, false));
    }
}

TEST_CASE("an account that was kept is opened by password when its keychain does not answer")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    FakeSecretService service(Mood::Willing);
    tour::Stage stage(windowOn(portal));
    signInAndKeep(stage);
    await(stage.application().session().close());
    REQUIRE(keptOnDisk(stage));
    service.setMood(Mood::Silent);
    const auto accounts = await(stage.application().session().knownAccounts());
    const auto opened = await(stage.application().session().open(accounts->constFirst().folder));
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::KeychainUnavailable);
    CHECK_FALSE(stage.application().session().isOpen());
    CHECK(await(stage.application().session().signIn(QStringLiteral("ana@azul.example"),
                                                     QStringLiteral("ana-Passw0rd"), false))
              .ok());
}

TEST_CASE("the desktop's own keychain keeps the sign-in, and once locked is told about")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    Keyring keyring;
    tour::StageOptions options = windowOn(portal);
    options.credentials = makeKeychainStore();
    tour::Stage stage(options);
    signInAndKeep(stage);
    CHECK(keptOnDisk(stage));
    const QString entry = credentialKey(portal.url(), QStringLiteral("ana@azul.example"));
    CHECK_FALSE(await(options.credentials->read(entry)).value().isEmpty());
    keyring.lock();
    // Nobody is there whom it could ask to unlock it.
    const auto read = await(options.credentials->read(entry));
    CHECK((!read || read->isEmpty()));
    CHECK_FALSE(await(options.credentials->write(entry, QStringLiteral("x"))).ok());
}
