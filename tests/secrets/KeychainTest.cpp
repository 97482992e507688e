#include "account/CredentialStore.h"
#include "support/Await.h"
#include "support/FakeSecretService.h"
#include "support/Keyring.h"

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

using Mood = FakeSecretService::Mood;

constexpr int shortPatienceMs = 400;
const QString key = QStringLiteral("CareDesk/https://portal.example/ana");
const QString secret = QStringLiteral("1:tok-S3cret");

} // namespace

TEST_CASE("a keychain keeps, gives back and forgets a secret")
{
    FakeSecretService service(Mood::Willing);
    const auto store = makeKeychainStore();
    CHECK(await(store->read(key)).value().isEmpty());
    REQUIRE(await(store->write(key, secret)).ok());
    CHECK(service.secrets() == QList<QByteArray>{secret.toUtf8()});
    CHECK(await(store->read(key)).value() == secret);
    REQUIRE(await(store->remove(key)).ok());
    CHECK(service.secrets().isEmpty());
    CHECK(await(store->remove(key)).ok());
}

TEST_CASE("a keychain that fails, or stays locked, is unavailable, and says nothing of the secret")
{
    for (const Mood mood : {Mood::Failing, Mood::Locked}) {
        CAPTURE(static_cast<int>(mood));
        FakeSecretService service(Mood::Willing);
        const auto store = makeKeychainStore();
        REQUIRE(await(store->write(key, secret)).ok());
        service.setMood(mood);
        const auto read = await(store->read(key));
        // A locked entry whose unlocking was declined is one that is not given.
        CHECK((!read || read->isEmpty()));
        const auto written = await(store->write(key, QStringLiteral("another")));
        REQUIRE_FALSE(written.ok());
        CHECK(written.error().code == ErrorCode::KeychainUnavailable);
        CHECK_FALSE(written.error().detail.contains(QStringLiteral("another")));
        CHECK(service.secrets() == QList<QByteArray>{secret.toUtf8()});
    }
}

TEST_CASE("without a keychain every call says so")
{
    REQUIRE_FALSE(keychainAnswers());
    const auto store = makeKeychainStore();
    CHECK_FALSE(await(store->write(key, secret)).ok());
    CHECK_FALSE(await(store->read(key)).ok());
}

TEST_CASE("a keychain that takes too long is unavailable, and what it takes afterwards is removed again")
{
    FakeSecretService service(Mood::Silent);
    const auto store = makeKeychainStore(shortPatienceMs);
    CHECK(await(store->read(key)).error().code == ErrorCode::KeychainUnavailable);
    CHECK(await(store->write(key, secret)).error().code == ErrorCode::KeychainUnavailable);
    // One after the other: the write was given up before it began.
    REQUIRE(waitUntil([&service] { return service.held() == 1; }));
    service.release();
    CHECK(waitUntil([&service] { return service.taken() == 1; }));
    CHECK(waitUntil([&service] { return service.secrets().isEmpty(); }));
}

TEST_CASE("a late secret stays when it was written again meanwhile")
{
    FakeSecretService service(Mood::Silent);
    const auto store = makeKeychainStore(shortPatienceMs);
    CHECK_FALSE(await(store->write(key, QStringLiteral("old"))).ok());
    auto* again = store->write(key, secret);
    REQUIRE(waitUntil([&service] { return service.held() == 1; }));
    service.release();
    CHECK(await(again).ok());
    CHECK(await(store->read(key)).value() == secret);
}

TEST_CASE("the desktop's own keychain keeps a secret, and once it is locked gives none and takes none")
{
    Keyring keyring;
    const auto store = makeKeychainStore();
    REQUIRE(await(store->write(key, secret)).ok());
    CHECK(await(store->read(key)).value() == secret);
    keyring.lock();
    // Nobody is there whom it could ask to unlock it.
    const auto read = await(store->read(key));
    CHECK((!read || read->isEmpty()));
    CHECK_FALSE(await(store->write(key, QStringLiteral("another"))).ok());
}
