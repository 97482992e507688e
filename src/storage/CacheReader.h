#pragma once

#include "base/Result.h"
#include "domain/TicketRow.h"
#include "storage/CacheStore.h"

namespace caredesk {

class AttachmentStore;
class Connection;

/// The questions to the cache that are no list of a filter.
class CacheReader
{
public:
    explicit CacheReader(Connection& connection)
        : m_connection(connection)
    {
    }

    Result<TicketRow> ticket(const QString& idOrReference);
    Result<Conversation> conversation(const QString& ticketId);
    QList<TicketRow> rows(const QList<qint64>& rowIds);
    QStringList staleConversations(int limit);
    QStringList notSeen(); ///< Ids that the current sweep has not seen.
    QStringList casinoNames();
    CacheStatistics statistics();
    Result<Attachment> attachment(const QString& attachmentId);
    QList<Attachment> attachmentsToPrefetch(const AttachmentStore& files, qint64 maxBytes, int limit);

private:
    Connection& m_connection;
};

} // namespace caredesk
