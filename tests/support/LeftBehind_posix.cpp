#include "support/LeftBehind.h"

#include "account/CredentialStore.h"
#include "support/Await.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <csignal>
#include <stdexcept>

namespace caredesk::test {

Credentials withPassword(const TestUser& user)
{
    return {{QStringLiteral("--user"), user.login, QStringLiteral("--password-stdin")},
            user.password.toUtf8() + '\n'};
}

Credentials withToken(const QString& token)
{
    return {{QStringLiteral("--token-stdin")}, token.toUtf8() + '\n'};
}

Place::Place(const PortalOptions& options)
    : portal(startPortal(options))
{
    QDir(profile()).removeRecursively();
    QDir(workingFolder()).removeRecursively();
    QDir().mkpath(workingFolder());
    QFile file(profileFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(portal->profileJson()) < 0) {
        throw std::runtime_error("no profile for the portal");
    }
}

QString Place::folder() const
{
    return QFileInfo(qEnvironmentVariable("HOME")).path();
}

Program Place::program(const QString& name, const Credentials& who, const QStringList& arguments) const
{
    const PortalProfile at = portal->profile();
    const QStringList all{QStringLiteral("--profile-dir"),
                          profile(),
                          QStringLiteral("--portal-profile"),
                          profileFile(),
                          QStringLiteral("--portal"),
                          at.baseUrl.toString(),
                          QStringLiteral("--ca"),
                          at.caFile};
    return Program(name, all + who.options + arguments, workingFolder());
}

int Place::cli(const Credentials& who, const QStringList& arguments)
{
    Program call = program(QStringLiteral("caredesk-cli"), who, arguments);
    const int code = call.run(who.input);
    heard(call.printed());
    return code;
}

SecretSearch Place::search(const QStringList& secrets) const
{
    SecretSearch search(portal->secrets() + secrets);
    search.addHashes(portal->hashesOfTokens());
    search.leaveOut(portal->folder());
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
    const auto token = await(store->read(credentialKey(place.portal->profile().baseUrl, place.ana.login)));
    return token ? *token : QString();
}

QStringList secretsIn(const QString& token)
{
    static const QRegularExpression part(QStringLiteral("[A-Za-z0-9+/=]{16,}"));
    QStringList secrets{token};
    for (auto it = part.globalMatch(token); it.hasNext();) {
        secrets.append(it.next().captured());
    }
    return secrets;
}

void dieWithSecretsInMemory(Place& place, const QString& name, const Credentials& who,
                            const QStringList& arguments)
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
        CAPTURE(name.toStdString(), signal);
        // The answers of the portal come when the process is long gone.
        place.portal->setFaults(QStringLiteral("latency:pull:p=1:ms=5000"));
        const int before = place.portal->requests(QStringLiteral("pull"));
        Program program = place.program(name, who, arguments);
        program.start(who.input);
        REQUIRE(waitUntil(
            [&] { return place.portal->requests(QStringLiteral("pull")) > before || !program.isRunning(); }));
        REQUIRE(program.isRunning());
        place.lookInto(program);
        const QByteArray limits = program.proc("limits");
        const qsizetype line = limits.indexOf("Max core file size");
        CHECK(limits.mid(line, 60).simplified().startsWith("Max core file size 0 0"));
        CHECK(program.proc("coredump_filter").trimmed() == "00000000");
        program.end(signal);
        place.heard(program.printed());
        CHECK(place.cores().isEmpty());
        place.portal->setFaults(QString());
    }
}

} // namespace caredesk::test
