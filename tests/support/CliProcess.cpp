#include "support/CliProcess.h"

#include "support/Places.h"

#include <QJsonDocument>
#include <QProcess>
#include <QThread>

namespace caredesk {

namespace {

constexpr int longestRunMs = 120'000;

} // namespace

QList<QJsonObject> CliAnswer::objects() const
{
    QList<QJsonObject> found;
    const QList<QByteArray> lines = output.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QJsonDocument document = QJsonDocument::fromJson(lines[i]);
        if (document.isObject()) {
            found.append(document.object());
        }
    }
    return found;
}

QJsonArray CliAnswer::array() const
{
    return QJsonDocument::fromJson(output).array();
}

QString CliAnswer::error() const
{
    QString last;
    for (const QByteArray& line : errors.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains(QStringLiteral("error"))) {
            last = object.value(QStringLiteral("error")).toString();
        }
    }
    return last;
}

CliProcess::CliProcess(QString portalUrl, QString caFile, QString profileDirectory)
    : m_portal(std::move(portalUrl))
    , m_ca(std::move(caFile))
    , m_profileDirectory(std::move(profileDirectory))
{
}

void CliProcess::setUser(const QString& user, const QString& password)
{
    m_user = user;
    m_password = password.toUtf8();
}

CliAnswer CliProcess::run(const QStringList& arguments, const QByteArray& standardInput) const
{
    return execute(arguments, standardInput, -1);
}

CliAnswer CliProcess::runAndKill(const QStringList& arguments, qint64 killAfterUs) const
{
    return execute(arguments, {}, killAfterUs);
}

CliAnswer CliProcess::execute(const QStringList& arguments, const QByteArray& input, qint64 killAfterUs) const
{
    QStringList all{QStringLiteral("--profile-dir"), m_profileDirectory};
    if (m_json) {
        all.append(QStringLiteral("--json"));
    }
    if (!m_portal.isEmpty()) {
        all += {QStringLiteral("--portal"), m_portal};
    }
    if (!m_ca.isEmpty()) {
        all += {QStringLiteral("--ca"), m_ca};
    }
    if (!m_user.isEmpty()) {
        all += {QStringLiteral("--user"), m_user, QStringLiteral("--password-stdin")};
    }
    QProcess process;
    process.start(test::builtProgram(u"caredesk-cli"_qs), all + m_extra + arguments);
    if (!process.waitForStarted()) {
        return {};
    }
    process.write((m_user.isEmpty() ? QByteArray() : m_password + '\n') + input);
    process.closeWriteChannel();
    if (killAfterUs >= 0) {
        process.waitForBytesWritten(1'000);
        QThread::usleep(static_cast<unsigned long>(killAfterUs));
        process.kill();
    }
    process.waitForFinished(longestRunMs);
    CliAnswer answer;
    // Of a program that a signal ended Qt tells which.
    answer.exitCode =
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -qMax(1, process.exitCode());
    answer.output = process.readAllStandardOutput();
    answer.errors = process.readAllStandardError();
    return answer;
}

} // namespace caredesk
