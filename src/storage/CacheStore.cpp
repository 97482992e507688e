#include "storage/CacheStore.h"

#include "storage/AttachmentStore.h"
#include "storage/CacheNotes.h"
#include "storage/CacheOpening.h"
#include "storage/CacheReader.h"
#include "storage/CacheWriter.h"
#include "storage/Database.h"
#include "storage/FolderUse.h"
#include "storage/SimilarTickets.h"
#include "storage/TicketQuery.h"

namespace caredesk {

namespace {

const auto nothingElse = [](const auto&) {};

} // namespace

CacheStore::CacheStore(StoreOptions options, QObject* parent)
    : QObject(parent)
    , m_options(withClaim(std::move(options), QStringLiteral("cache")))
    , m_database(std::make_unique<Database>(
          [with = m_options] { return openCache(with); },
          [with = m_options](std::unique_ptr<Connection>& live) { return mendCache(with, live); }))
{
    m_database->onMended([this](const StoreCondition& condition) {
        announce({{}, {}, true, true});
        if (condition.kind == StoreCondition::Kind::SetAside) {
            QMetaObject::invokeMethod(this, &CacheStore::rebuilt, Qt::QueuedConnection);
        }
    });
    m_watch.setInterval(m_options.watchIntervalMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        m_database->watch([this] { announce({{}, {}, true, true}); });
    });
}

CacheStore::~CacheStore() = default;

const StoreOptions& CacheStore::options() const
{
    return m_options;
}

Job<StoreCondition>* CacheStore::open()
{
    QMetaObject::invokeMethod(&m_watch, qOverload<>(&QTimer::start));
    return m_database->open();
}

template <typename Work>
Job<ChangeSet>* CacheStore::change(Work work)
{
    return m_database->write<ChangeSet>(std::move(work),
                                        [this](const ChangeSet& changes) { announce(changes); });
}

void CacheStore::announce(const ChangeSet& changes)
{
    if (!changes.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    }
}

Job<ChangeSet>* CacheStore::storeTickets(const QList<Ticket>& tickets, const QHash<QString, CacheNote>& notes,
                                         const Person& self, bool initial)
{
    return change([tickets, notes, self, initial](Connection& connection) -> Result<ChangeSet> {
        CacheWriter writer(connection, self, initial);
        writer.storeHeads(tickets);
        CacheNotes(connection).set(notes);
        return writer.finish();
    });
}

Job<ChangeSet>* CacheStore::storeConversations(const QList<Conversation>& conversations, const Person& self)
{
    return change([conversations, self](Connection& connection) -> Result<ChangeSet> {
        CacheWriter writer(connection, self, false);
        writer.storeConversations(conversations);
        return writer.finish();
    });
}

Job<ChangeSet>* CacheStore::setRead(const QStringList& ticketIds, bool read)
{
    return change([ticketIds, read](Connection& connection) -> Result<ChangeSet> {
        CacheWriter writer(connection, {}, false);
        writer.setRead(ticketIds, read);
        return writer.finish();
    });
}

Job<ChangeSet>* CacheStore::removeTicket(const QString& ticketId)
{
    return change([ticketId](Connection& connection) -> Result<ChangeSet> {
        CacheWriter writer(connection, {}, false);
        writer.remove(ticketId);
        return writer.finish();
    });
}

Job<QString>* CacheStore::note(const QString& name)
{
    return m_database->read<QString>(
        [name](Connection& connection) -> Result<QString> { return CacheNotes(connection).value(name); });
}

Job<Done>* CacheStore::setNotes(const QHash<QString, CacheNote>& notes)
{
    return m_database->write<Done>(
        [notes](Connection& connection) -> Outcome {
            CacheNotes(connection).set(notes);
            return Done{};
        },
        nothingElse);
}

Job<Done>* CacheStore::beginSweep()
{
    return m_database->write<Done>(
        [](Connection& connection) -> Outcome {
            CacheNotes(connection).beginSweep();
            return Done{};
        },
        nothingElse);
}

Job<QStringList>* CacheStore::endSweep()
{
    return m_database->read<QStringList>(
        [](Connection& connection) -> Result<QStringList> { return CacheReader(connection).notSeen(); });
}

Job<QStringList>* CacheStore::staleConversations(int limit)
{
    return m_database->read<QStringList>([limit](Connection& connection) -> Result<QStringList> {
        return CacheReader(connection).staleConversations(limit);
    });
}

Job<Conversation>* CacheStore::conversation(const QString& ticketId)
{
    return m_database->read<Conversation>([ticketId](Connection& connection) -> Result<Conversation> {
        return CacheReader(connection).conversation(ticketId);
    });
}

Job<TicketRow>* CacheStore::ticket(const QString& ticketId)
{
    return m_database->read<TicketRow>([ticketId](Connection& connection) -> Result<TicketRow> {
        return CacheReader(connection).ticket(ticketId);
    });
}

Job<QList<qint64>>* CacheStore::rowIds(const TicketFilter& filter, bool bestMatch)
{
    return m_database->read<QList<qint64>>(
        [filter, bestMatch](Connection& connection) -> Result<QList<qint64>> {
            return TicketQuery(filter).rowIds(connection, bestMatch);
        });
}

Job<QList<TicketRow>>* CacheStore::rows(const QList<qint64>& rowIds)
{
    return m_database->read<QList<TicketRow>>([rowIds](Connection& connection) -> Result<QList<TicketRow>> {
        return CacheReader(connection).rows(rowIds);
    });
}

Job<TicketCounts>* CacheStore::counts(const TicketFilter& filter)
{
    return m_database->read<TicketCounts>([filter](Connection& connection) -> Result<TicketCounts> {
        return TicketQuery(filter).counts(connection);
    });
}

Job<QStringList>* CacheStore::casinoNames()
{
    return m_database->read<QStringList>(
        [](Connection& connection) -> Result<QStringList> { return CacheReader(connection).casinoNames(); });
}

Job<QList<Person>>* CacheStore::people(const QString& typed, int limit)
{
    return m_database->read<QList<Person>>([typed, limit](Connection& connection) -> Result<QList<Person>> {
        return PeopleTable(connection).starting(typed, limit);
    });
}

Job<QList<TicketRow>>* CacheStore::similar(const SimilarityQuestion& question)
{
    return m_database->read<QList<TicketRow>>([question](Connection& connection) -> Result<QList<TicketRow>> {
        return CacheReader(connection).rows(SimilarTickets(connection).find(question));
    });
}

Job<CacheStatistics>* CacheStore::statistics()
{
    return m_database->read<CacheStatistics>([](Connection& connection) -> Result<CacheStatistics> {
        return CacheReader(connection).statistics();
    });
}

Job<QList<Attachment>>* CacheStore::attachmentsToPrefetch(qint64 maxBytes, int limit)
{
    return m_database->read<QList<Attachment>>([files = AttachmentStore(m_options.folder), maxBytes,
                                                limit](Connection& connection) -> Result<QList<Attachment>> {
        return CacheReader(connection).attachmentsToPrefetch(files, maxBytes, limit);
    });
}

Job<Attachment>* CacheStore::attachment(const QString& attachmentId)
{
    return m_database->read<Attachment>([attachmentId](Connection& connection) -> Result<Attachment> {
        return CacheReader(connection).attachment(attachmentId);
    });
}

} // namespace caredesk
