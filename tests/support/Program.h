#pragma once

#include <QProcess>
#include <QStringList>

namespace caredesk::test {

/// A program of the product as a person's shell would start it, allowed to leave a core in its working
/// folder.
class Program
{
public:
    /// `name` in the folder of the programs, or a path. `workingFolder` must be there.
    Program(const QString& name, const QStringList& arguments, const QString& workingFolder);
    ~Program();

    void start(const QByteArray& standardInput = {});
    /// Runs to its end; the exit code, -1 when it was killed or crashed.
    int run(const QByteArray& standardInput = {});
    /// Sends the signal and waits for the end.
    void end(int signal);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// Everything that it has printed so far, on both streams.
    QByteArray printed();
    /// A file of /proc/PID.
    QByteArray proc(const char* file) const;

private:
    QProcess m_process;
    QString m_name;
    QStringList m_arguments;
    QByteArray m_printed;
};

} // namespace caredesk::test
