#include "support/LeftBehind.h"

#include "account/CredentialStore.h"
#include "base/ProcessShield.h"
#include "support/Await.h"
#include "support/ConnectProxy.h"
#include "support/Keyring.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString wrongPassword = QStringLiteral("wr0ng-Gu3ss-77");
const QString wrongToken = QStringLiteral("1-3-00112233445566778899aabbccddeeff");

/// Commands of a working day.
const QList<QStringList> daysWork{
    {QStringLiteral("sync")},
    {QStringLiteral("status")},
    {QStringLiteral("tickets"), QStringLiteral("--json")},
    {QStringLiteral("create"), QStringLiteral("--casino"), QStringLiteral("Casino Azul Cancún"),
     QStringLiteral("--subject"), QStringLiteral("Ruleta 4"), QStringLiteral("--message"),
     QStringLiteral("No gira.")},
    {QStringLiteral("outbox")},
    {QStringLiteral("doctor"), QStringLiteral("--json")},
};

void workForADay(Place& place, const Credentials& who)
{
    for (const QStringList& command : daysWork) {
        CAPTURE(command.constFirst().toStdString());
        CHECK(place.cli(who, command) == 0);
    }
}

} // namespace

TEST_CASE("the search finds what was left, in every disguise")
{
    const QString password = QStringLiteral("pä-ss&w0rd");
    const SecretSearch search({password});
    CHECK(search.in("nothing here").isEmpty());
    CHECK_FALSE(search.in("x" + password.toUtf8() + "y").isEmpty());
    CHECK_FALSE(search.in(password.toUtf8().toPercentEncoding()).isEmpty());
    CHECK_FALSE(search.in(QByteArray(reinterpret_cast<const char*>(password.utf16()), password.size() * 2))
                    .isEmpty());
    for (const char* const before : {"", "a", "an", "ana:"}) {
        const QByteArray longer = before + password.toUtf8() + "!";
        CHECK_FALSE(search.in("Basic " + longer.toBase64()).isEmpty());
        CHECK_FALSE(search.in(longer.toHex()).isEmpty());
    }
    SecretSearch tokens({});
    const QByteArray token("0123456789abcdef0123456789abcdef");
    tokens.addHashes({QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex()});
    CHECK_FALSE(tokens.in("7:" + token + "0").isEmpty());
    CHECK(tokens.in("7:" + token.left(31)).isEmpty());
}

TEST_CASE("a program that does not shield itself leaves a core here, so that none of ours is no accident")
{
    QFile pattern(QStringLiteral("/proc/sys/kernel/core_pattern"));
    REQUIRE(pattern.open(QIODevice::ReadOnly));
    if (pattern.readAll().startsWith('|')) {
        WARN("this system hands cores to a program: that none is written proves nothing here");
        return;
    }
    Place place;
    Program sleeper(QStringLiteral("/bin/sleep"), {QStringLiteral("100")}, place.workingFolder());
    sleeper.start();
    sleeper.end(SIGSEGV);
    CHECK(place.cores().size() == 1);
    QDir(place.workingFolder()).removeRecursively();
}

TEST_CASE("a shielded process can be dumped by nobody")
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        forbidMemoryDumps();
        closeMemory();
        rlimit limit{1, 1};
        ::getrlimit(RLIMIT_CORE, &limit);
        const bool shielded = limit.rlim_cur == 0 && limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
        ::_exit(shielded ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}

TEST_CASE(
    "the command line leaves no password and no token anywhere but in the keychain, whatever becomes of it",
    "[portal]")
{
    Place place;
    Keyring keyring;
    const Credentials ana = withPassword(place.ana);
    REQUIRE(place.cli(ana, {QStringLiteral("sign-in")}) == 0);
    const QString token = keptToken(place);
    REQUIRE_FALSE(token.isEmpty());
    workForADay(place, {});
    workForADay(place, ana);
    TestUser guessing = place.ana;
    guessing.password = wrongPassword;
    CHECK(place.cli(withPassword(guessing), {QStringLiteral("sync")}) == 3);
    dieWithSecretsInMemory(place, QStringLiteral("caredesk-cli"), ana, {QStringLiteral("sync")});
    dieWithSecretsInMemory(place, QStringLiteral("caredesk-cli"), {}, {QStringLiteral("sync")});
    CHECK(place.search().below({place.folder()}).isEmpty());
    const QStringList secrets = secretsIn(token) + QStringList{wrongPassword};
    const SecretSearch everything = place.search(secrets);
    everything.below({place.folder()});
    CHECK(everything.filesRead() > 10);
    CHECK(place.leaks(secrets).toStdString() == "");
    CHECK(place.cli({}, {QStringLiteral("sign-out")}) == 0);
    CHECK(keptToken(place).isEmpty());
}

TEST_CASE("a token that was handed over is left nowhere but in the keychain either", "[portal]")
{
    Place place;
    Keyring keyring;
    const QString token = place.portal->token(place.ana);
    REQUIRE_FALSE(token.isEmpty());
    REQUIRE(place.cli(withToken(token), {QStringLiteral("sign-in")}) == 0);
    CHECK(secretsIn(keptToken(place)).contains(secretsIn(token).constLast()));
    workForADay(place, {});
    workForADay(place, withToken(token));
    CHECK(place.cli(withToken(wrongToken), {QStringLiteral("sync")}) == 3);
    dieWithSecretsInMemory(place, QStringLiteral("caredesk-cli"), withToken(token), {QStringLiteral("sync")});
    const QStringList secrets = secretsIn(token) + secretsIn(keptToken(place)) + secretsIn(wrongToken);
    CHECK(place.leaks(secrets).toStdString() == "");
}

TEST_CASE("a proxy's password rests in the keychain only, and is used from there", "[portal]")
{
    Place place;
    Keyring keyring;
    ConnectProxy proxy;
    const QByteArray secret = "pr0xy-Gu4rd-55";
    proxy.demandSignIn(QStringLiteral("ana.nunez"), QString::fromLatin1(secret));
    QFile file(place.folder() + QStringLiteral("/proxy.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"proxy\": \"" + proxy.setting().toUtf8() + "\"}");
    file.close();
    const QStringList behind{QStringLiteral("--portal-profile"), file.fileName()};

    const Credentials ana = withPassword(place.ana);
    Program signIn = place.program(
        QStringLiteral("caredesk-cli"), ana,
        behind + QStringList{QStringLiteral("--proxy-user"), QStringLiteral("ana.nunez"),
                             QStringLiteral("--proxy-password-stdin"), QStringLiteral("sign-in")});
    CHECK(signIn.run(ana.input + secret + '\n') == 0);
    place.heard(signIn.printed());
    const int tunnels = proxy.tunnels();
    CHECK(tunnels > 0);
    for (const char* const command : {"sync", "doctor", "status"}) {
        Program later = place.program(QStringLiteral("caredesk-cli"), {},
                                      behind + QStringList{QString::fromLatin1(command)});
        CAPTURE(command);
        CHECK(later.run() == 0);
        place.heard(later.printed());
    }
    CHECK(proxy.tunnels() > tunnels);
    CHECK(proxy.usersRefused().isEmpty());
    CHECK(place.leaks(secretsIn(keptToken(place)) + QStringList{QString::fromLatin1(secret)}).toStdString() ==
          "");
    QFile::remove(file.fileName());
}
