#pragma once

#include "ExitCode.h"
#include "Program.h"
#include "base/Job.h"

#include <QObject>

#include <functional>

namespace caredesk {

/// One command of the program: started once, finishes once.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(Program& program)
        : m_program(program)
    {
    }

    virtual void start() = 0;

Q_SIGNALS:
    void finished(caredesk::ExitCode code);

protected:
    Program& program() { return m_program; }
    Session& session() { return m_program.session; }
    Output& output() { return m_program.output; }
    const ParsedCommandLine& commandLine() const { return m_program.commandLine; }

    void fail(const Error& error)
    {
        output().error(error);
        Q_EMIT finished(exitCodeFor(error.code));
    }

    /// Goes on with the value, or ends the command with the error.
    template <typename T, typename Next>
    void whenDone(Job<T>* job, Next next)
    {
        job->then(this, [this, next = std::move(next)](const Result<T>& result) mutable {
            if (result) {
                next(result.value());
            } else {
                fail(result.error());
            }
        });
    }

    /// Opens the account of this call, signed in: by the password or token given, else the one kept signed
    /// in.
    void signedIn(const std::function<void()>& next);
    /// The same, but what the command queues must not wait for the portal: with a password the account's
    /// folder is opened at once, and signInIfGiven() follows when everything is on disk.
    void openedForWriting(const std::function<void()>& next);
    /// Signs in by the password given, where openedForWriting() left that to be done.
    void signInIfGiven(const std::function<void(const Outcome&)>& next);
    void openKept(const std::function<void()>& next);

private:
    Program& m_program;
};

std::unique_ptr<Command> makeCommand(Program& program);
QList<CommandSyntax> commandSyntax();

} // namespace caredesk
