#pragma once

#include "base/Job.h"
#include "domain/Account.h"
#include "domain/SimilarityQuestion.h"
#include "domain/Ticket.h"
#include "domain/TicketRow.h"

#include <QObject>

namespace caredesk {

/// What this account may do, for forms (the portal's Capabilities without its technicalities).
struct TicketRights
{
    bool listsCasinoTickets = false;
    bool create = true;
    bool attach = true;
    bool cc = true;
    bool reply = true;
    bool close = true;
    bool reopen = true;
    bool callback = false;
    qint64 maxFileBytes = 0;
    int maxFiles = 0;
    int maxSubjectBytes = 0; ///< In UTF-8; 0: no limit is known.
    QStringList refusedSuffixes = {};
    QList<TicketState> states = {};

    bool operator==(const TicketRights&) const = default;
};

/// Reading tickets. Main thread; everything comes from the cache at once and from the portal when it is
/// newer.
class TicketService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const Account& account() const = 0;
    virtual TicketRights rights() const = 0;

    /// From the cache; NotFound when not there yet.
    virtual Job<Conversation>* conversation(const QString& ticketId) = 0;
    /// Fetches from the portal into the cache; changed() follows.
    virtual Job<Conversation>* fetchConversation(const QString& ticketId) = 0;
    virtual Job<TicketRow>* ticket(const QString& idOrReference) = 0;
    virtual Job<QStringList>* casinoNames() = 0;
    virtual Job<QList<Person>>* people(const QString& typed, int limit) = 0;
    /// Tickets on this computer that look like the one being written, best first.
    virtual Job<QList<TicketRow>>* similar(const SimilarityQuestion& question) = 0;
    virtual void setRead(const QStringList& ticketIds, bool read) = 0;
    /// Removes a ticket that the portal no longer gives out from this computer.
    virtual void removeLocal(const QString& ticketId) = 0;

    /// The path of the file on this computer: at once when it was fetched before, else downloaded with
    /// progress.
    virtual Job<QString>* attachmentFile(const QString& attachmentId) = 0;
    /// Copies it to `path` off-thread (downloading first if need be). Errors: FileWriteFailed, DiskFull and
    /// the network's.
    virtual Job<Done>* saveAttachment(const QString& attachmentId, const QString& path) = 0;

Q_SIGNALS:
    void changed(const caredesk::ChangeSet& changes);
    void rightsChanged();
};

} // namespace caredesk
