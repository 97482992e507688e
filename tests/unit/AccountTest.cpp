#include "account/AccountDirectory.h"
#include "account/AccountFile.h"
#include "account/CredentialStore.h"
#include "base/FileLock.h"
#include "base/FolderClaim.h"
#include "support/Await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

Account ana()
{
    Account account;
    account.login = QStringLiteral("ana@azul.example");
    account.portal = QUrl(QStringLiteral("https://portal.example"));
    account.backend = QStringLiteral("deskpro");
    account.person = {QStringLiteral("7"), QStringLiteral("Ana Núñez"), QStringLiteral("ana@azul.example")};
    account.language = QStringLiteral("es");
    account.organizationId = QStringLiteral("2");
    account.casinos = {{QStringLiteral("3"), QStringLiteral("Casino Azul Cancún")}};
    return account;
}

} // namespace

TEST_CASE("an account is written and read back whole")
{
    const KnownAccount known{ana(), {}, true, 1'773'691'200'123};
    CHECK(readAccountFile(writeAccountFile(known)) == known);
    CHECK_FALSE(readAccountFile("{}").has_value());
    CHECK_FALSE(readAccountFile("not json").has_value());
}

TEST_CASE("account folders are the owner's alone, and the last used comes first")
{
    const QTemporaryDir profile;
    const AccountDirectory directory(profile.path() + QStringLiteral("/profile"));
    Account bruno = ana();
    bruno.login = QStringLiteral("bruno@azul.example");
    const QString folder = directory.folderFor(ana().portal, ana().login);
    REQUIRE(directory.save({ana(), folder, true, 10}).ok());
    REQUIRE(directory.save({bruno, directory.folderFor(bruno.portal, bruno.login), false, 20}).ok());

    const QList<KnownAccount> accounts = directory.knownAccounts();
    REQUIRE(accounts.size() == 2);
    CHECK(accounts.at(0).account == bruno);
    CHECK(accounts.at(1) == KnownAccount{ana(), folder, true, 10});
#ifdef Q_OS_UNIX
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    CHECK_FALSE(QFile::permissions(folder) & others);
    CHECK_FALSE(QFile::permissions(folder + QStringLiteral("/account.json")) & others);
#endif
}

TEST_CASE("a damaged or foreign account file is listed by nothing and stays")
{
    const QTemporaryDir profile;
    const AccountDirectory directory(profile.path());
    const QString folder = *directory.ensureFolder(ana().portal, ana().login);
    Account other = ana();
    other.login = QStringLiteral("somebody@else.example");
    QFile file(folder + QStringLiteral("/account.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(writeAccountFile({other, {}, true, 1}));
    file.close();
    CHECK(directory.knownAccounts().isEmpty());
    CHECK(file.exists());
}

TEST_CASE("purging removes one account's folder and refuses any other")
{
    const QTemporaryDir profile;
    const AccountDirectory directory(profile.path() + QStringLiteral("/profile"));
    const QString folder = *directory.ensureFolder(ana().portal, ana().login);
    CHECK(directory.purge(profile.path()).error().code == ErrorCode::InvalidInput);
    CHECK(directory.purge(folder).ok());
    CHECK_FALSE(QDir(folder).exists());
}

TEST_CASE("the memory store keeps tokens for this session and says so")
{
    const auto store = makeMemoryStore();
    const QString key = credentialKey(ana().portal, QStringLiteral(" Ana@Azul.example "));
    CHECK(key == credentialKey(ana().portal, ana().login));
    CHECK_FALSE(store->isPersistent());
    CHECK(await(store->read(key)).value().isEmpty());
    CHECK(await(store->write(key, QStringLiteral("1:abc"))).ok());
    CHECK(await(store->read(key)).value() == QStringLiteral("1:abc"));
    CHECK(await(store->remove(key)).ok());
    CHECK(await(store->read(key)).value().isEmpty());
}

TEST_CASE("a folder is claimed along with others, and alone only when nobody else has it")
{
    const QTemporaryDir folder;
    FolderClaim first(folder.path());
    FolderClaim second(folder.path());
    int calls = 0;
    const auto count = [&calls] { ++calls; };
    CHECK(first.share().ok());
    CHECK(first.whileAlone(count).ok());
    CHECK(second.share().ok());
    CHECK(first.whileAlone(count).error().code == ErrorCode::StoreBusy);
    CHECK(second.takeAlone().error().code == ErrorCode::StoreBusy);
    CHECK(calls == 1);
    {
        FolderClaim third(folder.path());
        CHECK(third.share().ok());
    }
    first.whileAlone([] {});
    // A failed try costs nobody the share.
    FolderClaim fourth(folder.path());
    CHECK(fourth.takeAlone().error().code == ErrorCode::StoreBusy);
}

TEST_CASE("who has a folder alone lets nobody in until the end")
{
    const QTemporaryDir folder;
    FolderClaim second(folder.path());
    {
        FolderClaim first(folder.path());
        CHECK(first.takeAlone().ok());
        CHECK(second.share().error().code == ErrorCode::StoreBusy);
        CHECK(first.share().ok());
        CHECK(second.share().ok());
        CHECK(first.takeAlone().error().code == ErrorCode::StoreBusy);
    }
    CHECK(second.takeAlone().ok());
    CHECK(FolderClaim(folder.filePath(QStringLiteral("missing"))).share().error().code ==
          ErrorCode::FileWriteFailed);
}

#ifdef Q_OS_UNIX // Older Windows, and Wine, keep a name while its file is open.
TEST_CASE("a lock whose file was removed is not taken for held")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("outbox.lock"));
    FileLock lock(path);
    REQUIRE(lock.tryLock().value());
    CHECK(lock.isInPlace());
    REQUIRE(QFile::remove(path));
    CHECK_FALSE(lock.isInPlace());
    FileLock other(path);
    CHECK(other.tryLock().value());
}
#endif

TEST_CASE("a file lock has one holder, and is free again when it goes")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("outbox.lock"));
    FileLock first(path);
    CHECK(first.tryLock().value());
    CHECK(first.tryLock().value());
    {
        FileLock second(path);
        CHECK_FALSE(second.tryLock().value());
        first.unlock();
        CHECK(second.tryLock().value());
        CHECK_FALSE(first.tryLock().value());
    }
    CHECK(first.tryLock().value());
    FileLock nowhere(folder.filePath(QStringLiteral("missing/outbox.lock")));
    CHECK(nowhere.tryLock().error().code == ErrorCode::FileWriteFailed);
}
