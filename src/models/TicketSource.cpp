#include "models/TicketSource.h"

#include "storage/CacheStore.h"

namespace caredesk {

namespace {

class CacheSource final : public TicketSource
{
public:
    explicit CacheSource(CacheStore& cache)
        : m_cache(cache)
    {
        connect(&m_cache, &CacheStore::changed, this, &TicketSource::changed);
    }

    Job<QList<qint64>>* rowIds(const TicketFilter& filter) override { return m_cache.rowIds(filter); }
    Job<QList<TicketRow>>* rows(const QList<qint64>& rowIds) override { return m_cache.rows(rowIds); }
    Job<TicketCounts>* counts(const TicketFilter& filter) override { return m_cache.counts(filter); }

private:
    CacheStore& m_cache;
};

} // namespace

std::unique_ptr<TicketSource> ticketSource(CacheStore& cache)
{
    return std::make_unique<CacheSource>(cache);
}

} // namespace caredesk
