#include "sync/AccountDrafts.h"

#include "archive/FolderZip.h"
#include "base/FileName.h"
#include "base/Paths.h"
#include "storage/WorkReplacement.h"
#include "storage/WorkStore.h"
#include "sync/AccountTickets.h"
#include "sync/Answer.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QUuid>

namespace caredesk {

AccountDrafts::AccountDrafts(WorkStore& work, const AccountTickets& tickets, QObject* parent)
    : DraftService(parent)
    , m_work(work)
    , m_tickets(tickets)
{
    connect(&m_work, &WorkStore::draftsChanged, this, &DraftService::changed);
    // One after the other: two would only make the disk seek.
    m_zipping.setMaxThreadCount(1);
}

AccountDrafts::~AccountDrafts()
{
    for (const auto& stop : std::as_const(m_stops)) {
        if (const auto running = stop.lock()) {
            *running = true;
        }
    }
    m_zipping.waitForDone();
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

bool AccountDrafts::waitForWrites(int ms)
{
    return m_work.waitForWrites(ms);
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

Job<SpooledFolder>* AccountDrafts::addFolder(const QString& path)
{
    const QString name = safeFileName(zipNameOf(path));
    if (isRefused(name)) {
        return finishedJob<SpooledFolder>(Error{ErrorCode::TypeRefused, {name}});
    }
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    m_stops.removeIf([](const auto& old) { return old.expired(); });
    m_stops.append(stop);
    auto* job = new Job<SpooledFolder>;
    job->setAbortHandler([stop] { *stop = true; });
    auto* zipping = new Job<FolderZip>(this);
    connect(zipping, &JobBase::progress, job, &JobBase::progress);
    zipping->then(this, [this, name, job = QPointer(job),
                         answer = Answer<SpooledFolder>(job->promise())](const Result<FolderZip>& zip) {
        if (zip) {
            spoolZip(*zip, name, job, answer);
        } else {
            answer.finish(zip.error());
        }
    });
    m_zipping.start([promise = zipping->promise(), path, stop, part = newPartPath(),
                     limit = m_tickets.capabilities().maxFileBytes] {
        const Outcome made = ensurePrivateDirectory(QFileInfo(part).path());
        promise.finish(
            made ? zipFolder(path, part, limit, *stop,
                             [&promise](qint64 done, qint64 total) { promise.reportProgress(done, total); })
                 : Result<FolderZip>(made.error()));
    });
    return job;
}

/// In the spool, among what is collected should the program not come to take it away.
QString AccountDrafts::newPartPath() const
{
    return spoolFolder(m_work.options()) + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) +
           QStringLiteral(".zip.part");
}

void AccountDrafts::spoolZip(const FolderZip& zip, const QString& fileName, Job<SpooledFolder>* job,
                             const Answer<SpooledFolder>& answer)
{
    if (!job || job->isFinished()) {
        QFile::remove(zip.zip.path);
        return;
    }
    auto* copy = m_work.spoolFile(zip.zip.path, m_tickets.capabilities().maxFileBytes);
    job->setAbortHandler([copy = QPointer(copy)] {
        if (copy) {
            copy->abort();
        }
    });
    copy->then(this, [zip, fileName, answer](const Result<SpooledFile>& spooled) {
        QFile::remove(zip.zip.path);
        if (!spooled) {
            answer.finish(spooled.error());
            return;
        }
        SpooledFolder folder{spooled.value(), zip.zip.files, zip.links, zip.special, zip.unreadable};
        folder.file.fileName = fileName;
        folder.file.contentType = QStringLiteral("application/zip");
        answer.finish(folder);
    });
}

} // namespace caredesk
