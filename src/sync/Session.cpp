#include "sync/Session.h"

#include "account/AccountDirectory.h"
#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "base/Log.h"
#include "domain/PortalAddress.h"
#include "sync/OpenAccount.h"

#include <QNetworkInformation>

namespace caredesk {

/// One try to open an account, until it is open or given up. Destroying it stops it in any step.
struct Session::Attempt
{
    explicit Attempt(Answer<Done> a)
        : answer(std::move(a))
    {
    }

    Answer<Done> answer;
    ConnectionHandle connection;
    std::unique_ptr<OpenAccount> account;
    bool verified = true;
    bool keep = false;    ///< Keep the token.
    bool wasKept = false; ///< The token that is used was read from the keychain.
    QString token;
    std::optional<Capabilities> capabilities; ///< As told at the sign-in.
};

Session::Session(SessionOptions options, NetworkThread& network, QObject* parent)
    : SessionService(parent)
    , m_options(std::move(options))
    , m_network(network)
    , m_directory(std::make_shared<AccountDirectory>(m_options.profileDirectory))
{
    if (!m_options.backend.isEmpty()) {
        m_options.profile.backend = m_options.backend;
    }
    // Its word is only a hint; where there is no such service, real requests tell alone.
    QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
}

Session::~Session()
{
    if (const AttemptPointer attempt = std::exchange(m_attempt, nullptr)) {
        attempt->connection.reset();
        attempt->account.reset();
    }
    m_account.reset();
}

PortalInfo Session::portal() const
{
    const PortalProfile& profile = m_options.profile;
    return {profile.baseUrl,
            profile.vendor,
            profile.product,
            profile.urlLocked,
            profile.keepSignedInAllowed,
            profile.listKnownAccounts,
            profile.forgotPasswordUrl,
            profile.emergencyContacts};
}

Outcome Session::setPortalUrl(const QString& typed)
{
    const Result<QUrl> url = portalUrlFromText(typed);
    if (!url) {
        return url.error();
    }
    if (*url == canonicalPortalUrl(m_options.profile.baseUrl)) {
        return Done{};
    }
    if (m_options.profile.urlLocked) {
        return Error{ErrorCode::NotAllowed, {typed}};
    }
    m_options.profile.baseUrl = *url;
    Q_EMIT portalChanged();
    return Done{};
}

Job<Done>* Session::checkPortal()
{
    QObject* worker = m_network.worker();
    return askIn<Done>(
        worker, [worker, probe = m_options.probe, profile = m_options.profile](const Answer<Done>& answer) {
            follow(probe(profile, worker), worker, [answer](const Result<ProbeResult>& found) {
                answer.finish(found ? Outcome(Done{}) : Outcome(found.error()));
            });
        });
}

Job<QList<AccountEntry>>* Session::knownAccounts()
{
    const PortalProfile& profile = m_options.profile;
    const QUrl only = profile.urlLocked ? canonicalPortalUrl(profile.baseUrl) : QUrl();
    return askIn<QList<AccountEntry>>(
        m_network.worker(), [directory = m_directory, only](const Answer<QList<AccountEntry>>& answer) {
            QList<AccountEntry> entries;
            for (const KnownAccount& known : directory->knownAccounts()) {
                const Account& account = known.account;
                if (only.isEmpty() || canonicalPortalUrl(account.portal) == only) {
                    entries.append({known.folder, account.portal, account.login, account.person.name,
                                    known.keptSignedIn, known.lastUsed});
                }
            }
            answer.finish(entries);
        });
}

ConnectionHandle Session::makeConnection(const PortalProfile& profile, const QString& backend)
{
    auto connection = std::make_unique<PortalConnection>(m_options, profile, backend);
    connection->moveToThread(m_network.worker()->thread());
    return {connection.release(), NetworkDeleter{&m_network}};
}

Session::AttemptPointer Session::beginAttempt(Job<Done>* job, const Answer<Done>& answer,
                                              ConnectionHandle connection)
{
    cancelAttempt();
    m_attempt = std::make_shared<Attempt>(answer);
    m_attempt->connection = std::move(connection);
    connect(m_attempt->connection.get(), &PortalConnection::stageReached, this,
            [this, attempt = std::weak_ptr(m_attempt)](SignInStage stage) {
                if (!attempt.expired() && m_stage != SignInStage::OpeningStore) {
                    setStage(stage);
                }
            });
    // Told before the sign-in is answered: the rights are known when the account opens.
    connect(m_attempt->connection.get(), &PortalConnection::ready, this,
            [attempt = std::weak_ptr(m_attempt)](const SignInResult&, const Capabilities& capabilities) {
                if (const AttemptPointer current = attempt.lock()) {
                    current->capabilities = capabilities;
                }
            });
    job->setAbortHandler([this, session = QPointer<Session>(this), attempt = std::weak_ptr(m_attempt)] {
        if (session && isCurrent(attempt.lock())) {
            cancelAttempt();
        }
    });
    return m_attempt;
}

Job<Done>* Session::signIn(const QString& user, const QString& password, bool keep)
{
    auto* job = new Job<Done>(this);
    closeThen(
        [this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), user, password, keep] {
            if (!job) {
                return;
            }
            ConnectionHandle connection = makeConnection(m_options.profile, m_options.profile.backend);
            connection->usePassword(user, password);
            const AttemptPointer attempt = beginAttempt(job, answer, std::move(connection));
            attempt->keep = keep && m_options.profile.keepSignedInAllowed;
            connectAndOpen(attempt);
        });
    return job;
}

