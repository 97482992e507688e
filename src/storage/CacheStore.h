#pragma once

#include "base/Job.h"
#include "domain/SimilarityQuestion.h"
#include "domain/Ticket.h"
#include "domain/TicketFilter.h"
#include "domain/TicketRow.h"
#include "storage/StoreOptions.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace caredesk {

class Database;

/// What is kept of a sync between runs, as opaque text by name ("cursor", "sweep", "capabilities",
/// "lastSynced").
using CacheNote = QString;

struct CacheStatistics
{
    int tickets = 0;
    int messages = 0;
    int withoutConversation = 0; ///< Heads whose messages are still to be fetched or are older than the head.

    bool operator==(const CacheStatistics&) const = default;
};

/// cache.sqlite: what the portal knows, rebuildable. Methods may be called from any thread; each job belongs
/// to the thread that calls. Writes run in order on one thread, reads on another. changed() comes after the
/// commit, also for what another process on the same account wrote (noticed within two seconds).
class CacheStore : public QObject
{
    Q_OBJECT

public:
    explicit CacheStore(StoreOptions options, QObject* parent = nullptr);
    ~CacheStore() override;

    /// Once, before all else: until it went well, every other call answers the error that kept it from
    /// opening.
    Job<StoreCondition>* open();

    /// Upserts heads and sets `notes` in the same transaction. A head whose activity is newer than what was
    /// read becomes unread unless the newest activity is the account's own (`self`, by id or e-mail) or this
    /// is the first pull (`initial`): then only what awaits the customer is unread.
    Job<ChangeSet>* storeTickets(const QList<Ticket>& tickets, const QHash<QString, CacheNote>& notes,
                                 const Person& self, bool initial);
    /// Replaces each ticket's head, messages and attachments by what the portal has. A ticket that is no
    /// longer available keeps its messages and is marked.
    Job<ChangeSet>* storeConversations(const QList<Conversation>& conversations, const Person& self);
    Job<QString>* note(const QString& name);
    Job<Done>* setNotes(const QHash<QString, CacheNote>& notes);

    /// Full sweep: beginSweep() forgets what was seen, storeTickets() marks what it stores as seen,
    /// endSweep() answers the ids that were not seen, for the caller to ask for one by one.
    Job<Done>* beginSweep();
    Job<QStringList>* endSweep();

    /// Up to `limit` tickets whose conversation was never fetched or is older than the head, newest activity
    /// first.
    Job<QStringList>* staleConversations(int limit);
    Job<Conversation>* conversation(const QString& ticketId); ///< NotFound when not in the cache.
    Job<TicketRow>* ticket(const QString& ticketId); ///< By id, or by reference (with or without '#').

    /// The ordered row ids that `filter` selects. `bestMatch` ranks the newest 2,000 hits of a search.
    Job<QList<qint64>>* rowIds(const TicketFilter& filter, bool bestMatch = false);
    Job<QList<TicketRow>>* rows(const QList<qint64>& rowIds); ///< In the order asked; missing ones left out.
    Job<TicketCounts>* counts(const TicketFilter& filter);
    Job<QStringList>* casinoNames();
    Job<QList<Person>>* people(const QString& typed, int limit); ///< For CC completion; by name or e-mail.
    Job<QList<TicketRow>>* similar(const SimilarityQuestion& question); ///< Best first.
    Job<CacheStatistics>* statistics();

    Job<ChangeSet>* setRead(const QStringList& ticketIds, bool read);
    Job<ChangeSet>* removeTicket(const QString& ticketId);

    /// Recent attachments not on disk yet and no larger than `maxBytes`, for prefetch.
    Job<QList<Attachment>>* attachmentsToPrefetch(qint64 maxBytes, int limit);
    Job<Attachment>* attachment(const QString& attachmentId);

    const StoreOptions& options() const;

Q_SIGNALS:
    void changed(const caredesk::ChangeSet& changes);
    /// The file turned out damaged, or was removed, while it was open: it is empty now, and everything is to
    /// be fetched again.
    void rebuilt();

private:
    template <typename Work>
    Job<ChangeSet>* change(Work work);
    void announce(const ChangeSet& changes);

    StoreOptions m_options;
    QTimer m_watch;
    std::unique_ptr<Database> m_database; ///< Last: its threads end before the rest goes.
};

} // namespace caredesk
