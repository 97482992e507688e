#include "Command.h"
#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "base/ProcessEnd.h"
#include "base/ProcessShield.h"
#ifdef CAREDESK_CAPTURE
#include "commands/CaptureCommand.h"
#endif
#include "common/PortalSetup.h"
#include "sync/NetworkThread.h"
#include "sync/ProxyService.h"
#include "sync/Session.h"

#include <QCoreApplication>
#ifdef CAREDESK_CAPTURE
#include <QGuiApplication>
#endif
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace caredesk;

/// Then starts the command. What `sign-in` could not put into the keychain holds for that call.
void signInToProxy(Command& command, Session& session, const QString& user, const QString& password,
                   bool keep, Output& output)
{
    session.proxy()
        ->signIn(user, password, keep)
        ->then(&command, [&command, &output](const Outcome& outcome) {
            if (!outcome) {
                output.error(outcome.error());
            }
            command.start();
        });
}

int run(const ParsedCommandLine& commandLine, const Installation& installed, Output output)
{
    const Result<PortalProfile> profile = setUpPortal(commandLine.common, installed);
    if (!profile) {
        output.error(profile.error());
        return static_cast<int>(exitCodeFor(profile.error().code));
    }
    Result<Secrets> secrets = readSecretsFromStdin(commandLine.common);
    if (!secrets) {
        output.error(secrets.error());
        return static_cast<int>(ExitCode::Usage);
    }
    const bool storing = commandLine.command == QStringLiteral("sign-in");
    const auto clock = std::make_shared<SystemClock>();
    const std::shared_ptr<CredentialStore> credentials = makeKeychainStore();
    NetworkThread network;
    Session session({.profileDirectory = commandLine.common.profileDirectory,
                     .profile = profile.value(),
                     .backend = commandLine.common.backend,
                     .credentials = credentials,
                     .storeCredentials = storing || secrets->signIn.isEmpty(),
                     .background = false,
                     .clock = clock},
                    network);
    Program program{commandLine, session.profile(), output,  *clock,
                    network,     *credentials,      session, secrets->signIn};
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
    if (commandLine.common.proxyPasswordFromStdin) {
        signInToProxy(*command, session, commandLine.common.proxyUser, secrets->proxyPassword, storing,
                      output);
    } else {
        QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    }
    return QCoreApplication::exec();
}

#ifdef CAREDESK_CAPTURE
int capture(const ParsedCommandLine& commandLine, Output output)
{
    if (!hasDisplay()) {
        output.error({ErrorCode::CaptureUnavailable});
        return static_cast<int>(exitCodeFor(ErrorCode::CaptureUnavailable));
    }
    CaptureCommand command(commandLine, output);
    QObject::connect(
        &command, &CaptureCommand::finished, qApp,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&command, &CaptureCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
#endif

/// Only `capture` looks at a display; everything else runs where there is none.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
#ifdef CAREDESK_CAPTURE
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    if (commandIn(arguments, commandSyntax()) == QLatin1String("capture") && hasDisplay()) {
        return std::make_unique<QGuiApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

int program(int argc, char** argv)
{
    forbidMemoryDumps();
    closeMemory();
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("caredesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CAREDESK_VERSION));
    prepareConsole();
    const Installation installed = installation();
    if (!installed.language.isEmpty()) {
        QLocale::setDefault(QLocale(installed.language));
    }
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
#ifdef CAREDESK_CAPTURE
    if (commandLine->command == QLatin1String("capture")) {
        return capture(*commandLine, output);
    }
#endif
    return run(*commandLine, installed, output);
}

} // namespace

int main(int argc, char** argv)
{
    const int code = program(argc, argv);
    restoreConsole();
    return endProcess(code);
}
