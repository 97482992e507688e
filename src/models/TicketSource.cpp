#include "models/TicketSource.h"

#include "storage/CacheStore.h"

namespace caredesk {

namespace {

class CacheSource final : public TicketSource
{
public:
    CacheSource(CacheStore& cache, Person self)
        : m_cache(cache)
        , m_self(std::move(self))
    {
        connect(&m_cache, &CacheStore::changed, this, &TicketSource::changed);
    }

    Job<QList<qint64>>* rowIds(const TicketFilter& filter) override { return m_cache.rowIds(filter); }
    Job<QList<TicketRow>>* rows(const QList<qint64>& rowIds) override { return m_cache.rows(rowIds); }
    Job<TicketCounts>* counts(const TicketFilter& filter) override { return m_cache.counts(filter, m_self); }

private:
    CacheStore& m_cache;
    Person m_self;
};

} // namespace

std::unique_ptr<TicketSource> ticketSource(CacheStore& cache, const Person& self)
{
    return std::make_unique<CacheSource>(cache, self);
}

} // namespace caredesk
