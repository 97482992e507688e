#pragma once

#include "account/CredentialStore.h"
#include "sync/NetworkThread.h"
#include "sync/Session.h"
#include "sync/SyncStatus.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>

namespace caredesk::chaos {

/// One person at CareDesk, without a window: the same session and services, told what to do by lines of JSON
/// on the standard input, telling what became of it on the standard output. Each line is written at once, so
/// that it outlives a kill: what it says was saved, must arrive. tests/chaos/README.md has the words.
class ChaosClient final : public QObject
{
    Q_OBJECT

public:
    explicit ChaosClient(const QJsonObject& settings);

    void start();
    void obey(const QJsonObject& command);

private:
    struct Writing;

    void opened();
    void signIn();
    void watch(const SyncStatus& status);
    void write(const QJsonObject& command);
    void addFiles(const std::shared_ptr<Writing>& writing);
    void send(const std::shared_ptr<Writing>& writing);
    void setState(const QJsonObject& command);
    void withTicket(const QJsonObject& command, std::function<void(const QString& id)> next);
    void tellOutbox();
    void tell(const QString& event, QJsonObject more = {}) const;
    void refuse(const QJsonObject& command, const Error& error) const;

    QJsonObject m_settings;
    std::shared_ptr<CredentialStore> m_credentials;
    NetworkThread m_network;
    std::unique_ptr<Session> m_session;
    QTimer m_signIn;
    QTimer m_outbox;
    bool m_signingIn = false;
};

} // namespace caredesk::chaos
