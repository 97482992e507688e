#pragma once

#include "base/Error.h"
#include "sync/SessionService.h"

#include <QJsonValue>
#include <QString>

#include <cstdio>

namespace caredesk {

/// Where a command's answer goes: standard output for results, standard error for errors and progress. In
/// JSON mode an answer is one line; errors are {"error", "message"} on standard error.
class Output
{
public:
    explicit Output(bool json);

    bool json() const { return m_json; }

    void line(const QString& text);       ///< Human mode only; control characters become visible.
    void value(const QJsonValue& answer); ///< JSON mode only; an object or an array, one line, flushed.
    void error(const Error& error);
    /// Something about the data on this computer, beside the answer; on standard error.
    void notice(AccountNotice notice, const QStringList& arguments);
    void usage(const QString& sentence);
    /// One line that is written over, on a terminal only. `total` -1: unknown.
    void progress(const QString& what, qint64 done, qint64 total);

private:
    void write(std::FILE* stream, const QString& text);
    void clearProgress();

    bool m_json;
    bool m_terminal;
    bool m_progressShown = false;
};

/// Whether standard error is a terminal.
bool errorsGoToTerminal();
/// The console takes UTF-8 from here on (Windows; nothing elsewhere).
void prepareConsole();
/// As it was before.
void restoreConsole();

} // namespace caredesk
