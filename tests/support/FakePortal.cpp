#include "support/FakePortal.h"

#include "support/Unshared.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace caredesk::test {

class FakePortalClient final : public PortalClient
{
public:
    explicit FakePortalClient(FakePortal& portal)
        : m_portal(portal)
    {
    }

    Job<ProbeResult>* probe() override
    {
        return finishedJob<ProbeResult>(ProbeResult{QStringLiteral("deskpro"), {}, 0}, this);
    }

    Job<SignInResult>* signIn(const QString& user, const QString& password) override
    {
        return act<SignInResult>(QStringLiteral("signIn"), user,
                                 [this, user, password]() -> Result<SignInResult> {
                                     if (password != fakePassword) {
                                         return ErrorCode::WrongPassword;
                                     }
                                     return accept(QStringLiteral("1:") + user, user);
                                 });
    }

    Job<SignInResult>* signInWithToken(const QString& token) override
    {
        return act<SignInResult>(QStringLiteral("signIn"), token, [this, token]() -> Result<SignInResult> {
            if (!token.startsWith(QStringLiteral("1:"))) {
                return ErrorCode::SignInExpired;
            }
            return accept(token, token.mid(2));
        });
    }

    Job<Done>* signOut() override
    {
        m_token.clear();
        return finishedJob<Done>(Done{}, this);
    }

    void resume(const QString& token, const Account& account) override
    {
        m_token = token;
        m_account = account;
    }

    bool hasToken() const override { return !m_token.isEmpty(); }
    Capabilities capabilities() const override { return m_capabilities; }
    const Account& account() const override { return m_account; }

    Job<TicketPage>* changedTickets(const SyncCursor& cursor) override
    {
        return act<TicketPage>(QStringLiteral("changedTickets"), cursor.value,
                               [this, cursor]() -> Result<TicketPage> { return page(cursor); });
    }

    Job<QList<Conversation>>* conversations(const QStringList& ids) override
    {
        return act<QList<Conversation>>(QStringLiteral("conversations"), ids.join(u','),
                                        [this, ids]() -> Result<QList<Conversation>> {
                                            QList<Conversation> found;
                                            for (const QString& id : ids) {
                                                found.append(conversation(id));
                                            }
                                            return found;
                                        });
    }

    Job<QString>* uploadAttachment(const SpooledFile& file) override
    {
        return act<QString>(QStringLiteral("upload"), file.fileName, [this, file]() -> Result<QString> {
            m_portal.m_uploads.append(QStringLiteral("blob-%1").arg(m_portal.m_log.size()));
            return m_portal.m_uploads.last();
        });
    }

