#include "support/Program.h"

#include "support/Places.h"

#include <QFile>

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace caredesk::test {

namespace {
constexpr int longestMilliseconds = 120'000;
}

Program::Program(const QString& name, const QStringList& arguments, const QString& workingFolder)
    : m_name(name.startsWith(u'/') ? name : builtProgram(name))
    , m_arguments(arguments)
{
    m_process.setWorkingDirectory(workingFolder);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] {
        const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &unlimited);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                       QStringLiteral("caredesk.*=true;qt.network.*=true"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    // A program that is ended by a crash, to see what it leaves, is no report of the sanitizer's.
    const QString sanitizer = environment.value(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), sanitizer + QStringLiteral(":handle_segv=0"));
    m_process.setProcessEnvironment(environment);
}

Program::~Program()
{
    if (isRunning()) {
        end(SIGKILL);
    }
}

void Program::start(const QByteArray& standardInput)
{
    m_printed.clear();
    m_process.start(m_name, m_arguments);
    if (!m_process.waitForStarted(longestMilliseconds)) {
        throw std::runtime_error(m_name.toStdString() + " does not start");
    }
    m_process.write(standardInput);
    m_process.closeWriteChannel();
    m_process.waitForBytesWritten(longestMilliseconds);
}

int Program::run(const QByteArray& standardInput)
{
    start(standardInput);
    if (!m_process.waitForFinished(longestMilliseconds)) {
        throw std::runtime_error(m_name.toStdString() + " does not end");
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void Program::end(int signal)
{
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
    if (!m_process.waitForFinished(longestMilliseconds)) {
        throw std::runtime_error(m_name.toStdString() + " survives a signal");
    }
}

QByteArray Program::printed()
{
    m_process.waitForReadyRead(0);
    m_printed += m_process.readAll();
    return m_printed;
}

QByteArray Program::proc(const char* file) const
{
    QFile source(QStringLiteral("/proc/%1/%2").arg(m_process.processId()).arg(QLatin1String(file)));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace caredesk::test
