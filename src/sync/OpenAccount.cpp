#include "sync/OpenAccount.h"

#include "base/Clock.h"
#include "sync/CapabilitiesNote.h"
#include "sync/SyncNotes.h"

#include <QNetworkInformation>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace caredesk {

namespace {

/// While another program replaces a damaged file, which takes a moment.
constexpr int busyTries = 40;

/// Programs that started together do not ask together again.
int busyRetryMs()
{
    return QRandomGenerator::global()->bounded(100, 400);
}

StoreOptions storeOptions(const SessionOptions& options, const QString& folder)
{
    StoreOptions stores;
    stores.folder = folder;
    if (options.adjustStores) {
        options.adjustStores(stores);
    }
    return stores;
}

std::unique_ptr<AccountEngine, NetworkDeleter> makeEngine(ConnectionHandle connection, CacheStore& cache,
                                                          WorkStore& work, const SessionOptions& options,
                                                          const QString& folder, const NetworkThread& network)
{
    auto engine = std::make_unique<AccountEngine>(std::unique_ptr<PortalConnection>(connection.release()),
                                                  cache, work, options, folder);
    engine->moveToThread(network.worker()->thread());
    return {engine.release(), NetworkDeleter{&network}};
}

} // namespace

OpenAccount::OpenAccount(KnownAccount known, bool verified, ConnectionHandle connection,
                         const SessionOptions& options, const NetworkThread& network)
    : m_known(std::move(known))
    , m_verified(verified)
    , m_network(network)
    , m_claim(std::make_shared<FolderClaim>(m_known.folder))
    , m_cache(storeOptions(options, m_known.folder))
    , m_work(storeOptions(options, m_known.folder))
    , m_engine(makeEngine(std::move(connection), m_cache, m_work, options, m_known.folder, network))
    , m_tickets(*m_engine, m_cache, m_known.account, nullptr)
    , m_drafts(m_work, m_tickets, nullptr)
    , m_outbox(*m_engine, m_work, *options.clock, nullptr)
    , m_sync(*m_engine, nullptr)
{
    connect(m_engine.get(), &AccountEngine::signedIn, this, &OpenAccount::signedIn);
    connect(&m_cache, &CacheStore::rebuilt, this, &OpenAccount::cacheRebuilt);
    connect(&m_work, &WorkStore::mended, this, &OpenAccount::claimFolderAgain);
    connect(&m_work, &WorkStore::mended, this, &OpenAccount::tellWork);
    if (QNetworkInformation* information = QNetworkInformation::instance()) {
        connect(information, &QNetworkInformation::reachabilityChanged, this, [engine = m_engine.get()] {
            QMetaObject::invokeMethod(engine, &AccountEngine::networkChanged, Qt::QueuedConnection);
        });
    }
}

OpenAccount::~OpenAccount()
{
    disconnect(m_engine.get(), nullptr, nullptr, nullptr);
    m_engine.reset();
}

Job<Done>* OpenAccount::open()
{
    auto* job = new Job<Done>;
    const Answer<Done> answer(job->promise());
    claimFolder(answer, busyTries);
    return job;
}

void OpenAccount::claimFolder(const Answer<Done>& answer, int triesLeft)
{
    auto* claimed = askIn<Done>(
        m_network.worker(), [claim = m_claim](const Answer<Done>& shared) { shared.finish(claim->share()); });
    follow(claimed, this, [this, answer, triesLeft](const Outcome& shared) {
        // In a folder that cannot be written to there is nothing to claim: the stores open for reading.
        if (shared || shared.error().code != ErrorCode::StoreBusy) {
            openCache(answer, triesLeft);
        } else if (triesLeft > 0) {
            QTimer::singleShot(busyRetryMs(), this,
                               [this, answer, triesLeft] { claimFolder(answer, triesLeft - 1); });
        } else {
            answer.finish(shared);
        }
    });
}

/// After a store was mended: the claim went with the folder, when that was removed.
void OpenAccount::claimFolderAgain()
{
    auto* claimed = askIn<Done>(
        m_network.worker(), [claim = m_claim](const Answer<Done>& shared) { shared.finish(claim->share()); });
    follow(claimed, this, [this](const Outcome& shared) {
        if (!shared && shared.error().code == ErrorCode::StoreBusy) {
            QTimer::singleShot(busyRetryMs(), this, &OpenAccount::claimFolderAgain);
        }
    });
}

