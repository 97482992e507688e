#include "account/AccountDirectory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("an account with a file that another program holds stays listed, and goes once the file is let go")
{
    const QTemporaryDir profile;
    const AccountDirectory directory(profile.path());
    Account ana;
    ana.portal = QUrl(QStringLiteral("https://portal.example"));
    ana.login = QStringLiteral("ana@azul.example");
    const QString folder = *directory.ensureFolder(ana.portal, ana.login);
    REQUIRE(directory.save({ana, folder, true, 1}).ok());
    // Qt lets nobody else remove it meanwhile, as most programs of Windows do.
    QFile held(folder + QStringLiteral("/attachment.pdf"));
    REQUIRE(held.open(QIODevice::WriteOnly));
    CHECK(directory.purge(folder).error().code == ErrorCode::FileWriteFailed);
    CHECK(directory.knownAccounts().size() == 1);
    held.close();
    CHECK(directory.purge(folder).ok());
    CHECK_FALSE(QDir(folder).exists());
}
