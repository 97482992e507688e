#include "sync/OpenAccount.h"

#include "base/Clock.h"
#include "sync/CapabilitiesNote.h"
#include "sync/SyncNotes.h"

#include <QNetworkInformation>
#include <QTimer>

#include <algorithm>

namespace caredesk {

namespace {

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
    , m_cache(storeOptions(options, m_known.folder))
    , m_work(storeOptions(options, m_known.folder))
    , m_engine(makeEngine(std::move(connection), m_cache, m_work, options, m_known.folder, network))
    , m_tickets(*m_engine, m_cache, m_known.account, nullptr)
    , m_drafts(m_work, m_tickets, nullptr)
    , m_outbox(*m_engine, m_work, *options.clock, nullptr)
    , m_sync(*m_engine, nullptr)
{
    connect(m_engine.get(), &AccountEngine::signedIn, this, &OpenAccount::signedIn);
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
    follow(m_cache.open(), this, [this, answer](const Result<StoreCondition>& cache) {
        if (!cache) {
            answer.finish(cache.error());
            return;
        }
        if (cache->kind == StoreCondition::Kind::SetAside) {
            Q_EMIT notice(AccountNotice::CacheRebuilt, {});
        }
        follow(m_work.open(), this, [this, answer](const Result<StoreCondition>& work) {
            if (!work) {
                answer.finish(work.error());
                return;
            }
            tellWork(*work);
            follow(m_cache.note(syncnotes::capabilities), this, [this, answer](const Result<QString>& note) {
                if (const auto capabilities = readCapabilities(note ? *note : QString())) {
                    m_tickets.setCapabilities(*capabilities);
                }
                answer.finish(Done{});
            });
        });
    });
    return job;
}

void OpenAccount::tellWork(const StoreCondition& condition)
{
    if (condition.kind == StoreCondition::Kind::Salvaged) {
        Q_EMIT notice(AccountNotice::WorkSalvaged, {QString::number(condition.salvaged),
                                                    QString::number(condition.lost), condition.asidePath});
    } else if (condition.kind == StoreCondition::Kind::ReadOnly) {
        Q_EMIT notice(AccountNotice::WorkReadOnly, {});
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

Job<bool>* OpenAccount::sentElsewhere()
{
    return askIn<bool>(m_engine.get(), [engine = m_engine.get()](const Answer<bool>& answer) {
        answer.finish(engine->outbox().sentElsewhere());
    });
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
