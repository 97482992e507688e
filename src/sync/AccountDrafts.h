#pragma once

#include "sync/DraftService.h"

namespace caredesk {

class AccountTickets;
class WorkStore;

/// DraftService of the open account.
class AccountDrafts final : public DraftService
{
    Q_OBJECT

public:
    /// `tickets` says what the portal takes.
    AccountDrafts(WorkStore& work, const AccountTickets& tickets, QObject* parent);

    Job<QList<Draft>>* drafts() override;
    Job<Draft>* draft(const QString& uuid) override;
    Job<Done>* save(const Draft& draft) override;
    Job<Done>* remove(const QString& uuid) override;
    Job<SpooledFile>* addFile(const QString& path) override;
    Job<SpooledFile>* addBytes(const QByteArray& bytes, const QString& fileName) override;
    Job<Done>* keepEditable(const SpooledFile& file, const QByteArray& editable) override;
    Job<QByteArray>* editable(const SpooledFile& file) override;
    Job<Done>* dropFiles(const QList<SpooledFile>& files) override;

private:
    bool isRefused(const QString& fileName) const;

    WorkStore& m_work;
    const AccountTickets& m_tickets;
};

} // namespace caredesk
