#pragma once

#include "sync/Answer.h"
#include "sync/AttachmentFetcher.h"
#include "sync/Connectivity.h"
#include "sync/ConversationBackfill.h"
#include "sync/OutboxDispatcher.h"
#include "sync/PortalConnection.h"
#include "sync/RetryPolicy.h"
#include "sync/StatusBoard.h"
#include "sync/SyncEngine.h"

#include <QObject>

#include <memory>

namespace caredesk {

/// Everything of one open account that works in the network thread. Made by OpenAccount and moved there;
/// start() builds the parts, the destructor takes them down in the order that leaves no request without its
/// reader.
class AccountEngine final : public QObject
{
    Q_OBJECT

public:
    /// The stores must outlive it; `connection` lives in the network thread already.
    AccountEngine(std::unique_ptr<PortalConnection> connection, CacheStore& cache, WorkStore& work,
                  const SessionOptions& options, QString accountFolder);
    ~AccountEngine() override;

    /// First call; the ones below need it.
    void start();

    PortalConnection& connection() { return *m_connection; }
    SyncEngine& sync() { return *m_sync; }
    OutboxDispatcher& outbox() { return *m_outbox; }
    AttachmentFetcher& attachments() { return *m_attachments; }

    void fetchConversation(const QString& ticketId, const Answer<Conversation>& answer);
    void signInAgain(const QString& password, const Answer<SignInResult>& answer);
    /// The system says that the network came, went or changed: a reason to look.
    void networkChanged();

Q_SIGNALS:
    void statusChanged(const caredesk::SyncStatus& status);
    void signedIn(const caredesk::SignInResult& result, const caredesk::Capabilities& capabilities);
    void progress(const caredesk::SendProgress& progress);
    void delivered(const caredesk::SendResult& result);

private:
    void connected(const SignInResult& result, const Capabilities& capabilities);
    void portalAnswered(const std::optional<Error>& error);
    void writeAnswered(const std::optional<Error>& error);
    void showQueue();
    void showConnection();

    CacheStore& m_cache;
    WorkStore& m_work;
    std::shared_ptr<const Clock> m_clock;
    QString m_folder;
    bool m_background;
    RetryPolicy m_policy;
    // Taken down from the last to the first.
    std::unique_ptr<PortalConnection> m_connection;
    std::unique_ptr<StatusBoard> m_board;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<AttachmentFetcher> m_attachments;
    std::unique_ptr<ConversationBackfill> m_backfill;
    std::unique_ptr<OutboxDispatcher> m_outbox;
    std::unique_ptr<SyncEngine> m_sync;
};

} // namespace caredesk
