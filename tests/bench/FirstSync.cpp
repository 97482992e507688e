// caredesk-bench-first-sync: what the first sync of a large history costs the window while a person uses it.

#include "EventMeter.h"
#include "support/DemoPortal.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "tour/Stage.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <exception>

namespace {

using namespace caredesk;

constexpr int longestSyncMs = 600'000;
constexpr int scrollEveryMs = 100;

int run(MeteredApplication& application, const QString& tickets)
{
    const test::DemoPortal portal({QStringLiteral("--tickets"), tickets});
    tour::StageOptions options;
    options.portal = portal.url();
    options.caPath = portal.caPath();
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    tour::Stage stage(options);
    const qint64 before = residentBytes();

    application.resetMeter();
    QElapsedTimer whole;
    whole.start();
    stage.signIn(QStringLiteral("sofia@azul.example"), QStringLiteral("sofia-Passw0rd"));
    SyncService* sync = stage.application().session().sync();
    qint64 usableMs = -1;
    int steps = 0;
    QElapsedTimer sinceScroll;
    sinceScroll.start();
    const auto use = [&] {
        if (sinceScroll.elapsed() < scrollEveryMs) {
            return;
        }
        sinceScroll.restart();
        auto* list = stage.window().findChild<QAbstractItemView*>(QStringLiteral("ticketList"));
        if (!list || list->model()->rowCount() == 0) {
            return;
        }
        usableMs = usableMs < 0 ? whole.elapsed() : usableMs;
        ++steps;
        QScrollBar* bar = list->verticalScrollBar();
        bar->setValue(steps % 2 == 0 ? bar->minimum() : bar->maximum() * (steps % 7) / 7);
    };
    stage.waitFor(
        QStringLiteral("the first sync"),
        [&] {
            use();
            const SyncStatus status = sync->status();
            return status.lastSynced > 0 && !status.syncing && !status.firstSync;
        },
        longestSyncMs);
    const double seconds = static_cast<double>(whole.elapsed()) / 1000.0;
    auto* list = stage.window().findChild<QAbstractItemView*>(QStringLiteral("ticketList"));
    std::printf("portal's tickets            %s\n", qPrintable(tickets));
    std::printf("first rows after            %.1f s\n", static_cast<double>(usableMs) / 1000.0);
    std::printf("first sync complete after   %.1f s\n", seconds);
    std::printf("rows in the list            %d\n", list->model()->rowCount());
    std::printf("scrolled meanwhile          %d times\n", steps);
    std::printf("worst GUI event (own CPU)   %.1f ms of 16: %s\n", application.worstMs(),
                qPrintable(application.worst()));
    std::printf("GUI events over 16 ms       %d\n", application.slowEvents());
    std::printf("memory before and after     %.0f and %.0f MB\n", double(before) / 1e6,
                double(residentBytes()) / 1e6);
    return application.slowEvents() == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    MeteredApplication application(argc, argv);
    caredesk::prepareQt();
    try {
        return run(application, application.arguments().value(1, QStringLiteral("20000")));
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 2;
    }
}
