#include "sync/Session.h"

#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "base/Log.h"
#include "domain/PortalAddress.h"
#include "portal/http/ProxySignIns.h"
#include "sync/AccountOpening.h"
#include "sync/OpenAccount.h"
#include "sync/ProxySession.h"

#include <QNetworkInformation>

namespace caredesk {

Session::Session(SessionOptions options, NetworkThread& network, QObject* parent)
    : SessionService(parent)
    , m_options(std::move(options))
    , m_network(network)
    , m_directory(std::make_shared<AccountDirectory>(m_options.profileDirectory))
    , m_proxy(std::make_unique<ProxySession>(m_options, m_network))
{
    if (!m_options.profile.proxySignIns) {
        m_options.profile.proxySignIns = std::make_shared<ProxySignIns>();
    }
    if (!m_options.backend.isEmpty()) {
        m_options.profile.backend = m_options.backend;
    }
    // Its word is only a hint; where there is no such service, real requests tell alone.
    QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
}

Session::~Session()
{
    m_opening.reset();
    m_account.reset();
}

ConnectionHandle Session::makeConnection(const PortalProfile& profile, const QString& backend)
{
    auto connection = std::make_unique<PortalConnection>(m_options, profile, backend);
    connection->moveToThread(m_network.worker()->thread());
    return {connection.release(), NetworkDeleter{&m_network}};
}

AccountOpening* Session::beginOpening(Job<Done>* job, const Answer<Done>& answer, ConnectionHandle connection,
                                      const OpeningWay& way)
{
    cancelOpening();
    m_answer = answer;
    m_opening = std::make_unique<AccountOpening>(m_options, m_network, m_directory, std::move(connection),
                                                 way, nullptr);
    connect(m_opening.get(), &AccountOpening::stageReached, this, &Session::setStage);
    connect(m_opening.get(), &AccountOpening::notice, this, &SessionService::notice);
    connect(m_opening.get(), &AccountOpening::ended, this, [this](const Outcome& outcome) {
        if (outcome) {
            becomeOpen();
        } else {
            giveUpOpening(outcome.error());
        }
    });
    job->setAbortHandler([this, opening = QPointer<AccountOpening>(m_opening.get())] {
        // It goes with the session.
        if (opening && m_opening.get() == opening) {
            cancelOpening();
        }
    });
    return m_opening.get();
}

Job<Done>* Session::signIn(const QString& user, const QString& password, bool keep)
{
    auto* job = new Job<Done>(this);
    closeThenConnect(
        [this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), user, password, keep] {
            if (!job) {
                return;
            }
            ConnectionHandle connection = makeConnection(m_options.profile, m_options.profile.backend);
            connection->usePassword(user, password);
            beginOpening(job, answer, std::move(connection),
                         {.keep = keep && m_options.profile.keepSignedInAllowed})
                ->signIn();
        });
    return job;
}

Job<Done>* Session::signInWithToken(const QString& token, bool keep)
{
    auto* job = new Job<Done>(this);
    closeThenConnect(
        [this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), token, keep] {
            if (!job) {
                return;
            }
            ConnectionHandle connection = makeConnection(m_options.profile, m_options.profile.backend);
            connection->useToken(token);
            beginOpening(job, answer, std::move(connection),
                         {.keep = keep && m_options.profile.keepSignedInAllowed})
                ->signIn();
        });
    return job;
}

Job<Done>* Session::open(const QString& folder)
{
    auto* job = new Job<Done>(this);
    closeThenConnect([this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), folder] {
        if (!job) {
            return;
        }
        askIn<KnownAccount>(m_network.worker(), [directory = m_directory,
                                                 folder](const Answer<KnownAccount>& found) {
            for (const KnownAccount& known : directory->knownAccounts()) {
                if (known.folder == folder) {
                    found.finish(known.keptSignedIn ? Result<KnownAccount>(known) : ErrorCode::SignInExpired);
                    return;
                }
            }
            found.finish(Error{ErrorCode::NotFound, {folder}});
        })->then(this, [this, job, answer](const Result<KnownAccount>& known) {
            if (!known) {
                answer.finish(known.error());
                return;
            }
            openKept(job, answer, *known);
        });
    });
    return job;
}

void Session::openKept(const QPointer<Job<Done>>& job, const Answer<Done>& answer, const KnownAccount& known)
{
    const Account account = known.account;
    m_options.credentials->read(credentialKey(account.portal, account.login))
        ->then(this, [this, job, answer, account](const Result<QString>& token) {
            if (!token || token->isEmpty()) {
                answer.finish(token ? Error{ErrorCode::SignInExpired} : token.error());
                return;
            }
            if (!job) {
                return;
            }
            PortalProfile profile = m_options.profile;
            profile.baseUrl = account.portal;
            ConnectionHandle connection = makeConnection(profile, account.backend);
            connection->useKept(*token, account);
            beginOpening(job, answer, std::move(connection), {.wasKept = true})->openFolder(account);
        });
}

