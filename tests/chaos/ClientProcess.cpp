#include "ClientProcess.h"

#include "support/Places.h"

#include <QJsonDocument>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#include <csignal>

namespace caredesk::chaos {

namespace {

constexpr int patienceMs = 20'000;
constexpr qsizetype lastWords = 2'000;

} // namespace

ClientProcess::ClientProcess(QObject* parent)
    : QObject(parent)
{
#ifdef Q_OS_LINUX
    // Whoever is stopped leaves no client behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ClientProcess::readLines);
    connect(&m_process, &QProcess::finished, this, [this] {
        readLines();
        m_pending.clear();
        const QByteArray words = m_process.readAllStandardError().right(lastWords);
        Q_EMIT died(std::exchange(m_killed, false), QString::fromUtf8(words));
    });
}

ClientProcess::~ClientProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void ClientProcess::start(const QJsonObject& settings)
{
    m_process.start(test::builtProgram(u"caredesk-chaos-client"_qs), QStringList());
    send(settings);
}

void ClientProcess::send(const QJsonObject& command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
}

void ClientProcess::kill()
{
    m_killed = true;
    m_process.kill();
}

void ClientProcess::readLines()
{
    m_pending += m_process.readAllStandardOutput();
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QByteArray line = m_pending.left(end);
        m_pending.remove(0, end + 1);
        Q_EMIT told(QJsonDocument::fromJson(line).object());
    }
}

} // namespace caredesk::chaos
