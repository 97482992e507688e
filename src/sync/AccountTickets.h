#pragma once

#include "portal/Capabilities.h"
#include "sync/AccountEngine.h"
#include "sync/TicketService.h"

namespace caredesk {

class CacheStore;

/// TicketService of the open account.
class AccountTickets final : public TicketService
{
    Q_OBJECT

public:
    AccountTickets(AccountEngine& engine, CacheStore& cache, Account account, QObject* parent);

    const Account& account() const override { return m_account; }
    TicketRights rights() const override;
    Job<Conversation>* conversation(const QString& ticketId) override;
    Job<Conversation>* fetchConversation(const QString& ticketId) override;
    Job<TicketRow>* ticket(const QString& idOrReference) override;
    Job<QStringList>* casinoNames() override;
    Job<QList<Person>>* people(const QString& typed, int limit) override;
    Job<QList<TicketRow>>* similar(const SimilarityQuestion& question) override;
    void setRead(const QStringList& ticketIds, bool read) override;
    void removeLocal(const QString& ticketId) override;
    Job<QString>* attachmentFile(const QString& attachmentId) override;
    Job<Done>* saveAttachment(const QString& attachmentId, const QString& path) override;

    /// What the portal said at the last sign-in.
    const Capabilities& capabilities() const { return m_capabilities; }
    void setAccount(const Account& account);
    void setCapabilities(const Capabilities& capabilities);

private:
    AccountEngine& m_engine;
    CacheStore& m_cache;
    Account m_account;
    Capabilities m_capabilities;
    int m_lastDownload = 0;
};

} // namespace caredesk
