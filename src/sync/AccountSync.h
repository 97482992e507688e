#pragma once

#include "sync/AccountEngine.h"
#include "sync/SyncService.h"

namespace caredesk {

/// SyncService of the open account.
class AccountSync final : public SyncService
{
    Q_OBJECT

public:
    AccountSync(AccountEngine& engine, QObject* parent);

    SyncStatus status() const override { return m_status; }
    Job<Done>* syncNow(bool full = false) override;
    void setAttention(bool looking) override;
    void setOpenTicket(const QString& ticketId) override;

private:
    AccountEngine& m_engine;
    SyncStatus m_status;
};

} // namespace caredesk