Job<Done>* Session::openUnverified(const QString& login)
{
    auto* job = new Job<Done>(this);
    closeThenConnect([this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), login] {
        if (!job) {
            return;
        }
        ConnectionHandle connection = makeConnection(m_options.profile, m_options.profile.backend);
        connection->useLogin(login);
        Account account;
        account.login = login;
        account.portal = canonicalPortalUrl(m_options.profile.baseUrl);
        beginOpening(job, answer, std::move(connection), {.verified = false})->openFolder(account);
    });
    return job;
}

Answer<Done> Session::takeAnswer()
{
    const Answer<Done> answer = *m_answer;
    m_answer.reset();
    return answer;
}

void Session::becomeOpen()
{
    const std::unique_ptr<AccountOpening> opening = std::move(m_opening);
    const Answer<Done> answer = takeAnswer();
    m_account = opening->takeAccount();
    connect(m_account.get(), &OpenAccount::notice, this, &SessionService::notice);
    connect(m_account.get(), &OpenAccount::accountChanged, this, [this] { saveAccount(m_account->known()); });
    if (opening->capabilities()) {
        m_account->tickets().setCapabilities(*opening->capabilities());
    }
    if (opening->isVerified()) {
        saveAccount(m_account->known());
    }
    m_account->start();
    setStage(SignInStage::Ready);
    Q_EMIT opened();
    answer.finish(Done{});
}

void Session::giveUpOpening(const Error& error)
{
    qCInfo(lcAccount) << "not opened:" << errorName(error.code);
    m_opening.reset();
    const Answer<Done> answer = takeAnswer();
    setStage(SignInStage::Idle);
    answer.finish(error);
}

void Session::cancelOpening()
{
    if (m_opening) {
        giveUpOpening(Error{ErrorCode::Cancelled});
    }
}

Job<Done>* Session::signInAgain(const QString& password)
{
    if (!m_account) {
        return finishedJob<Done>(ErrorCode::NotSignedIn);
    }
    auto* job = new Job<Done>(this);
    const Answer<Done> answer(job->promise());
    m_account->signInAgain(password)->then(this, [this, answer](const Result<SignInResult>& result) {
        if (!result || !m_account) {
            answer.finish(result ? Error{ErrorCode::Cancelled} : result.error());
            return;
        }
        const KnownAccount& known = m_account->known();
        saveAccount(known);
        if (!known.keptSignedIn || !m_options.storeCredentials) {
            answer.finish(Done{});
            return;
        }
        m_options.credentials->write(credentialKey(known.account.portal, known.account.login), result->token)
            ->then(this, [this, answer](const Outcome& kept) {
                if (!kept) {
                    Q_EMIT notice(AccountNotice::TokenNotKept, {});
                }
                answer.finish(Done{});
            });
    });
    return job;
}

Job<Done>* Session::close()
{
    cancelOpening();
    auto* job = new Job<Done>(this);
    closeThen([answer = Answer<Done>(job->promise())] { answer.finish(Done{}); });
    return job;
}

void Session::closeThen(std::function<void()> next)
{
    // On a turn of its own: whoever asks may stand in a signal of a service that goes.
    QMetaObject::invokeMethod(
        this,
        [this, next = std::move(next)] {
            if (m_account) {
                Q_EMIT closing();
                m_account.reset();
                setStage(SignInStage::Idle);
                Q_EMIT closed();
            }
            next();
        },
        Qt::QueuedConnection);
}

void Session::closeThenConnect(std::function<void()> next)
{
    closeThen([this, next = std::move(next)] {
        m_proxy->find()->then(this, [next](const Result<ProxyInfo>&) { next(); });
    });
}

void Session::saveAccount(const KnownAccount& known)
{
    askIn<Done>(m_network.worker(), [directory = m_directory, known](const Answer<Done>& answer) {
        const Outcome saved = directory->save(known);
        if (!saved) {
            qCWarning(lcAccount) << "account.json was not written:" << saved.error().detail;
        }
        answer.finish(saved);
    });
}

bool Session::isVerified() const
{
    return m_account && m_account->isVerified();
}

TicketService* Session::tickets() const
{
    return m_account ? &m_account->tickets() : nullptr;
}

DraftService* Session::drafts() const
{
    return m_account ? &m_account->drafts() : nullptr;
}

OutboxService* Session::outbox() const
{
    return m_account ? &m_account->outbox() : nullptr;
}

SyncService* Session::sync() const
{
    return m_account ? &m_account->sync() : nullptr;
}

ProxyService* Session::proxy() const
{
    return m_proxy.get();
}

CacheStore* Session::cacheStore() const
{
    return m_account ? &m_account->cache() : nullptr;
}

WorkStore* Session::workStore() const
{
    return m_account ? &m_account->work() : nullptr;
}

QString Session::accountFolder() const
{
    return m_account ? m_account->known().folder : QString();
}

void Session::setStage(SignInStage stage)
{
    if (m_stage != stage) {
        m_stage = stage;
        Q_EMIT stageChanged(stage);
    }
}

} // namespace caredesk
