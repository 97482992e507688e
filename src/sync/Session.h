#pragma once

#include "account/AccountDirectory.h"
#include "sync/Answer.h"
#include "sync/SessionOptions.h"
#include "sync/SessionService.h"

#include <QDeadlineTimer>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace caredesk {

class AccountOpening;
class CacheStore;
class FolderClaim;
class NetworkThread;
class OpenAccount;
class ProxySession;
class PortalConnection;
class WorkStore;
struct NetworkDeleter;
struct OpeningWay;
using ConnectionHandle = std::unique_ptr<PortalConnection, NetworkDeleter>;

/// The session of this process: finds the portal, signs in, opens the account's stores and starts what works
/// on them. Main thread. Destroying it stops everything in any state; operations on disk stay as they are.
class Session final : public SessionService
{
    Q_OBJECT

public:
    Session(SessionOptions options, NetworkThread& network, QObject* parent = nullptr);
    ~Session() override;

    PortalInfo portal() const override;
    Outcome setPortalUrl(const QString& typed) override;
    Job<Done>* checkPortal() override;
    Job<QList<AccountEntry>>* knownAccounts() override;
    Job<Done>* signIn(const QString& user, const QString& password, bool keep) override;
    Job<Done>* signInWithToken(const QString& token, bool keep) override;
    Job<Done>* open(const QString& folder) override;
    Job<Done>* openUnverified(const QString& login) override;
    Job<Done>* signInAgain(const QString& password) override;
    Job<Done>* signOut(bool purge, bool discardUnsent) override;
    Job<Done>* close() override;
    SignInStage stage() const override { return m_stage; }
    bool isOpen() const override { return m_account != nullptr; }
    TicketService* tickets() const override;
    DraftService* drafts() const override;
    OutboxService* outbox() const override;
    SyncService* sync() const override;
    ProxyService* proxy() const override;

    /// The portal accepted this account's credential in this session, or it was kept signed in. Nothing of an
    /// account may be shown before.
    bool isVerified() const;

    /// For the composition root: what models and commands read. Null while no account is open; they die after
    /// closing() and must not be used from then on.
    CacheStore* cacheStore() const;
    WorkStore* workStore() const;
    /// Absolute path of the open account's folder; empty while none is open.
    QString accountFolder() const;
    const PortalProfile& profile() const { return m_options.profile; }

private:
    /// An account on its way out. No other program may open it until its files are gone.
    struct Departure
    {
        Answer<Done> answer;
        KnownAccount known;
        bool purge;
        std::shared_ptr<FolderClaim> claim;
    };

    AccountOpening* beginOpening(Job<Done>* job, const Answer<Done>& answer, ConnectionHandle connection,
                                 const OpeningWay& way);
    void openKept(const QPointer<Job<Done>>& job, const Answer<Done>& answer, const KnownAccount& known);
    /// Of the one that opens; once.
    Answer<Done> takeAnswer();
    void becomeOpen();
    void giveUpOpening(const Error& error);
    void cancelOpening();

    ConnectionHandle makeConnection(const PortalProfile& profile, const QString& backend);
    void closeThen(std::function<void()> next);
    /// The same, and the sign-in to the network's proxy is known, as far as the keychain has it.
    void closeThenConnect(std::function<void()> next);
    void purgeIfDone(const Answer<Done>& answer);
    void leave(const Answer<Done>& answer, bool purge);
    void forgetThenClose(const Departure& departure);
    void closeForGood(const Departure& departure, const Outcome& forgotten);
    void leaveFolder(const Departure& departure, const Outcome& forgotten, const QDeadlineTimer& patience);
    void saveAccount(const KnownAccount& known);
    void setStage(SignInStage stage);

    SessionOptions m_options;
    NetworkThread& m_network;
    std::shared_ptr<const AccountDirectory> m_directory;
    std::unique_ptr<ProxySession> m_proxy;
    std::unique_ptr<OpenAccount> m_account;
    std::unique_ptr<AccountOpening> m_opening;
    std::optional<Answer<Done>> m_answer;
    SignInStage m_stage = SignInStage::Idle;
};

} // namespace caredesk
