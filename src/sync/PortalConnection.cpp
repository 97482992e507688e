#include "sync/PortalConnection.h"

#include "base/Clock.h"

namespace caredesk {

PortalConnection::PortalConnection(const SessionOptions& options, const PortalProfile& profile,
                                   QString backend)
    : m_profile(profile)
    , m_backend(std::move(backend))
    , m_clock(options.clock)
    , m_makeClient(options.makeClient)
    , m_probe(options.probe)
{
}

PortalConnection::~PortalConnection() = default;

void PortalConnection::usePassword(const QString& user, const QString& password)
{
    m_means = Means::Password;
    m_user = user;
    m_secret = password;
}

void PortalConnection::useToken(const QString& token)
{
    m_means = Means::Token;
    m_secret = token;
}

void PortalConnection::useKept(const QString& token, const Account& account)
{
    m_means = Means::Kept;
    m_user = account.login;
    m_secret = token;
    m_keptAccount = account;
}

void PortalConnection::connectPortal(const Answer<SignInResult>& answer)
{
    switch (m_state) {
    case State::Ready: answer.finish(m_result); return;
    case State::Refused: answer.finish(m_refusal); return;
    case State::Connecting: m_waiting.push_back(answer); return;
    case State::Apart: break;
    }
    m_waiting.push_back(answer);
    m_state = State::Connecting;
    Q_EMIT stageReached(SignInStage::LookingForPortal);
    find();
}

void PortalConnection::find()
{
    if (m_client) {
        authenticate();
    } else if (!m_backend.isEmpty() && m_backend != QStringLiteral("auto")) {
        makeClient(m_backend);
    } else {
        follow(m_probe(m_profile, this), this, [this](const Result<ProbeResult>& found) {
            if (found) {
                makeClient(found->backend);
            } else {
                settle(found.error());
            }
        });
    }
}

void PortalConnection::makeClient(const QString& backend)
{
    Result<std::unique_ptr<PortalClient>> made = m_makeClient(backend, m_profile, *m_clock);
    if (!made) {
        settle(made.error());
        return;
    }
    m_client = std::move(made).value();
    authenticate();
}

void PortalConnection::authenticate()
{
    Q_EMIT stageReached(SignInStage::CheckingPassword);
    Job<SignInResult>* job = nullptr;
    switch (m_means) {
    case Means::None: settle(ErrorCode::NotSignedIn); return;
    case Means::Password: job = m_client->signIn(m_user, m_secret); break;
    case Means::Kept:
        // Also tells what the account may do by now: the person may have got another casino since.
        m_client->resume(m_secret, m_keptAccount);
        [[fallthrough]];
    case Means::Token: job = m_client->signInWithToken(m_secret); break;
    }
    follow(job, this, [this](const Result<SignInResult>& result) { settle(result); });
}

void PortalConnection::settle(const Result<SignInResult>& result)
{
    Result<SignInResult> told = result;
    if (result) {
        m_result = result.value();
        if (!m_user.isEmpty()) {
            m_result.account.login = m_user;
        }
        m_result.account.portal = canonicalPortalUrl(m_profile.baseUrl);
        m_user = m_result.account.login;
        m_secret.clear();
        m_state = State::Ready;
        told = m_result;
    } else if (result.error().code == ErrorCode::WrongPassword ||
               result.error().code == ErrorCode::SignInExpired) {
        m_refusal = result.error();
        m_state = State::Refused;
    } else {
        m_state = State::Apart;
    }
    const std::vector<Answer<SignInResult>> waiting = std::exchange(m_waiting, {});
    if (result) {
        Q_EMIT ready(m_result, m_client->capabilities());
    }
    for (const Answer<SignInResult>& answer : waiting) {
        answer.finish(told);
    }
    if (const std::optional<NextSignIn> next = std::exchange(m_next, std::nullopt)) {
        signInAgain(next->password, next->answer);
    }
}

void PortalConnection::expire()
{
    if (m_state == State::Ready) {
        m_state = State::Refused;
        m_refusal = Error{ErrorCode::SignInExpired};
    }
}

void PortalConnection::signInAgain(const QString& password, const Answer<SignInResult>& answer)
{
    if (m_state == State::Connecting) {
        // The attempt under way may lack the password or have a wrong one: it ends first, then this one
        // begins.
        m_next = {password, answer};
        return;
    }
    usePassword(m_user, password);
    m_state = State::Apart;
    connectPortal(answer);
}

void PortalConnection::signOut(const Answer<Done>& answer)
{
    if (!m_client || !m_client->hasToken()) {
        answer.finish(Done{});
        return;
    }
    m_state = State::Refused;
    m_refusal = Error{ErrorCode::NotSignedIn};
    follow(m_client->signOut(), this, [answer](const Outcome& outcome) { answer.finish(outcome); });
}

} // namespace caredesk
