#include "ChaosRun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <array>
#include <cstdio>

using namespace caredesk;
using namespace caredesk::chaos;

namespace {

struct Demand
{
    Wrong wrong;
    const char* name;
};

constexpr std::array demands{
    Demand{Wrong::Lost, "lost"},
    Demand{Wrong::Doubled, "doubled"},
    Demand{Wrong::OutOfOrder, "out of order"},
    Demand{Wrong::HalfReferenced, "half-referenced attachments"},
    Demand{Wrong::Altered, "altered attachments or texts"},
    Demand{Wrong::State, "wrong states"},
    Demand{Wrong::Stuck, "stuck"},
};

/// Over all runs.
struct Totals
{
    int runs = 0;
    int operations = 0;
    int files = 0;
    int kills = 0;
    int portalKills = 0;
    int cut = 0;
    int retries = 0;
    int unknown = 0;
    std::array<int, demands.size()> violations{};
    QStringList failed = {};
};

void print(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

QString judged(const std::array<int, demands.size()>& counts)
{
    QStringList words;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        words.append(QStringLiteral("%1 %2").arg(counts[i]).arg(QLatin1String(demands[i].name)));
    }
    return words.join(QStringLiteral(", "));
}

void report(const ChaosRun& run, const RunOptions& options, Totals& totals)
{
    const Verdict verdict = run.verdict();
    for (const QString& figure : run.figures()) {
        print(QStringLiteral("  ") + figure);
    }
    print(QStringLiteral(
              "  arrived     %1 messages, %2 of them saved in a moment that a kill hid; %3 files whole")
              .arg(verdict.arrived)
              .arg(verdict.unconfirmed)
              .arg(verdict.files));
    std::array<int, demands.size()> counts{};
    for (std::size_t i = 0; i < demands.size(); ++i) {
        counts[i] = verdict.count(demands[i].wrong);
        totals.violations[i] += counts[i];
    }
    print(QStringLiteral("  judged      ") + judged(counts));
    for (const Violation& violation : verdict.violations) {
        for (const Demand& demand : demands) {
            if (violation.wrong == demand.wrong) {
                print(QStringLiteral("  ! %1: %2").arg(QLatin1String(demand.name), violation.account));
            }
        }
    }
    ++totals.runs;
    totals.operations += run.saved();
    totals.files += verdict.files;
    totals.kills += run.counts().kills;
    totals.portalKills += run.counts().portalKills;
    totals.cut += run.connectionsCut();
    totals.retries += run.counts().retries();
    totals.unknown += static_cast<int>(run.counts().unknown.size());
    if (!verdict.violations.isEmpty()) {
        print(QStringLiteral("  replay with: ") + options.command());
        totals.failed.append(options.command());
    }
}

void report(const Totals& totals)
{
    print(
        QStringLiteral(
            "in all: %1 runs, %2 operations, %3 files; %4 kills of clients, %5 of the portal, %6 connections "
            "cut, %7 retries, %8 unknown outcomes")
            .arg(totals.runs)
            .arg(totals.operations)
            .arg(totals.files)
            .arg(totals.kills)
            .arg(totals.portalKills)
            .arg(totals.cut)
            .arg(totals.retries)
            .arg(totals.unknown));
    print(QStringLiteral("in all: ") + judged(totals.violations));
    for (const QString& command : totals.failed) {
        print(QStringLiteral("  failed: ") + command);
    }
}

void runOnce(const RunOptions& options, Totals& totals)
{
    print(QStringLiteral("chaos on %1, seed %2").arg(options.backend).arg(options.seed));
    ChaosRun run(options);
    QEventLoop loop;
    QObject::connect(&run, &ChaosRun::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    run.start();
    loop.exec();
    report(run, options, totals);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto options = ChaosOptions::from(QCoreApplication::arguments());
    if (!options) {
        return 2;
    }
    try {
        QElapsedTimer time;
        time.start();
        Totals totals;
        RunOptions one{*options, {}};
        do {
            one.backend = options->backends.at(totals.runs % options->backends.size());
            runOnce(one, totals);
            ++one.seed;
        } while (time.elapsed() < qint64{options->minutes} * 60'000);
        if (totals.runs > 1) {
            report(totals);
        }
        return totals.failed.isEmpty() ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "caredesk-chaos: %s\n", error.what());
        return 2;
    }
}
