#include "sync/AccountDrafts.h"

#include "storage/WorkStore.h"
#include "sync/AccountTickets.h"

#include <QFileInfo>

namespace caredesk {

AccountDrafts::AccountDrafts(WorkStore& work, const AccountTickets& tickets, QObject* parent)
    : DraftService(parent)
    , m_work(work)
    , m_tickets(tickets)
{
    connect(&m_work, &WorkStore::draftsChanged, this, &DraftService::changed);
}

Job<QList<Draft>>* AccountDrafts::drafts()
{
    return m_work.drafts();
}

Job<Draft>* AccountDrafts::draft(const QString& uuid)
{
    return m_work.draft(uuid);
}

Job<Done>* AccountDrafts::save(const Draft& draft)
{
    return m_work.saveDraft(draft);
}

Job<Done>* AccountDrafts::remove(const QString& uuid)
{
    return m_work.removeDraft(uuid);
}

bool AccountDrafts::isRefused(const QString& fileName) const
{
    return m_tickets.capabilities().refusedSuffixes.contains(QFileInfo(fileName).suffix().toLower());
}

Job<SpooledFile>* AccountDrafts::addFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    if (isRefused(name)) {
        return finishedJob<SpooledFile>(Error{ErrorCode::TypeRefused, {name}});
    }
    return m_work.spoolFile(path, m_tickets.capabilities().maxFileBytes);
}

Job<SpooledFile>* AccountDrafts::addBytes(const QByteArray& bytes, const QString& fileName)
{
    if (isRefused(fileName)) {
        return finishedJob<SpooledFile>(Error{ErrorCode::TypeRefused, {fileName}});
    }
    return m_work.spoolBytes(bytes, fileName, m_tickets.capabilities().maxFileBytes);
}

Job<Done>* AccountDrafts::keepEditable(const SpooledFile& file, const QByteArray& editable)
{
    return m_work.keepEditable(file, editable);
}

Job<QByteArray>* AccountDrafts::editable(const SpooledFile& file)
{
    return m_work.editable(file);
}

Job<Done>* AccountDrafts::dropFiles(const QList<SpooledFile>& files)
{
    return m_work.dropSpooled(files);
}

} // namespace caredesk
