#pragma once

#include "base/Job.h"
#include "domain/Operation.h"

#include <QObject>

#include <optional>

namespace caredesk {

/// How far a send is; `fraction` of the bytes in the current upload.
struct SendProgress
{
    QString uuid = {};
    qint64 sentBytes = 0;
    qint64 totalBytes = 0;

    bool operator==(const SendProgress&) const = default;
};

/// What became of a send that arrived.
struct SendResult
{
    QString uuid = {};
    QString ticketId = {};
    QString reference = {};
    QString link = {};

    bool operator==(const SendResult&) const = default;
};

/// What waits to reach the portal. Main thread. Nothing here blocks on the network: each job finishes when
/// the queue on disk has it (durable); delivery is told by signals.
class OutboxService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Queues the draft as a new ticket or a reply. `holdMs` keeps it back for that long, for Undo.
    /// `andState`: a change of state queued right behind it in the same transaction (Confirm and close with a
    /// note).
    virtual Job<Operation>* send(const Draft& draft, int holdMs,
                                 std::optional<TicketState> andState = std::nullopt) = 0;
    /// `note` may be empty; else it goes as a reply before the change.
    virtual Job<Operation>* setState(const Ticket& ticket, TicketState state, const QString& note) = 0;
    virtual Job<Operation>* requestCallback(const QString& phone, const Casino& casino,
                                            const QString& note) = 0;

    virtual Job<QList<Operation>>* operations() = 0;
    /// Takes back what has not been sent yet; Conflict when it is too late.
    virtual Job<Draft>* undo(const QString& uuid) = 0;
    /// Failed, conflict or waiting: at once. An unknown one is looked up again first, one that has arrived is
    /// only read back again. A callback gets a new 30 minutes.
    virtual Job<Done>* retry(const QString& uuid) = 0;
    virtual Job<Done>* retryAll() = 0;
    /// Failed, conflict or waiting: back into a draft that can be mended, which gives up its place. Conflict
    /// while it is being sent, unknown, or once it has arrived.
    virtual Job<Draft>* edit(const QString& uuid) = 0;
    /// Conflict of a reply to a ticket closed meanwhile: reopens first, then sends, before what follows in
    /// that ticket.
    virtual Job<Done>* reopenAndSend(const QString& uuid) = 0;
    /// Conflict of what the portal has otherwise than it was written: the person leaves it so, and it is
    /// done.
    virtual Job<Done>* keepAsStored(const QString& uuid) = 0;
    /// The same, with what is missing as the draft of a reply in its ticket.
    virtual Job<Draft>* replyWithMissing(const QString& uuid) = 0;
    /// Removes it for good; what has arrived otherwise than it was written is kept as the portal has it.
    /// Conflict while it is being sent or read back.
    virtual Job<Done>* discard(const QString& uuid) = 0;
    /// NotFound while it has not arrived.
    virtual Job<SendResult>* result(const QString& uuid) = 0;

Q_SIGNALS:
    void changed();
    void progress(const caredesk::SendProgress& progress);
    void delivered(const caredesk::SendResult& result);
};

} // namespace caredesk