void OpenAccount::openCache(const Answer<Done>& answer, int triesLeft)
{
    follow(m_cache.open(), this, [this, answer, triesLeft](const Result<StoreCondition>& cache) {
        if (cache) {
            if (cache->kind == StoreCondition::Kind::SetAside) {
                Q_EMIT notice(AccountNotice::CacheRebuilt, {});
            }
            openWork(answer, triesLeft);
        } else if (cache.error().code == ErrorCode::StoreBusy && triesLeft > 0) {
            QTimer::singleShot(busyRetryMs(), this,
                               [this, answer, triesLeft] { openCache(answer, triesLeft - 1); });
        } else {
            answer.finish(cache.error());
        }
    });
}

void OpenAccount::openWork(const Answer<Done>& answer, int triesLeft)
{
    follow(m_work.open(), this, [this, answer, triesLeft](const Result<StoreCondition>& work) {
        if (work) {
            tellWork(*work);
            readCapabilitiesNote(answer);
        } else if (work.error().code == ErrorCode::StoreBusy && triesLeft > 0) {
            QTimer::singleShot(busyRetryMs(), this,
                               [this, answer, triesLeft] { openWork(answer, triesLeft - 1); });
        } else {
            answer.finish(work.error());
        }
    });
}

void OpenAccount::readCapabilitiesNote(const Answer<Done>& answer)
{
    follow(m_cache.note(syncnotes::capabilities), this, [this, answer](const Result<QString>& note) {
        if (const auto capabilities = readCapabilities(note ? *note : QString())) {
            m_tickets.setCapabilities(*capabilities);
        }
        answer.finish(Done{});
    });
}

void OpenAccount::cacheRebuilt()
{
    Q_EMIT notice(AccountNotice::CacheRebuilt, {});
    m_sync.syncNow();
}

void OpenAccount::tellWork(const StoreCondition& condition)
{
    const QStringList arguments{QString::number(condition.salvaged), QString::number(condition.lost),
                                condition.asidePath};
    switch (condition.kind) {
    case StoreCondition::Kind::Salvaged: Q_EMIT notice(AccountNotice::WorkSalvaged, arguments); break;
    case StoreCondition::Kind::Missing: Q_EMIT notice(AccountNotice::WorkMissing, {}); break;
    case StoreCondition::Kind::PutBack: Q_EMIT notice(AccountNotice::WorkPutBack, arguments); break;
    case StoreCondition::Kind::ReadOnly: Q_EMIT notice(AccountNotice::WorkReadOnly, {}); break;
    case StoreCondition::Kind::Ready:
    case StoreCondition::Kind::SetAside: break;
    }
}

void OpenAccount::start()
{
    QMetaObject::invokeMethod(m_engine.get(), &AccountEngine::start, Qt::QueuedConnection);
    m_work.collectSpool();
}

void OpenAccount::signedIn(const SignInResult& result, const Capabilities& capabilities)
{
    m_verified = true;
    m_tickets.setCapabilities(capabilities);
    m_cache.setNotes({{syncnotes::capabilities, writeCapabilities(capabilities)}});
    // The login stays the one that names the folder.
    Account account = result.account;
    account.login = m_known.account.login;
    account.portal = m_known.account.portal;
    if (account != m_known.account) {
        m_known.account = account;
        m_tickets.setAccount(account);
        Q_EMIT accountChanged();
    }
}

Job<SignInResult>* OpenAccount::signInAgain(const QString& password)
{
    return askIn<SignInResult>(m_engine.get(),
                               [engine = m_engine.get(), password](const Answer<SignInResult>& answer) {
                                   engine->signInAgain(password, answer);
                               });
}

Job<Done>* OpenAccount::revoke(int timeoutMs)
{
    auto* job = askIn<Done>(m_engine.get(), [engine = m_engine.get()](const Answer<Done>& answer) {
        engine->connection().signOut(answer);
    });
    QTimer::singleShot(timeoutMs, job, [job] { job->finish(ErrorCode::TimedOut); });
    return job;
}

Job<int>* OpenAccount::unsentWork()
{
    auto* job = new Job<int>;
    const Answer<int> answer(job->promise());
    follow(m_work.operations(), this, [this, answer](const Result<QList<Operation>>& operations) {
        if (!operations) {
            answer.finish(operations.error());
            return;
        }
        follow(m_work.drafts(), this,
               [answer, waiting = static_cast<int>(operations->size())](const Result<QList<Draft>>& drafts) {
                   if (!drafts) {
                       answer.finish(drafts.error());
                       return;
                   }
                   const auto typed = std::count_if(drafts->cbegin(), drafts->cend(),
                                                    [](const Draft& draft) { return !draft.isEmpty(); });
                   answer.finish(waiting + static_cast<int>(typed));
               });
    });
    return job;
}

} // namespace caredesk
