#include "account/CredentialStore.h"

#include "support/Await.h"

#include <QUuid>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("Windows' credentials keep what they take, and of a secret that is too long nothing")
{
    // What one credential holds as it is, as wincred.h of mingw-w64 has it; longer ones QtKeychain encrypts
    // and spreads over the credential and its attributes, which Wine does not keep.
    constexpr int longestPlain = 511;
    constexpr int tooLong = 20'000;
    const std::unique_ptr<CredentialStore> store = makeKeychainStore();
    const QString key = QStringLiteral("CareDesk/test/") + QUuid::createUuid().toString(QUuid::Id128);
    const QString kept(longestPlain, QLatin1Char('t'));
    REQUIRE(await(store->write(key, kept)).ok());
    CHECK((*await(store->read(key)) == kept));
    const Outcome refused = await(store->write(key, QString(tooLong, QLatin1Char('t'))));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::KeychainUnavailable);
    CHECK((*await(store->read(key)) == kept));
    REQUIRE(await(store->remove(key)).ok());
    CHECK(await(store->read(key))->isEmpty());
}
