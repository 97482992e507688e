#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace caredesk {

/// What one call of caredesk-cli did.
struct CliAnswer
{
    int exitCode = -1; ///< Negative: killed, or crashed; by that signal, where it is known.
    QByteArray output = {};
    QByteArray errors = {};

    /// Each whole line of the output that is a JSON object.
    QList<QJsonObject> objects() const;
    /// The output as one JSON array.
    QJsonArray array() const;
    /// "error" of the last JSON error line.
    QString error() const;
};

/// Calls caredesk-cli against one portal with one profile folder, as a script would.
class CliProcess
{
public:
    CliProcess(QString portalUrl, QString caFile, QString profileDirectory);

    void setUser(const QString& user, const QString& password);
    /// Answers for people instead of JSON.
    void setHuman() { m_json = false; }
    /// Options before the command, beside those for portal, CA, profile folder and user.
    void setExtraOptions(const QStringList& options) { m_extra = options; }

    /// Runs to the end; `standardInput` follows the password's line.
    CliAnswer run(const QStringList& arguments, const QByteArray& standardInput = {}) const;
    /// The same, killed (SIGKILL) after `killAfterUs` microseconds when it still runs then.
    CliAnswer runAndKill(const QStringList& arguments, qint64 killAfterUs) const;

private:
    CliAnswer execute(const QStringList& arguments, const QByteArray& input, qint64 killAfterUs) const;

    QString m_portal;
    QString m_ca;
    QString m_profileDirectory;
    QString m_user;
    QByteArray m_password;
    QStringList m_extra;
    bool m_json = true;
};

} // namespace caredesk
