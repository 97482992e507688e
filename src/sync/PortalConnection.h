#pragma once

#include "portal/PortalClient.h"
#include "sync/Answer.h"
#include "sync/SessionOptions.h"
#include "sync/SessionService.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace caredesk {

/// The way to one portal for one person: finds out what answers there, makes the adapter, signs in. Made in
/// any thread, then moved to the network thread, where it is used and destroyed.
class PortalConnection final : public QObject
{
    Q_OBJECT

public:
    /// `backend`: "deskpro", "requesttracker", or "auto" to find out.
    PortalConnection(const SessionOptions& options, const PortalProfile& profile, QString backend);
    ~PortalConnection() override;

    // How to sign in; one of these before the first connectPortal(). The password is kept until it was
    // checked.
    void usePassword(const QString& user, const QString& password);
    void useToken(const QString& token);
    /// Who it is, with nothing to prove it yet: NotSignedIn until signInAgain().
    void useLogin(const QString& user) { m_user = user; }
    /// A token from the keychain, with the account as it was kept.
    void useKept(const QString& token, const Account& account);

    /// Finds the portal and signs in, as far as that is not done. Callers meanwhile share one attempt.
    void connectPortal(const Answer<SignInResult>& answer);
    /// The portal no longer takes the token: connectPortal() answers SignInExpired until signInAgain().
    void expire();
    void signInAgain(const QString& password, const Answer<SignInResult>& answer);
    /// Revokes the token at the portal.
    void signOut(const Answer<Done>& answer);

    /// What the last sign-in gave; only while isReady().
    const SignInResult& result() const { return m_result; }
    /// Signed in, as far as we know.
    bool isReady() const { return m_state == State::Ready; }
    /// True while a connectPortal() can do something without the person.
    bool canConnect() const { return m_state != State::Refused; }
    /// Null before the portal was found. It stays the same object from then on.
    PortalClient* client() const { return m_client.get(); }

Q_SIGNALS:
    void stageReached(caredesk::SignInStage stage);
    void ready(const caredesk::SignInResult& result, const caredesk::Capabilities& capabilities);

private:
    enum class State { Apart, Connecting, Ready, Refused };
    enum class Means { None, Password, Token, Kept };

    /// A signInAgain() that came while another attempt was under way.
    struct NextSignIn
    {
        QString password;
        Answer<SignInResult> answer;
    };

    void find();
    void makeClient(const QString& backend);
    void authenticate();
    void settle(const Result<SignInResult>& result);

    PortalProfile m_profile;
    QString m_backend;
    std::shared_ptr<const Clock> m_clock;
    decltype(SessionOptions::makeClient) m_makeClient;
    decltype(SessionOptions::probe) m_probe;

    State m_state = State::Apart;
    Means m_means = Means::None;
    QString m_user;
    QString m_secret;
    Account m_keptAccount;
    SignInResult m_result;
    Error m_refusal{ErrorCode::NotSignedIn};
    std::unique_ptr<PortalClient> m_client;
    std::vector<Answer<SignInResult>> m_waiting;
    std::optional<NextSignIn> m_next;
};

} // namespace caredesk
