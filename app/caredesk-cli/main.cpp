#include "Command.h"
#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "common/PortalSetup.h"
#include "sync/NetworkThread.h"
#include "sync/Session.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace caredesk;

int run(const ParsedCommandLine& commandLine, Output output)
{
    const Result<PortalProfile> profile = setUpPortal(commandLine.common);
    if (!profile) {
        output.error(profile.error());
        return static_cast<int>(exitCodeFor(profile.error().code));
    }
    QString secret;
    if (commandLine.common.passwordFromStdin || commandLine.common.tokenFromStdin) {
        Result<QString> line = readSecretFromStdin();
        if (!line) {
            output.error(line.error());
            return static_cast<int>(ExitCode::Usage);
        }
        secret = *std::move(line);
    }
    const auto clock = std::make_shared<SystemClock>();
    const std::shared_ptr<CredentialStore> credentials = makeKeychainStore();
    NetworkThread network;
    Session session({.profileDirectory = commandLine.common.profileDirectory,
                     .profile = profile.value(),
                     .backend = commandLine.common.backend,
                     .credentials = credentials,
                     .storeCredentials = commandLine.command == QStringLiteral("sign-in") || secret.isEmpty(),
                     .background = false,
                     .clock = clock},
                    network);
    Program program{commandLine, profile.value(), output, *clock, network, *credentials, session, secret};
    QObject::connect(&session, &SessionService::notice, qApp,
                     [&output](AccountNotice notice, const QStringList& arguments) {
                         // What becomes of the sign-in is part of the command's own answer.
                         if (notice != AccountNotice::TokenNotKept) {
                             output.notice(notice, arguments);
                         }
                     });
    const std::unique_ptr<Command> command = makeCommand(program);
    QObject::connect(
        command.get(), &Command::finished, qApp,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("caredesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CAREDESK_VERSION));
    prepareConsole();
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("caredesk"), QStringLiteral("_"),
                        QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(&translator);
    }
    const Result<ParsedCommandLine> commandLine =
        parseCommandLine(QCoreApplication::arguments(), commandSyntax());
    if (!commandLine) {
        Output(false).usage(commandLine.error().detail);
        return static_cast<int>(ExitCode::Usage);
    }
    Output output(commandLine->common.json);
    if (commandLine->help || commandLine->version) {
        Output(false).line(commandLine->help ? helpText(QStringLiteral("caredesk-cli"), commandSyntax())
                                             : QStringLiteral("CareDesk " CAREDESK_VERSION));
        return static_cast<int>(ExitCode::Done);
    }
    return run(*commandLine, output);
}