    Job<Done>* downloadAttachment(const Attachment& attachment, const QString& path) override
    {
        return act<Done>(QStringLiteral("download"), attachment.id, [this, attachment, path]() -> Outcome {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly)) {
                return Error{ErrorCode::FileWriteFailed, {path}};
            }
            file.write(m_portal.m_files.value(attachment.id));
            return Done{};
        });
    }

    Job<WriteReceipt>* createTicket(const Draft& draft, const QString& uuid) override
    {
        return act<WriteReceipt>(QStringLiteral("create"), uuid,
                                 [this, draft, uuid]() -> Result<WriteReceipt> {
                                     if (const auto refused = unknownUpload(draft)) {
                                         return *refused;
                                     }
                                     const Ticket ticket = newTicket(draft.subject, draft, uuid);
                                     m_portal.applyChange(QStringLiteral("create"), ticket.id);
                                     return WriteReceipt{ticket.id, {}, ticket.reference, ticket.link};
                                 });
    }

    Job<WriteReceipt>* reply(const QString& ticketId, const Draft& draft, const QString& uuid) override
    {
        return act<WriteReceipt>(
            QStringLiteral("reply"), uuid, [this, ticketId, draft, uuid]() -> Result<WriteReceipt> {
                if (const auto refused = unknownUpload(draft)) {
                    return *refused;
                }
                const Ticket ticket = m_portal.ticketRef(ticketId);
                if (ticket.state == TicketState::Closed) {
                    return Error{ErrorCode::Conflict, {ticket.reference}, QStringLiteral("closed")};
                }
                addMessage(ticketId, draft, uuid);
                m_portal.applyChange(QStringLiteral("reply"), ticketId);
                return WriteReceipt{ticketId, uuid, ticket.reference, ticket.link};
            });
    }

    Job<Ticket>* setState(const QString& ticketId, TicketState state) override
    {
        return act<Ticket>(QStringLiteral("setState"), ticketId, [this, ticketId, state]() -> Result<Ticket> {
            Ticket& ticket = m_portal.ticketRef(ticketId);
            ticket.state = state;
            m_portal.touch(ticket);
            m_portal.applyChange(QStringLiteral("setState"), ticketId);
            return ticket;
        });
    }

    Job<WriteReceipt>* requestCallback(const Operation& callback) override
    {
        return act<WriteReceipt>(
            QStringLiteral("callback"), callback.uuid, [this, callback]() -> Result<WriteReceipt> {
                Draft draft = callback.draft;
                draft.message = callback.callbackPhone + QStringLiteral("\n\n") + draft.message;
                const Ticket ticket = newTicket(QStringLiteral("Callback"), draft, callback.uuid);
                m_portal.applyChange(QStringLiteral("callback"), ticket.id);
                return WriteReceipt{ticket.id, {}, ticket.reference, ticket.link};
            });
    }

    Job<LookupResult>* findByReference(const Operation& operation) override
    {
        return act<LookupResult>(
            QStringLiteral("find"), operation.uuid, [this, operation]() -> Result<LookupResult> {
                const QString ticketId = m_portal.m_merged.value(operation.ticketId, operation.ticketId);
                if (operation.kind == OperationKind::SetState) {
                    const Ticket ticket = m_portal.ticketRef(ticketId);
                    return ticket.state == operation.targetState
                               ? LookupResult(WriteReceipt{ticket.id, {}, ticket.reference, ticket.link})
                               : LookupResult();
                }
                if (const QString made = m_portal.m_references.value(operation.uuid); !made.isEmpty()) {
                    const Ticket ticket = m_portal.ticketRef(m_portal.m_merged.value(made, made));
                    return LookupResult(WriteReceipt{ticket.id, {}, ticket.reference, ticket.link});
                }
                for (const Message& message : m_portal.m_messages.value(ticketId)) {
                    if (message.reference == operation.uuid) {
                        const Ticket ticket = m_portal.ticketRef(ticketId);
                        return LookupResult(
                            WriteReceipt{ticket.id, message.id, ticket.reference, ticket.link});
                    }
                }
                return LookupResult();
            });
    }

