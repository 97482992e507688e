#pragma once

#include "sync/DraftService.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace caredesk {

class AccountTickets;
class WorkStore;
struct FolderZip;
template <typename T>
class Answer;

/// DraftService of the open account.
class AccountDrafts final : public DraftService
{
    Q_OBJECT

public:
    /// `tickets` says what the portal takes.
    AccountDrafts(WorkStore& work, const AccountTickets& tickets, QObject* parent);
    ~AccountDrafts() override;

    Job<QList<Draft>>* drafts() override;
    Job<Draft>* draft(const QString& uuid) override;
    Job<Done>* save(const Draft& draft) override;
    Job<Done>* remove(const QString& uuid) override;
    bool waitForWrites(int ms) override;
    Job<SpooledFile>* addFile(const QString& path) override;
    Job<SpooledFile>* addBytes(const QByteArray& bytes, const QString& fileName) override;
    Job<Done>* keepEditable(const SpooledFile& file, const QByteArray& editable) override;
    Job<QByteArray>* editable(const SpooledFile& file) override;
    Job<Done>* dropFiles(const QList<SpooledFile>& files) override;
    Job<SpooledFolder>* addFolder(const QString& path) override;

private:
    bool isRefused(const QString& fileName) const;
    QString newPartPath() const;
    void spoolZip(const FolderZip& zip, const QString& fileName, Job<SpooledFolder>* job,
                  const Answer<SpooledFolder>& answer);

    WorkStore& m_work;
    const AccountTickets& m_tickets;
    QThreadPool m_zipping;
    /// Tells the folders that are being zipped to stop; those of jobs that are done are empty.
    QList<std::weak_ptr<std::atomic<bool>>> m_stops;
};

} // namespace caredesk
