#pragma once

#include "account/AccountDirectory.h"
#include "base/FolderClaim.h"
#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "sync/AccountDrafts.h"
#include "sync/AccountEngine.h"
#include "sync/AccountOutbox.h"
#include "sync/AccountSync.h"
#include "sync/AccountTickets.h"
#include "sync/NetworkThread.h"
#include "sync/SessionOptions.h"
#include "sync/SessionService.h"

#include <QObject>

#include <memory>

namespace caredesk {

/// Deletes what lives in the network thread, there.
struct NetworkDeleter
{
    const NetworkThread* network = nullptr;
    void operator()(QObject* object) const { network->destroy(object); }
};
using ConnectionHandle = std::unique_ptr<PortalConnection, NetworkDeleter>;

/// One account while it is open: its stores, what works on them in the network thread, and the services that
/// the window sees. Main thread. Its destructor stops everything; what was on its way is settled at the next
/// start.
class OpenAccount final : public QObject
{
    Q_OBJECT

public:
    /// `known.folder` exists. `verified`: the portal took the credential, or it was kept.
    OpenAccount(KnownAccount known, bool verified, ConnectionHandle connection, const SessionOptions& options,
                const NetworkThread& network);
    ~OpenAccount() override;

    /// Opens the stores. notice() tells what came of it where it is not plain.
    Job<Done>* open();
    /// Starts sending and pulling. Once, after open().
    void start();

    Job<SignInResult>* signInAgain(const QString& password);
    /// Revokes the token at the portal; whatever comes of it, within `timeoutMs`.
    Job<Done>* revoke(int timeoutMs);
    /// Drafts with something in them, and operations.
    Job<int>* unsentWork();

    const KnownAccount& known() const { return m_known; }
    /// This program's claim on the account's folder; it may outlive the account.
    std::shared_ptr<FolderClaim> claim() const { return m_claim; }
    void setKept(bool kept) { m_known.keptSignedIn = kept; }
    bool isVerified() const { return m_verified; }
    CacheStore& cache() { return m_cache; }
    WorkStore& work() { return m_work; }
    AccountTickets& tickets() { return m_tickets; }
    AccountDrafts& drafts() { return m_drafts; }
    AccountOutbox& outbox() { return m_outbox; }
    AccountSync& sync() { return m_sync; }

Q_SIGNALS:
    void notice(caredesk::AccountNotice notice, const QStringList& arguments);
    /// The portal told something new about the account: account.json is to be written.
    void accountChanged();

private:
    void claimFolder(const Answer<Done>& answer, int triesLeft);
    void claimFolderAgain();
    void openCache(const Answer<Done>& answer, int triesLeft);
    void openWork(const Answer<Done>& answer, int triesLeft);
    void readCapabilitiesNote(const Answer<Done>& answer);
    void cacheRebuilt();
    void tellWork(const StoreCondition& condition);
    void signedIn(const SignInResult& result, const Capabilities& capabilities);

    KnownAccount m_known;
    bool m_verified;
    const NetworkThread& m_network;
    std::shared_ptr<FolderClaim> m_claim;
    CacheStore m_cache;
    WorkStore m_work;
    std::unique_ptr<AccountEngine, NetworkDeleter> m_engine;
    AccountTickets m_tickets;
    AccountDrafts m_drafts;
    AccountOutbox m_outbox;
    AccountSync m_sync;
};

} // namespace caredesk
