#pragma once

#include "ComposeStage.h"
#include "models/TicketTableModel.h"
#include "storage/CacheStore.h"
#include "ui/tickets/TicketsPage.h"

#include <QListView>

namespace caredesk {
class MessageBody;
}

namespace caredesk::test {

/// Reading tickets from a real cache, with no portal behind it. Remembers what was removed and saved.
class CachedTickets final : public TicketService
{
public:
    explicit CachedTickets(CacheStore& cache);

    Account who;
    TicketRights may;
    QStringList fetched;
    QStringList saved;             ///< Paths.
    QHash<QString, QString> files; ///< Attachment id → path on this computer.
    std::optional<Error> fetchError;

    const Account& account() const override { return who; }
    TicketRights rights() const override { return may; }
    Job<Conversation>* conversation(const QString& id) override;
    Job<Conversation>* fetchConversation(const QString& id) override;
    Job<TicketRow>* ticket(const QString& idOrReference) override;
    Job<QStringList>* casinoNames() override;
    Job<QList<Person>>* people(const QString& typed, int limit) override;
    Job<QList<TicketRow>>* similar(const SimilarityQuestion&) override
    {
        return finishedJob<QList<TicketRow>>(QList<TicketRow>());
    }
    void setRead(const QStringList& ids, bool read) override;
    void removeLocal(const QString& id) override;
    Job<QString>* attachmentFile(const QString& id) override;
    Job<Done>* saveAttachment(const QString& id, const QString& path) override;

private:
    CacheStore& m_cache;
};

/// An account that is open, with its tickets in a cache.
class TicketsSession final : public SessionService
{
public:
    TicketsSession(ComposeStage& stage, TicketService& tickets)
        : m_stage(stage)
        , m_tickets(tickets)
    {
    }

    PortalInfo portal() const override { return m_stage.session.portal(); }
    Outcome setPortalUrl(const QString& typed) override { return m_stage.session.setPortalUrl(typed); }
    Job<Done>* checkPortal() override { return m_stage.session.checkPortal(); }
    Job<QList<AccountEntry>>* knownAccounts() override { return m_stage.session.knownAccounts(); }
    Job<Done>* signIn(const QString&, const QString&, bool) override { return checkPortal(); }
    Job<Done>* signInWithToken(const QString&, bool) override { return checkPortal(); }
    Job<Done>* open(const QString&) override { return checkPortal(); }
    Job<Done>* openUnverified(const QString&) override { return checkPortal(); }
    Job<Done>* signInAgain(const QString&) override { return checkPortal(); }
    Job<Done>* signOut(bool, bool) override { return checkPortal(); }
    Job<Done>* close() override { return checkPortal(); }
    SignInStage stage() const override { return SignInStage::Ready; }
    bool isOpen() const override { return true; }
    TicketService* tickets() const override { return &m_tickets; }
    DraftService* drafts() const override { return m_stage.session.drafts(); }
    OutboxService* outbox() const override { return m_stage.session.outbox(); }
    SyncService* sync() const override { return m_stage.session.sync(); }
    ProxyService* proxy() const override { return nullptr; }

private:
    ComposeStage& m_stage;
    TicketService& m_tickets;
};

/// The tickets page over a real cache in a folder of its own. Time stands still at 16 March 2026, 21:36 in
/// Madrid.
class TicketsStage
{
public:
    TicketsStage();
    ~TicketsStage();

    /// Puts tickets with their messages into the cache, all at once.
    void store(const QList<Conversation>& conversations);
    /// Tickets "Fault 1" (the newest) to "Fault count", with the portal's ids 9999, 9998, …; open and closed
    /// by turns.
    void storeMany(int count);
    /// One ticket with id "500", in `state`, with a message for each of `bodies` (HTML), the last the newest.
    Conversation storeOne(TicketState state, const QStringList& bodies);
    void makePage(QSize size = {1'166, 690});
    /// Opens a ticket and waits until all of it is on the screen.
    void open(const QString& ticketId);

    QListView* list() const { return child<QListView>(page.get(), "ticketList"); }
    QStringList shownSubjects() const;
    /// The subject of the ticket that is open, as the header shows it.
    QString openSubject() const;
    /// The texts of the messages on the screen, from top to bottom.
    QList<MessageBody*> openBodies() const;
    /// In the page, in its pixels.
    int topOf(const QWidget& part) const;
    /// The text of all messages on the screen, in order.
    QString openText() const;
    /// Kinds and target states of what the page put into the outbox.
    QStringList queued() const;
    void click(const char* button);

    ComposeStage stage;
    std::unique_ptr<CacheStore> cache;
    std::unique_ptr<CachedTickets> tickets;
    std::unique_ptr<TicketsSession> session;
    std::unique_ptr<TicketTableModel> model;
    std::unique_ptr<TicketsPage> page;
};

qint64 minutesBefore(const TicketsStage& stage, int minutes);

} // namespace caredesk::test
