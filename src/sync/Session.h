#pragma once

#include "sync/SessionOptions.h"
#include "sync/SessionService.h"

#include <memory>

namespace caredesk {

class AccountDirectory;
class CacheStore;
class NetworkThread;
class OpenAccount;
class PortalConnection;
class WorkStore;
struct KnownAccount;
struct SignInResult;

/// The session of this process: finds the portal, signs in, opens the account's stores and starts what works on them.
/// Main thread. Destroying it stops everything in any state; operations on disk stay as they are.
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
    Job<Done>* signInAgain(const QString& password) override;
    Job<Done>* signOut(bool purge, bool discardUnsent) override;
    Job<Done>* close() override;
    SignInStage stage() const override { return m_stage; }
    bool isOpen() const override { return m_account != nullptr; }
    TicketService* tickets() const override;
    DraftService* drafts() const override;
    OutboxService* outbox() const override;
    SyncService* sync() const override;

    /// Opens the account of `user` without waiting for the portal, so that work can be queued offline, and signs in
    /// behind that, now and whenever the network is back. Until isVerified() nothing of the cache may be shown: the
    /// password has not been checked. For the CLI.
    Job<Done>* openToQueue(const QString& user, const QString& password);
    /// The portal accepted this account's credential in this session, or it was kept signed in.
    bool isVerified() const;

    /// For the composition root: what models and commands read. Null while no account is open; they die after
    /// closing() and must not be used from then on.
    CacheStore* cacheStore() const;
    WorkStore* workStore() const;
    /// Absolute path of the open account's folder; empty while none is open.
    QString accountFolder() const;
    const PortalProfile& profile() const { return m_options.profile; }

Q_SIGNALS:
    /// The credential was checked after openToQueue(); the status of SyncService says the rest.
    void verified();

private:
    struct Attempt;

    void setStage(SignInStage stage);

    SessionOptions m_options;
    NetworkThread& m_network;
    std::unique_ptr<AccountDirectory> m_directory;
    std::unique_ptr<OpenAccount> m_account;
    SignInStage m_stage = SignInStage::Idle;
};

} // namespace caredesk
