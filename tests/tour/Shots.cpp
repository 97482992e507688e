#include "tour/Shots.h"

#include "sync/Session.h"
#include "sync/SyncService.h"
#include "ui/shell/MainWindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <cstdio>

namespace caredesk::tour {

namespace {

constexpr int ProcessTimeoutMs = 180'000;

class ShotTaker
{
public:
    ShotTaker(const StageOptions& options, const QString& folder, int scalePercent)
        : m_stage(options)
        , m_folder(folder)
        , m_suffix(QStringLiteral("-%1-%2-%3.png").arg(options.language, options.theme).arg(scalePercent))
    {
    }

    void run()
    {
        beforeSignIn();
        m_stage.signIn(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd"));
        m_stage.waitFor(QStringLiteral("the first sync"), [this] {
            const SyncStatus status = m_stage.application().session().sync()->status();
            return status.lastSynced > 0 && !status.syncing;
        });
        withAccount();
    }

private:
    void beforeSignIn()
    {
        m_stage.settle(800);
        shoot("sign-in");
        m_stage.window().showPage(PageId::Emergency);
        shoot("emergency-signed-out");
        m_stage.window().showPage(PageId::Settings);
        shoot("settings");
        m_stage.window().showPage(PageId::SignIn);
    }

    void withAccount()
    {
        MainWindow& window = m_stage.window();
        window.showPage(PageId::Tickets);
        shoot("main");
        window.showPage(PageId::Emergency);
        shoot("emergency");
        const QSize wide = window.size();
        window.resize(880, 670);
        window.showPage(PageId::Emergency);
        shoot("emergency-narrow");
        window.showPage(PageId::Tickets);
        shoot("narrow");
        window.resize(wide);
    }

    void shoot(const char* screen) { m_stage.save(m_folder + u'/' + QLatin1String(screen) + m_suffix); }

    Stage m_stage;
    QString m_folder;
    QString m_suffix;
};

bool runChild(const StageOptions& options, const QString& folder, int scale)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale / 100.0));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--shots"), folder, QStringLiteral("--portal"), options.portal.toString(),
                 QStringLiteral("--ca"), options.caPath, QStringLiteral("--language"), options.language,
                 QStringLiteral("--theme"), options.theme, QStringLiteral("--scale"),
                 QString::number(scale)});
    return child.waitForFinished(ProcessTimeoutMs) && child.exitStatus() == QProcess::NormalExit &&
           child.exitCode() == 0;
}

} // namespace

void takeShots(const StageOptions& options, const QString& folder, int scalePercent)
{
    ShotTaker(options, folder, scalePercent).run();
}

bool takeAllShots(const QUrl& portal, const QString& caPath, const QString& folder)
{
    QDir().mkpath(folder);
    for (const char* language : {"es", "en"}) {
        for (const char* theme : {"light", "dark"}) {
            for (const int scale : {100, 150}) {
                StageOptions options;
                options.portal = portal;
                options.caPath = caPath;
                options.language = QLatin1String(language);
                options.theme = QLatin1String(theme);
                std::printf("%s, %s, %d %%\n", language, theme, scale);
                std::fflush(stdout);
                if (!runChild(options, folder, scale)) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace caredesk::tour