private:
    /// Runs `work` under the portal's lock, with the fault that is due.
    template <typename T, typename Work>
    Job<T>* act(const QString& method, const QString& argument, Work work)
    {
        const QMutexLocker lock(&m_portal.m_mutex);
        const std::optional<FakePortal::Fault> fault = m_portal.called(method, argument);
        if (!fault) {
            return finishedJob<T>(work(), this);
        }
        if (fault->committed) {
            work();
        }
        return fault->hang ? new Job<T>(this) : finishedJob<T>(fault->error, this);
    }

    SignInResult accept(const QString& token, const QString& user)
    {
        m_token = token;
        m_account.login = user;
        m_account.backend = QStringLiteral("deskpro");
        m_account.portal = QUrl(QStringLiteral("https://portal.example"));
        m_account.person = {QStringLiteral("7"), user, user + QStringLiteral("@azul.example")};
        m_account.casinos = {{QStringLiteral("3"), QStringLiteral("Casino Azul")}};
        m_capabilities.callback = true;
        m_capabilities.maxFiles = 5;
        return {m_token, m_account};
    }

    std::optional<Error> unknownUpload(const Draft& draft) const
    {
        for (const SpooledFile& file : draft.attachments) {
            if (!m_portal.m_uploads.contains(file.uploadToken)) {
                return Error{ErrorCode::Rejected, {}, QStringLiteral("blob not found")};
            }
        }
        return std::nullopt;
    }

    Ticket newTicket(const QString& subject, const Draft& draft, const QString& uuid)
    {
        const QString id = m_portal.newTicket(subject, TicketState::Open).id;
        m_portal.m_references.insert(uuid, id);
        Ticket& ticket = m_portal.ticketRef(id);
        ticket.casino = draft.casino;
        ticket.cc = draft.cc;
        addMessage(id, draft, uuid);
        return ticket;
    }

    void addMessage(const QString& ticketId, const Draft& draft, const QString& uuid)
    {
        Ticket& ticket = m_portal.ticketRef(ticketId);
        m_portal.touch(ticket);
        Message message;
        message.id = QString::number(++m_portal.m_lastId);
        message.ticketId = ticketId;
        message.author = m_account.person;
        message.created = ticket.updated;
        message.html = message.text = draft.message;
        message.reference = uuid;
        for (const SpooledFile& file : draft.attachments) {
            Attachment attachment;
            attachment.id = file.uploadToken;
            attachment.messageId = message.id;
            attachment.fileName = file.fileName;
            attachment.size = file.size;
            message.attachments.append(attachment);
            ++ticket.attachmentCount;
        }
        m_portal.m_messages[ticketId].append(message);
        ticket.messageCount = static_cast<int>(m_portal.m_messages.value(ticketId).size());
    }

    /// A cursor is "FROM/NEWEST" in the middle of a round, "NEWEST" between rounds: tickets changed after
    /// that time.
    TicketPage page(const SyncCursor& cursor) const
    {
        const QStringList parts = cursor.value.split(u'/');
        const bool goesOn = parts.size() == 3;
        const qint64 since = cursor.value.isEmpty() ? 0 : parts.first().toLongLong();
        const qsizetype from = goesOn ? parts.at(1).toLongLong() : 0;
        QList<Ticket> changed;
        for (const Ticket& ticket : m_portal.m_tickets) {
            if (ticket.updated > since) {
                changed.append(ticket);
            }
        }
        std::sort(changed.begin(), changed.end(),
                  [](const Ticket& a, const Ticket& b) { return a.updated > b.updated; });
        const qint64 newest =
            goesOn ? parts.at(2).toLongLong() : (changed.isEmpty() ? since : changed.first().updated);
        TicketPage page;
        page.tickets = changed.mid(from, m_portal.m_pageSize);
        page.total = static_cast<int>(changed.size());
        page.last = from + m_portal.m_pageSize >= changed.size();
        page.next.value =
            page.last ? QString::number(newest)
                      : QStringLiteral("%1/%2/%3").arg(since).arg(from + m_portal.m_pageSize).arg(newest);
        return page;
    }

    Conversation conversation(const QString& asked) const
    {
        const QString id = m_portal.m_merged.value(asked, asked);
        for (const Ticket& ticket : m_portal.m_tickets) {
            if (ticket.id == id) {
                return {ticket, m_portal.m_messages.value(id), {}};
            }
        }
        Conversation gone;
        gone.ticket.id = id;
        gone.ticket.available = false;
        return gone;
    }

    FakePortal& m_portal;
    QString m_token;
    Account m_account;
    Capabilities m_capabilities;
};

void FakePortal::failNext(const QString& method, const Fault& fault)
{
    const QMutexLocker lock(&m_mutex);
    m_faults[method].append(fault);
}

void FakePortal::changeNext(const QString& method, const Change& change)
{
    const QMutexLocker lock(&m_mutex);
    m_changes[method].append(change);
}

void FakePortal::applyChange(const QString& method, const QString& ticketId)
{
    QList<Change>& changes = m_changes[method];
    if (!changes.isEmpty()) {
        changes.takeFirst()(ticketRef(ticketId), m_messages[ticketId]);
    }
}

int FakePortal::calls(const QString& method) const
{
    return static_cast<int>(log().filter(QRegularExpression(u'^' + method + u' ')).size());
}

QStringList FakePortal::log() const
{
    const QMutexLocker lock(&m_mutex);
    return unshared(m_log);
}

std::optional<FakePortal::Fault> FakePortal::called(const QString& method, const QString& argument)
{
    m_log.append(method + u' ' + argument);
    QList<Fault>& faults = m_faults[method];
    return faults.isEmpty() ? std::nullopt : std::optional(faults.takeFirst());
}

