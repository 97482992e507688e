#include "base/ErrorText.h"
#include "base/ProcessEnd.h"
#include "base/ProcessShield.h"
#include "caredesk/Application.h"
#include "caredesk/SingleInstance.h"
#include "caredesk/TerminationSignals.h"
#include "common/CommandLine.h"
#include "common/PortalSetup.h"
#include "sync/ProxyService.h"
#include "sync/Session.h"
#include "ui/common/Language.h"
#include "ui/common/MessageSheet.h"
#include "ui/common/SystemAppearance.h"
#include "ui/common/Theme.h"
#include "ui/login/LoginPage.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>

#include <cstdio>

namespace {

using namespace caredesk;

constexpr int UsageError = 2;

void print(FILE* stream, const QString& text)
{
    std::fputs(qPrintable(text), stream);
    std::fputs("\n", stream);
}

/// The program cannot start: said on the terminal and, since most people have none, in a window.
int refuse(const Error& error, const Installation& installed)
{
    Language language;
    language.set(installed.language.isEmpty() ? Language::ofSystem() : installed.language);
    const Theme theme(SystemAppearance::make());
    const ErrorText words = errorText(error);
    print(stderr, words.paragraph());
    MessageSheet sheet({words.title,
                        words.meaning + u' ' + words.advice,
                        {{QString(), QApplication::translate("main", "Close"), ButtonRole::Primary}}},
                       nullptr);
    sheet.open();
    QApplication::exec();
    return UsageError;
}

int run(const CommonOptions& options, bool capture)
{
    SingleInstance instance(options.profileDirectory);
    if (instance.handOver(capture ? SingleInstance::Wish::Capture : SingleInstance::Wish::Raise)) {
        return 0;
    }
    instance.listen();
    const Installation installed = installation();
    const Result<PortalProfile> profile = setUpPortal(options, installed);
    if (!profile) {
        return refuse(profile.error(), installed);
    }
    Result<Secrets> secrets = readSecretsFromStdin(options);
    if (!secrets) {
        return refuse(secrets.error(), installed);
    }
    Application application({.profileDirectory = options.profileDirectory,
                             .profile = *profile,
                             .backend = options.backend,
                             .language = installed.language});
    MainWindow& window = application.window();
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, &MainWindow::bringToFront);
    QObject::connect(&instance, &SingleInstance::captureRequested, &window, &MainWindow::captureScreen);
    const TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &window, &MainWindow::closeOnSignal);
    QObject::connect(qGuiApp, &QGuiApplication::commitDataRequest, &window, &MainWindow::endSession,
                     Qt::DirectConnection);
    application.show();
    if (options.proxyPasswordFromStdin) {
        application.session().proxy()->signIn(options.proxyUser, secrets->proxyPassword, false);
    }
    if (options.tokenFromStdin) {
        window.loginPage()->signInWithToken(secrets->signIn);
    } else if (!options.user.isEmpty() && options.passwordFromStdin) {
        window.loginPage()->signInAs(options.user, secrets->signIn);
    } else {
        window.loginPage()->openKeptAccount();
    }
    secrets = Secrets();
    if (capture) {
        window.captureScreen();
    }
    return QApplication::exec();
}

int program(int argc, char** argv)
{
    forbidMemoryDumps();
    const QApplication qtApplication(argc, argv);
    prepareQt();
    SystemAppearance::introduceProgram();
    closeMemory();
    const Result<ParsedCommandLine> commandLine = parseCommandLine(QApplication::arguments(), {});
    if (!commandLine) {
        print(stderr, commandLine.error().detail);
        return UsageError;
    }
    if (commandLine->help) {
        print(stdout, helpText(QStringLiteral("caredesk"), {}));
        return 0;
    }
    if (commandLine->version) {
        print(stdout, QStringLiteral("CareDesk " CAREDESK_VERSION));
        return 0;
    }
    return run(commandLine->common, commandLine->has(QStringLiteral("capture")));
}

} // namespace

int main(int argc, char** argv)
{
    return endProcess(program(argc, argv));
}
