#include "sync/AccountTickets.h"

#include "storage/CacheStore.h"
#include "sync/FileCopy.h"

namespace caredesk {

AccountTickets::AccountTickets(AccountEngine& engine, CacheStore& cache, Account account, QObject* parent)
    : TicketService(parent)
    , m_engine(engine)
    , m_cache(cache)
    , m_account(std::move(account))
{
    connect(&m_cache, &CacheStore::changed, this, &TicketService::changed);
}

TicketRights AccountTickets::rights() const
{
    TicketRights rights;
    rights.listsCasinoTickets = m_capabilities.listCasinoTickets;
    rights.create = m_capabilities.create;
    rights.attach = m_capabilities.attach;
    rights.cc = m_capabilities.cc;
    rights.reply = m_capabilities.reply;
    rights.close = m_capabilities.close;
    rights.reopen = m_capabilities.reopen;
    rights.callback = m_capabilities.callback;
    rights.maxFileBytes = m_capabilities.maxFileBytes;
    rights.maxFiles = m_capabilities.maxFiles;
    rights.maxSubjectBytes = m_capabilities.maxSubjectBytes;
    rights.refusedSuffixes = m_capabilities.refusedSuffixes;
    rights.states = m_capabilities.states;
    return rights;
}

void AccountTickets::setAccount(const Account& account)
{
    if (m_account != account) {
        m_account = account;
        Q_EMIT rightsChanged();
    }
}

void AccountTickets::setCapabilities(const Capabilities& capabilities)
{
    if (m_capabilities != capabilities) {
        m_capabilities = capabilities;
        Q_EMIT rightsChanged();
    }
}

Job<Conversation>* AccountTickets::conversation(const QString& ticketId)
{
    return m_cache.conversation(ticketId);
}

Job<Conversation>* AccountTickets::fetchConversation(const QString& ticketId)
{
    return askIn<Conversation>(&m_engine, [engine = &m_engine, ticketId](const Answer<Conversation>& answer) {
        engine->fetchConversation(ticketId, answer);
    });
}

Job<TicketRow>* AccountTickets::ticket(const QString& idOrReference)
{
    return m_cache.ticket(idOrReference);
}

Job<QStringList>* AccountTickets::casinoNames()
{
    return m_cache.casinoNames();
}

Job<QList<Person>>* AccountTickets::people(const QString& typed, int limit)
{
    return m_cache.people(typed, limit);
}

Job<QList<TicketRow>>* AccountTickets::similar(const SimilarityQuestion& question)
{
    return m_cache.similar(question);
}

void AccountTickets::setRead(const QStringList& ticketIds, bool read)
{
    m_cache.setRead(ticketIds, read);
}

void AccountTickets::removeLocal(const QString& ticketId)
{
    m_cache.removeTicket(ticketId);
}

Job<QString>* AccountTickets::attachmentFile(const QString& attachmentId)
{
    auto* job = new Job<QString>;
    const int download = ++m_lastDownload;
    AccountEngine* engine = &m_engine;
    job->setAbortHandler([engine, context = QPointer<QObject>(this), download] {
        if (context) {
            QMetaObject::invokeMethod(
                engine, [engine, download] { engine->attachments().leave(download); }, Qt::QueuedConnection);
        }
    });
    const Answer<QString> answer(job->promise());
    m_cache.attachment(attachmentId)
        ->then(this, [engine, answer, download](const Result<Attachment>& attachment) {
            if (!attachment) {
                answer.finish(attachment.error());
                return;
            }
            QMetaObject::invokeMethod(
                engine,
                [engine, answer, download, attachment = attachment.value()] {
                    engine->attachments().fetch(attachment, download, answer);
                },
                Qt::QueuedConnection);
        });
    return job;
}

Job<Done>* AccountTickets::saveAttachment(const QString& attachmentId, const QString& path)
{
    auto* job = new Job<Done>;
    auto* download = attachmentFile(attachmentId);
    job->setAbortHandler([download = QPointer<JobBase>(download)] {
        if (download) {
            download->abort();
        }
    });
    const Answer<Done> answer(job->promise());
    connect(download, &JobBase::progress, job, &JobBase::progress);
    download->then(this, [answer, path](const Result<QString>& file) {
        if (!file) {
            answer.finish(file.error());
            return;
        }
        auto* copy = copyFile(*file, path);
        copy->then(copy, [answer](const Outcome& outcome) { answer.finish(outcome); });
    });
    return job;
}

} // namespace caredesk
