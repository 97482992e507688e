#pragma once

#include "portal/PortalClient.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>

namespace caredesk::test {

/// A portal in memory, for faults that must be exact. It outlives the clients that a test makes for it, as a
/// real one outlives a crash. Any thread.
class FakePortal
{
public:
    /// What the next call of a method does instead of working: it fails with `error`, before or after it took
    /// effect; `hang`: it never answers.
    struct Fault
    {
        Error error = {};
        bool committed = false;
        bool hang = false;
    };

    /// `method`: "signIn", "changedTickets", "conversations", "upload", "create", "reply", "setState",
    /// "callback", "find", "download". Faults of a method are used up in order, one a call.
    void failNext(const QString& method, const Fault& fault);
    /// What the portal makes of the next write of a method ("create", "reply", "setState", "callback") while
    /// it answers as if it had taken all of it.
    using Change = std::function<void(Ticket& ticket, QList<Message>& messages)>;
    void changeNext(const QString& method, const Change& change);
    int calls(const QString& method) const;
    QStringList log() const; ///< "method argument", in order.

    Ticket addTicket(const QString& subject, TicketState state = TicketState::Open);
    void addMessage(const QString& ticketId, const QString& text);
    void setTicketState(const QString& ticketId, TicketState state);
    void changeTicket(const QString& ticketId, const std::function<void(Ticket&)>& change);
    void removeTicket(const QString& ticketId);
    /// Its messages go into `into`, and it is found there from then on.
    void mergeTicket(const QString& ticketId, const QString& into);
    void setPageSize(int size);
    /// Uploads made so far are no longer known.
    void expireUploads();
    /// An attachment that is "downloaded" as these bytes.
    void addAttachment(const QString& ticketId, const QString& id, const QByteArray& bytes);

    QList<Ticket> tickets() const;
    QList<Message> messages(const QString& ticketId) const;
    /// How many tickets or messages carry this reference.
    int arrivals(const QString& uuid) const;

    std::unique_ptr<PortalClient> makeClient();

private:
    friend class FakePortalClient;

    std::optional<Fault> called(const QString& method, const QString& argument);
    Ticket& ticketRef(const QString& id);
    Ticket newTicket(const QString& subject, TicketState state);
    void touch(Ticket& ticket);
    void applyChange(const QString& method, const QString& ticketId);

    mutable QMutex m_mutex;
    QList<Ticket> m_tickets;
    QHash<QString, QList<Message>> m_messages;
    QHash<QString, QString> m_references; ///< UUID of a create → ticket id.
    QHash<QString, QString> m_merged;     ///< Ticket id → the one it went into.
    QHash<QString, QByteArray> m_files;
    QHash<QString, QList<Fault>> m_faults;
    QHash<QString, QList<Change>> m_changes;
    QStringList m_log;
    QStringList m_uploads;
    qint64 m_time = 1'773'691'200'000;
    int m_lastId = 0;
    int m_pageSize = 100;
};

/// The password that it takes, for any user.
inline const QString fakePassword = QStringLiteral("right");

} // namespace caredesk::test
