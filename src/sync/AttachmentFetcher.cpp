#include "sync/AttachmentFetcher.h"

#include "base/DownloadMark.h"
#include "base/Paths.h"
#include "portal/PortalClient.h"
#include "storage/CacheStore.h"

#include <QFileInfo>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 prefetchMaxBytes = 1024ll * 1024;
constexpr int prefetchAtOnce = 10;

} // namespace

AttachmentFetcher::AttachmentFetcher(CacheStore& cache, const QString& accountFolder, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
    , m_files(accountFolder)
{
}

void AttachmentFetcher::fetch(const Attachment& attachment, int ticket, const Answer<QString>& answer)
{
    const QString there = m_files.downloaded(attachment);
    if (!there.isEmpty()) {
        answer.finish(there);
        return;
    }
    if (const auto running = m_downloads.value(attachment.id)) {
        running->waiters.push_back({ticket, answer});
        return;
    }
    if (!m_client) {
        answer.finish(ErrorCode::Offline);
        return;
    }
    const QString path = m_files.pathFor(attachment);
    if (const Outcome made = ensurePrivateDirectory(QFileInfo(path).path()); !made) {
        answer.finish(made.error());
        return;
    }
    auto download = std::make_shared<Download>();
    download->waiters.push_back({ticket, answer});
    m_downloads.insert(attachment.id, download);
    Job<Done>* job = m_client->downloadAttachment(attachment, path);
    download->job = job;
    connect(job, &JobBase::progress, this, [download](qint64 done, qint64 total) {
        for (const Waiter& waiter : download->waiters) {
            waiter.answer.reportProgress(done, total);
        }
    });
    follow(job, this, [this, id = attachment.id, path, source = attachment.source](const Outcome& outcome) {
        if (outcome) {
            markAsDownloaded(path, QUrl(source));
        }
        finish(id, outcome ? Result<QString>(path) : Result<QString>(outcome.error()));
    });
}

void AttachmentFetcher::finish(const QString& id, const Result<QString>& path)
{
    const std::shared_ptr<Download> download = m_downloads.take(id);
    for (const Waiter& waiter : download->waiters) {
        waiter.answer.finish(path);
    }
}

void AttachmentFetcher::leave(int ticket)
{
    for (const std::shared_ptr<Download>& download : std::as_const(m_downloads)) {
        std::vector<Waiter>& waiters = download->waiters;
        const auto gone = std::remove_if(waiters.begin(), waiters.end(),
                                         [ticket](const Waiter& waiter) { return waiter.ticket == ticket; });
        if (gone == waiters.end()) {
            continue;
        }
        waiters.erase(gone, waiters.end());
        if (waiters.empty() && download->job) {
            download->job->abort();
        }
        return;
    }
}

void AttachmentFetcher::prefetch()
{
    if (m_prefetching || !m_client || !m_downloads.isEmpty()) {
        return;
    }
    m_prefetching = true;
    follow(m_cache.attachmentsToPrefetch(prefetchMaxBytes, prefetchAtOnce), this,
           [this](const Result<QList<Attachment>>& attachments) {
               prefetchNext(attachments ? *attachments : QList<Attachment>());
           });
}

void AttachmentFetcher::prefetchNext(QList<Attachment> attachments)
{
    attachments.removeIf(
        [this](const Attachment& attachment) { return m_notPrefetched.contains(attachment.id); });
    if (attachments.isEmpty()) {
        m_prefetching = false;
        return;
    }
    const Attachment attachment = attachments.takeFirst();
    m_notPrefetched.insert(attachment.id);
    auto* job = new Job<QString>(this);
    job->then(this, [this, attachments](const Result<QString>& path) {
        const bool goOn = path || path.error().code == ErrorCode::NotFound;
        prefetchNext(goOn ? attachments : QList<Attachment>());
    });
    fetch(attachment, 0, Answer<QString>(job->promise()));
}

} // namespace caredesk
