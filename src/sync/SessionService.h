#pragma once

#include "base/Job.h"
#include "domain/Account.h"
#include "domain/EmergencyContact.h"
#include "domain/EvidenceSource.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace caredesk {

class DraftService;
class OutboxService;
class ProxyService;
class SyncService;
class TicketService;

/// What the window shows and uses of the portal profile.
struct PortalInfo
{
    QUrl url = {};
    QString vendor = {};
    QString product = {};
    bool urlLocked = false;
    bool keepSignedInAllowed = true;
    bool listKnownAccounts = true;
    QUrl forgotPasswordUrl = {};
    QList<EmergencyContact> emergencyContacts = {};
    QList<EvidenceSource> evidenceSources = {}; ///< With the patterns that hold for all of them.

    bool operator==(const PortalInfo&) const = default;
};

/// An account on this computer, as the sign-in page lists it.
struct AccountEntry
{
    QString folder = {}; ///< Its key.
    QUrl portal = {};
    QString login = {};
    QString name = {};
    bool keptSignedIn = false;
    qint64 lastUsed = 0;

    bool operator==(const AccountEntry&) const = default;
};

/// Where sign-in stands, so that a form can say it: one named state at a time.
enum class SignInStage { Idle, LookingForPortal, CheckingPassword, OpeningStore, Ready };

/// Something the person must be told once when an account opens.
enum class AccountNotice {
    TokenNotKept, ///< No keychain: signed in for this session only.
    CacheRebuilt, ///< Everything is fetched again.
    WorkSalvaged, ///< arguments: saved, lost, path of the quarantined file.
    WorkMissing,  ///< The file with what was written is not there any more; a new one was made.
    WorkPutBack,  ///< It was removed while it was open, and written again whole.
    WorkReadOnly, ///< A newer CareDesk wrote it: reading only.
};

/// Signing in and out, and the services of the account that is open. One account is open at a time; its
/// services live from opened() until closing() has been emitted. Main thread.
class SessionService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual PortalInfo portal() const = 0;
    /// Takes another portal address (typed by the person); InvalidUrl, InsecureUrl, NotAllowed when locked.
    virtual Outcome setPortalUrl(const QString& typed) = 0;
    /// Asks whether the portal answers, for the line on the sign-in page.
    virtual Job<Done>* checkPortal() = 0;
    virtual Job<QList<AccountEntry>>* knownAccounts() = 0;

    /// Finishes when the account is open (or why not). `keep`: the token goes to the keychain.
    virtual Job<Done>* signIn(const QString& user, const QString& password, bool keep) = 0;
    virtual Job<Done>* signInWithToken(const QString& token, bool keep) = 0;
    /// Opens an account that was kept signed in, offline too; SignInExpired when its token is gone: the cache
    /// is then not shown, and the form asks for the password.
    virtual Job<Done>* open(const QString& folder) = 0;
    /// Opens the account of `login` at the current portal without asking anyone, so that something can be
    /// queued before the sign-in (the command line does). Nothing of it may be shown until signInAgain() or a
    /// sign-in succeeded; the window never calls this. Its status is SignInNeeded.
    virtual Job<Done>* openUnverified(const QString& login) = 0;
    /// After a 401: signs in again as the account that is open, which stays as it is meanwhile.
    virtual Job<Done>* signInAgain(const QString& password) = 0;
    /// Revokes and forgets the token and closes the account; purge removes its folder too (UnsentWork{count}
    /// unless `discardUnsent`). KeychainUnavailable{"left"}: all of that is done, but a locked or failing
    /// keychain may still hold the token.
    virtual Job<Done>* signOut(bool purge, bool discardUnsent) = 0;
    /// Back to the sign-in page without signing out (another person's turn). Kept accounts stay kept.
    virtual Job<Done>* close() = 0;

    virtual SignInStage stage() const = 0;
    virtual bool isOpen() const = 0;
    /// Null while no account is open.
    virtual TicketService* tickets() const = 0;
    virtual DraftService* drafts() const = 0;
    virtual OutboxService* outbox() const = 0;
    virtual SyncService* sync() const = 0;

    /// Signing in to the network's proxy. Never null in a program; it lives as long as the session.
    virtual ProxyService* proxy() const = 0;

Q_SIGNALS:
    void stageChanged(caredesk::SignInStage stage);
    void portalChanged();
    void opened();
    void closing();
    void closed();
    void notice(caredesk::AccountNotice notice, const QStringList& arguments);
};

} // namespace caredesk
