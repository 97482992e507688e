#pragma once

#include "base/Job.h"
#include "portal/PortalClient.h"

namespace caredesk {

class CacheStore;
class Clock;

/// One pull of ticket heads: page after page, each stored in one transaction with its cursor, so that the
/// next pull goes on where this one got to. A sweep reads the whole list instead and then asks for each
/// ticket that was not in it, since absence from a list proves nothing. Network thread.
class PullJob final : public Job<Done>
{
    Q_OBJECT

public:
    enum class Extent { Changes, Everything };

    PullJob(PortalClient& client, CacheStore& cache, const Clock& clock, Extent extent, QObject* parent);

    void start();

Q_SIGNALS:
    /// Heads stored so far; `total` is -1 while the portal does not say. `first`: this account's first pull.
    void stored(int heads, int total, bool first);

private:
    void readNotes();
    void beginSweep();
    void fetchPage(const SyncCursor& cursor);
    void pageArrived(const SyncCursor& asked, const Result<TicketPage>& page);
    void storePage(const TicketPage& page);
    void endSweep();
    void askForMissing(QStringList ids);
    void succeed();

    PortalClient& m_client;
    CacheStore& m_cache;
    const Clock& m_clock;
    bool m_sweep;
    bool m_first = false;
    bool m_restarted = false;
    int m_heads = 0;
};

} // namespace caredesk