Ticket FakePortal::newTicket(const QString& subject, TicketState state)
{
    Ticket ticket;
    ticket.id = QString::number(1000 + ++m_lastId);
    ticket.reference = QStringLiteral("#T-") + ticket.id;
    ticket.subject = subject;
    ticket.state = state;
    ticket.requester = {QStringLiteral("7"), QStringLiteral("Ana"), QStringLiteral("ana@azul.example")};
    ticket.link = QStringLiteral("https://portal.example/tickets/") + ticket.id;
    ticket.created = m_time;
    m_tickets.append(ticket);
    touch(m_tickets.last());
    return m_tickets.last();
}

Ticket FakePortal::addTicket(const QString& subject, TicketState state)
{
    const QMutexLocker lock(&m_mutex);
    return newTicket(subject, state);
}

void FakePortal::addMessage(const QString& ticketId, const QString& text)
{
    const QMutexLocker lock(&m_mutex);
    Ticket& ticket = ticketRef(ticketId);
    touch(ticket);
    Message message;
    message.id = QString::number(++m_lastId);
    message.ticketId = ticketId;
    message.fromSupport = true;
    message.created = ticket.updated;
    message.html = message.text = text;
    m_messages[ticketId].append(message);
    ticket.lastSupportReply = ticket.updated;
    ticket.messageCount = static_cast<int>(m_messages.value(ticketId).size());
}

void FakePortal::setTicketState(const QString& ticketId, TicketState state)
{
    const QMutexLocker lock(&m_mutex);
    Ticket& ticket = ticketRef(ticketId);
    ticket.state = state;
    touch(ticket);
}

void FakePortal::changeTicket(const QString& ticketId, const std::function<void(Ticket&)>& change)
{
    const QMutexLocker lock(&m_mutex);
    change(ticketRef(ticketId));
    touch(ticketRef(ticketId));
}

void FakePortal::removeTicket(const QString& ticketId)
{
    const QMutexLocker lock(&m_mutex);
    m_tickets.removeIf([&](const Ticket& ticket) { return ticket.id == ticketId; });
}

void FakePortal::mergeTicket(const QString& ticketId, const QString& into)
{
    const QMutexLocker lock(&m_mutex);
    m_merged.insert(ticketId, into);
    m_messages[into].append(m_messages.take(ticketId));
    m_tickets.removeIf([&](const Ticket& ticket) { return ticket.id == ticketId; });
    touch(ticketRef(into));
}

void FakePortal::setPageSize(int size)
{
    const QMutexLocker lock(&m_mutex);
    m_pageSize = size;
}

void FakePortal::expireUploads()
{
    const QMutexLocker lock(&m_mutex);
    m_uploads.clear();
}

void FakePortal::addAttachment(const QString& ticketId, const QString& id, const QByteArray& bytes)
{
    const QMutexLocker lock(&m_mutex);
    Attachment attachment;
    attachment.id = id;
    attachment.fileName = id + QStringLiteral(".log");
    attachment.size = bytes.size();
    attachment.messageId = m_messages[ticketId].last().id;
    m_messages[ticketId].last().attachments.append(attachment);
    m_files.insert(id, bytes);
    Ticket& ticket = ticketRef(ticketId);
    ++ticket.attachmentCount;
    touch(ticket);
}

QList<Ticket> FakePortal::tickets() const
{
    const QMutexLocker lock(&m_mutex);
    return unshared(m_tickets);
}

QList<Message> FakePortal::messages(const QString& ticketId) const
{
    const QMutexLocker lock(&m_mutex);
    return unshared(m_messages.value(ticketId));
}

int FakePortal::arrivals(const QString& uuid) const
{
    const QMutexLocker lock(&m_mutex);
    int count = 0;
    for (const QList<Message>& messages : m_messages) {
        count += static_cast<int>(std::count_if(messages.cbegin(), messages.cend(),
                                                [&](const Message& m) { return m.reference == uuid; }));
    }
    return count;
}

std::unique_ptr<PortalClient> FakePortal::makeClient()
{
    return std::make_unique<FakePortalClient>(*this);
}

Ticket& FakePortal::ticketRef(const QString& id)
{
    const auto found = std::find_if(m_tickets.begin(), m_tickets.end(),
                                    [&](const Ticket& ticket) { return ticket.id == id; });
    Q_ASSERT(found != m_tickets.end());
    return *found;
}

void FakePortal::touch(Ticket& ticket)
{
    m_time += 1'000;
    ticket.updated = m_time;
}

} // namespace caredesk::test
