#pragma once

#include "base/Result.h"
#include "domain/Ticket.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace caredesk {

class CacheStore;
class PortalClient;

/// Fetches the conversations whose head is newer than they are: the ticket that is open first, then the
/// newest, a handful a request. Network thread.
class ConversationBackfill final : public QObject
{
    Q_OBJECT

public:
    ConversationBackfill(CacheStore& cache, QObject* parent);

    void setClient(PortalClient* client) { m_client = client; }
    void setOpenTicket(const QString& ticketId) { m_openTicket = ticketId; }
    /// Looks for work; what was fetched before may be asked for again if it is stale again.
    void wake();
    bool isIdle() const { return !m_running; }

Q_SIGNALS:
    /// How many this run fetched so far.
    void fetched(int conversations);
    void answered(const std::optional<caredesk::Error>& error);
    void idle(const caredesk::Outcome& outcome);

private:
    void next();
    void fetch(const QStringList& ids);
    void arrived(const QStringList& ids, const Result<QList<Conversation>>& conversations);
    void end(const Outcome& outcome);

    CacheStore& m_cache;
    PortalClient* m_client = nullptr;
    QString m_openTicket;
    QSet<QString> m_tried;
    int m_stuck = 0; ///< Tried, and stale all the same: the portal contradicts itself. Not asked for again.
    int m_fetched = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace caredesk