Job<Done>* Session::signInWithToken(const QString& token, bool keep)
{
    auto* job = new Job<Done>(this);
    closeThen([this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), token, keep] {
        if (!job) {
            return;
        }
        ConnectionHandle connection = makeConnection(m_options.profile, m_options.profile.backend);
        connection->useToken(token);
        const AttemptPointer attempt = beginAttempt(job, answer, std::move(connection));
        attempt->keep = keep && m_options.profile.keepSignedInAllowed;
        connectAndOpen(attempt);
    });
    return job;
}

void Session::connectAndOpen(const AttemptPointer& attempt)
{
    PortalConnection* connection = attempt->connection.get();
    askIn<SignInResult>(connection, [connection](const Answer<SignInResult>& answer) {
        connection->connectPortal(answer);
    })->then(this, [this, attempt](const Result<SignInResult>& result) {
        if (!isCurrent(attempt)) {
            return;
        }
        if (!result) {
            endAttempt(attempt, result.error());
            return;
        }
        attempt->token = result->token;
        openFolder(attempt, result->account);
    });
}

Job<Done>* Session::open(const QString& folder)
{
    auto* job = new Job<Done>(this);
    closeThen([this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), folder] {
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
            const AttemptPointer attempt = beginAttempt(job, answer, std::move(connection));
            attempt->wasKept = true;
            attempt->token = *token;
            openFolder(attempt, account);
        });
}

Job<Done>* Session::openUnverified(const QString& login)
{
    auto* job = new Job<Done>(this);
    closeThen([this, job = QPointer<Job<Done>>(job), answer = Answer<Done>(job->promise()), login] {
        if (!job) {
            return;
        }
        ConnectionHandle connection = makeConnection(m_options.profile, m_options.profile.backend);
        connection->useLogin(login);
        const AttemptPointer attempt = beginAttempt(job, answer, std::move(connection));
        attempt->verified = false;
        Account account;
        account.login = login;
        account.portal = canonicalPortalUrl(m_options.profile.baseUrl);
        openFolder(attempt, account);
    });
    return job;
}

