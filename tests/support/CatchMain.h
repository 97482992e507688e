#pragma once

// The head of each suite's main.cpp, which it has to be included in first: it brings Catch2's own code, and
// main().

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "base/ProcessEnd.h"

#include <QByteArray>
#include <QMutex>
#include <QMutexLocker>
#include <QString>
#include <QtGlobal>

#include <cstdio>
#include <deque>
#include <optional>

namespace caredesk::test {

/// What the program under test logs, kept until it is known whether the case fails: thousands of made faults
/// would otherwise hide the one line that says what is wrong. A fatal message is told at once. With
/// `CAREDESK_TEST_LOG` set everything is, as a suite that hangs is killed before its case ends.
class CaseLog
{
public:
    static void add(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        const QByteArray line = qFormatLogMessage(type, context, text).toLocal8Bit() + '\n';
        const QMutexLocker lock(&mutex);
        lines.push_back(line);
        if (lines.size() > kept) {
            lines.pop_front();
            ++dropped;
        }
        if (type == QtFatalMsg) {
            writeOut();
        }
    }

    /// Forgets what was logged so far, after telling it if `failed`.
    static void end(bool failed)
    {
        const QMutexLocker lock(&mutex);
        if (failed) {
            writeOut();
        }
        lines.clear();
        dropped = 0;
    }

private:
    static void writeOut()
    {
        if (dropped > 0) {
            std::fprintf(stderr, "(%zu earlier lines of the log left out)\n", dropped);
        }
        for (const QByteArray& line : lines) {
            std::fputs(line.constData(), stderr);
        }
        std::fflush(stderr);
    }

    static constexpr std::size_t kept = 40;
    static inline QMutex mutex;
    static inline std::deque<QByteArray> lines;
    static inline std::size_t dropped = 0;
};

struct SuiteListener : Catch::TestEventListenerBase
{
    using TestEventListenerBase::TestEventListenerBase;

    void testCaseEnded(const Catch::TestCaseStats& stats) override
    {
        CaseLog::end(stats.totals.assertions.failed > 0);
    }

    void testRunEnded(const Catch::TestRunStats& stats) override
    {
        casesRun = stats.totals.testCases.total();
    }

    static inline std::optional<std::size_t> casesRun; ///< Nothing when cases were listed only.
};

CATCH_REGISTER_LISTENER(SuiteListener)

/// What runTests() gives when it was asked for cases that there are not: a mistyped name is no pass.
constexpr int noSuchCase = 254;

/// Runs the suite; the number of failures.
inline int runTests(int argc, char** argv)
{
    const bool keepsLog = !qEnvironmentVariableIsSet("CAREDESK_TEST_LOG");
    const QtMessageHandler previous = keepsLog ? qInstallMessageHandler(CaseLog::add) : nullptr;
    const int failures = Catch::Session().run(argc, argv);
    if (keepsLog) {
        qInstallMessageHandler(previous);
    }
    return SuiteListener::casesRun == 0u ? noSuchCase : failures;
}

} // namespace caredesk::test

/// The suite, in its main.cpp: with an application of its kind, which is gone when the process ends.
int runSuite(int argc, char** argv);

int main(int argc, char** argv)
{
    return caredesk::endProcess(runSuite(argc, argv));
}
