#pragma once

#include "base/Result.h"
#include "domain/Account.h"

#include <QList>
#include <QString>

namespace caredesk {

/// An account that has been used on this computer: `account.json` in its folder. Holds no secret.
struct KnownAccount
{
    Account account = {};
    QString folder = {};       ///< Absolute.
    bool keptSignedIn = false; ///< A token should be in the keychain; opens offline.
    qint64 lastUsed = 0;

    bool operator==(const KnownAccount&) const = default;
};

/// The account folders under one profile folder (0700 each). Small synchronous files: call it off the GUI
/// thread or before the first window.
class AccountDirectory
{
public:
    explicit AccountDirectory(QString profileDirectory);

    /// Makes the folder if need be. Errors: FileWriteFailed, DiskFull.
    Result<QString> ensureFolder(const QUrl& portal, const QString& login) const;
    QString folderFor(const QUrl& portal, const QString& login) const;
    /// Newest first. A folder whose account.json is damaged is listed by nothing, and stays where it is.
    QList<KnownAccount> knownAccounts() const;
    Outcome save(const KnownAccount& account) const;
    /// Removes everything of that account from the disk. Never called while its stores are open. While
    /// anything is left, as what another program holds (Windows), the account is listed.
    Outcome purge(const QString& folder) const;

private:
    QString m_profileDirectory;
};

} // namespace caredesk