void Session::openFolder(const AttemptPointer& attempt, const Account& account)
{
    setStage(SignInStage::OpeningStore);
    const qint64 now = m_options.clock->now();
    askIn<KnownAccount>(m_network.worker(), [directory = m_directory, account, now,
                                             verified =
                                                 attempt->verified](const Answer<KnownAccount>& answer) {
        const Result<QString> folder = directory->ensureFolder(account.portal, account.login);
        if (!folder) {
            answer.finish(folder.error());
            return;
        }
        KnownAccount known{account, *folder, false, now};
        for (const KnownAccount& kept : directory->knownAccounts()) {
            if (kept.folder == *folder) {
                known.keptSignedIn = kept.keptSignedIn;
                known.account = verified ? account : kept.account;
            }
        }
        answer.finish(known);
    })->then(this, [this, attempt](const Result<KnownAccount>& known) {
        if (!isCurrent(attempt)) {
            return;
        }
        if (known) {
            openStores(attempt, *known);
        } else {
            endAttempt(attempt, known.error());
        }
    });
}

void Session::openStores(const AttemptPointer& attempt, const KnownAccount& known)
{
    attempt->account = std::make_unique<OpenAccount>(known, attempt->verified, std::move(attempt->connection),
                                                     m_options, m_network);
    connect(attempt->account.get(), &OpenAccount::notice, this, &SessionService::notice);
    connect(attempt->account.get(), &OpenAccount::accountChanged, this, [this] {
        if (m_account) {
            saveAccount(m_account->known());
        }
    });
    attempt->account->open()->then(this, [this, attempt](const Outcome& opened) {
        if (!isCurrent(attempt)) {
            return;
        }
        if (!opened) {
            endAttempt(attempt, opened.error());
        } else if (attempt->wasKept || !attempt->verified || !m_options.storeCredentials) {
            becomeOpen(attempt);
        } else if (attempt->keep) {
            keepToken(attempt);
        } else {
            forgetToken(attempt);
        }
    });
}

void Session::keepToken(const AttemptPointer& attempt)
{
    const Account& account = attempt->account->known().account;
    m_options.credentials->write(credentialKey(account.portal, account.login), attempt->token)
        ->then(this, [this, attempt](const Outcome& kept) {
            if (!isCurrent(attempt)) {
                return;
            }
            const bool lasting = kept && m_options.credentials->isPersistent();
            attempt->account->setKept(lasting);
            if (!lasting) {
                Q_EMIT notice(AccountNotice::TokenNotKept, {});
            }
            becomeOpen(attempt);
        });
}

void Session::forgetToken(const AttemptPointer& attempt)
{
    // Who signs in without being kept on this computer does not want an older token kept either.
    const KnownAccount& known = attempt->account->known();
    if (!known.keptSignedIn) {
        becomeOpen(attempt);
        return;
    }
    attempt->account->setKept(false);
    m_options.credentials->remove(credentialKey(known.account.portal, known.account.login))
        ->then(this, [this, attempt](const Outcome&) {
            if (isCurrent(attempt)) {
                becomeOpen(attempt);
            }
        });
}

void Session::becomeOpen(const AttemptPointer& attempt)
{
    m_account = std::move(attempt->account);
    m_attempt.reset();
    if (attempt->capabilities) {
        m_account->tickets().setCapabilities(*attempt->capabilities);
    }
    if (attempt->verified) {
        saveAccount(m_account->known());
    }
    m_account->start();
    setStage(SignInStage::Ready);
    Q_EMIT opened();
    attempt->answer.finish(Done{});
}

void Session::endAttempt(const AttemptPointer& attempt, const Error& error)
{
    qCInfo(lcAccount) << "not opened:" << errorName(error.code);
    m_attempt.reset();
    attempt->connection.reset();
    attempt->account.reset();
    setStage(SignInStage::Idle);
    attempt->answer.finish(error);
}

void Session::cancelAttempt()
{
    if (m_attempt) {
        endAttempt(std::exchange(m_attempt, nullptr), Error{ErrorCode::Cancelled});
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
    cancelAttempt();
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
