#include "support/LeftBehind.h"

#include "account/CredentialStore.h"
#include "support/Await.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>

namespace caredesk::test {

const QString ana = QStringLiteral("ana@azul.example");
const QByteArray anasPassword = QByteArrayLiteral("ana-Passw0rd");

Place::Place(const QStringList& portalArguments)
    : portal(portalArguments)
{
    QDir(profile()).removeRecursively();
    QDir(workingFolder()).removeRecursively();
    QDir().mkpath(workingFolder());
}

QString Place::folder() const
{
    return QFileInfo(qEnvironmentVariable("HOME")).path();
}

Program Place::program(const QString& name, const QString& user, const QStringList& arguments) const
{
    QStringList all{QStringLiteral("--profile-dir"), profile(),
                    QStringLiteral("--portal"),      portal.url().toString(),
                    QStringLiteral("--ca"),          portal.caPath()};
    if (!user.isEmpty()) {
        all += {QStringLiteral("--user"), user, QStringLiteral("--password-stdin")};
    }
    return Program(name, all + arguments, workingFolder());
}

int Place::cli(const QString& user, const QByteArray& password, const QStringList& arguments)
{
    Program call = program(QStringLiteral("caredesk-cli"), user, arguments);
    const int code = call.run(user.isEmpty() ? QByteArray() : password + '\n');
    heard(call.printed());
    return code;
}

SecretSearch Place::search(const QStringList& secrets) const
{
    SecretSearch search(QStringList{QString::fromUtf8(anasPassword), QStringLiteral("bruno-Passw0rd")} +
                        secrets);
    const QString name = QStringLiteral("tokens");
    {
        QSqlDatabase store = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        store.setDatabaseName(portal.folder() + QStringLiteral("/portal.sqlite"));
        store.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        store.open();
        QSqlQuery query(QStringLiteral("SELECT secret FROM token"), store);
        QSet<QByteArray> hashes;
        while (query.next()) {
            hashes.insert(query.value(0).toByteArray());
        }
        search.addHashes(hashes);
    }
    QSqlDatabase::removeDatabase(name);
    search.leaveOut(portal.folder());
    return search;
}

QString Place::leaks(const QStringList& secrets) const
{
    const SecretSearch wanted = search(secrets);
    return (wanted.in(m_heard) + wanted.below({folder()})).join(u'\n');
}

void Place::lookInto(Program& program)
{
    heard(program.proc("cmdline") + '\n' + program.proc("environ") + '\n' + program.printed());
}

QStringList Place::cores() const
{
    return QDir(workingFolder()).entryList({QStringLiteral("core*"), QStringLiteral("*.core")}, QDir::Files);
}

QString keptToken(const Place& place)
{
    const auto store = makeKeychainStore();
    const auto token = await(store->read(credentialKey(place.portal.url(), ana)));
    return token ? *token : QString();
}

void dieWithSecretsInMemory(Place& place, const QString& name, const QString& user,
                            const QStringList& arguments)
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
        CAPTURE(name.toStdString(), signal);
        // The answers of the portal come when the process is long gone.
        place.portal.setFaults(QStringLiteral("latency:pull:p=1:ms=5000"));
        const int before = place.portal.requests(QStringLiteral("pull"));
        Program program = place.program(name, user, arguments);
        program.start(user.isEmpty() ? QByteArray() : anasPassword + '\n');
        REQUIRE(waitUntil(
            [&] { return place.portal.requests(QStringLiteral("pull")) > before || !program.isRunning(); }));
        REQUIRE(program.isRunning());
        place.lookInto(program);
        const QByteArray limits = program.proc("limits");
        const qsizetype line = limits.indexOf("Max core file size");
        CHECK(limits.mid(line, 60).simplified().startsWith("Max core file size 0 0"));
        CHECK(program.proc("coredump_filter").trimmed() == "00000000");
        program.end(signal);
        place.heard(program.printed());
        CHECK(place.cores().isEmpty());
        place.portal.setFaults(QString());
    }
}

} // namespace caredesk::test
