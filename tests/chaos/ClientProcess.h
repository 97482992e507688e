#pragma once

#include <QJsonObject>
#include <QObject>
#include <QProcess>

namespace caredesk::chaos {

/// A caredesk-chaos-client as a child process, which may be killed at any moment. What it wrote before it
/// died is told before died().
class ClientProcess final : public QObject
{
    Q_OBJECT

public:
    explicit ClientProcess(QObject* parent = nullptr);
    ~ClientProcess() override;

    /// `settings` go to it as its first line.
    void start(const QJsonObject& settings);
    void send(const QJsonObject& command);
    /// SIGKILL.
    void kill();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void told(const QJsonObject& event);
    /// `killed`: by kill(). Otherwise it crashed or gave up by itself, and `words` are its last ones.
    void died(bool killed, const QString& words);

private:
    void readLines();

    QProcess m_process;
    QByteArray m_pending;
    bool m_killed = false;
};

} // namespace caredesk::chaos
