#include "support/OpensslServer.h"

#include <QRegularExpression>

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace caredesk::test {

namespace {
constexpr int startMilliseconds = 30'000;
}

OpensslServer::OpensslServer(const QString& folder, const QString& arguments)
{
    m_process.setWorkingDirectory(folder);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A test that crashes leaves no server behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral("openssl"),
                    QStringLiteral("s_server -accept 127.0.0.1:0 %1").arg(arguments).split(u' '));
    static const QRegularExpression accept(QStringLiteral(R"(ACCEPT \S*:(\d+))"));
    while (m_port == 0) {
        if (!m_process.waitForReadyRead(startMilliseconds)) {
            throw std::runtime_error("openssl s_server: " + output().toStdString());
        }
        m_port = accept.match(QString::fromLatin1(output())).captured(1).toInt();
    }
}

OpensslServer::~OpensslServer()
{
    m_process.kill();
    m_process.waitForFinished(startMilliseconds);
}

QByteArray OpensslServer::output()
{
    m_process.waitForReadyRead(0);
    m_output += m_process.readAll();
    return m_output;
}

} // namespace caredesk::test
