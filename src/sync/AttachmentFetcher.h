#pragma once

#include "domain/Ticket.h"
#include "storage/AttachmentStore.h"
#include "sync/Answer.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <vector>

namespace caredesk {

class CacheStore;
class PortalClient;

/// Brings attachments to this computer: on demand, several callers sharing one download, and small recent
/// ones ahead of demand, one after the other. Network thread.
class AttachmentFetcher final : public QObject
{
    Q_OBJECT

public:
    AttachmentFetcher(CacheStore& cache, const QString& accountFolder, QObject* parent);

    void setClient(PortalClient* client) { m_client = client; }
    /// The path of the whole file. `ticket` names the caller, for leave().
    void fetch(const Attachment& attachment, int ticket, const Answer<QString>& answer);
    /// This caller no longer waits; the download stops when it was the last one.
    void leave(int ticket);
    /// Fetches a few small recent files, when nothing else is being fetched.
    void prefetch();

private:
    struct Waiter
    {
        int ticket;
        Answer<QString> answer;
    };
    struct Download
    {
        QPointer<JobBase> job;
        std::vector<Waiter> waiters;
    };

    void finish(const QString& id, const Result<QString>& path);
    void prefetchNext(QList<Attachment> attachments);

    CacheStore& m_cache;
    AttachmentStore m_files;
    PortalClient* m_client = nullptr;
    QHash<QString, std::shared_ptr<Download>> m_downloads;
    QSet<QString> m_notPrefetched; ///< Tried ahead of demand without success: left until somebody wants it.
    bool m_prefetching = false;
};

} // namespace caredesk
