#include "account/AccountDirectory.h"

#include "account/AccountFile.h"
#include "base/Log.h"
#include "base/Paths.h"
#include "base/WholeFile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace caredesk {

namespace {

constexpr QLatin1String accountFile("account.json");

QString fileIn(const QString& folder)
{
    return folder + u'/' + accountFile;
}

bool isRemoved(const QFileInfo& entry)
{
    if (entry.isDir() && !entry.isSymLink()) {
        return QDir(entry.filePath()).removeRecursively();
    }
    QFile file(entry.filePath());
    // Windows removes no file that is only read.
    return file.remove() || (file.setPermissions(entry.permissions() | QFile::WriteUser) && file.remove());
}

/// What says whose folder it is goes last: as long as anything is left the account is listed, and can be
/// removed again.
bool isRemoved(const QDir& folder)
{
    const QFileInfoList entries =
        folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    bool gone = true;
    for (const QFileInfo& entry : entries) {
        if (entry.fileName() != accountFile) {
            gone = isRemoved(entry) && gone;
        }
    }
    return gone && QDir(folder).removeRecursively();
}

} // namespace

AccountDirectory::AccountDirectory(QString profileDirectory)
    : m_profileDirectory(QDir(profileDirectory).absolutePath())
{
}

QString AccountDirectory::folderFor(const QUrl& portal, const QString& login) const
{
    return m_profileDirectory + u'/' + accountFolderName(portal, login);
}

Result<QString> AccountDirectory::ensureFolder(const QUrl& portal, const QString& login) const
{
    const QString folder = folderFor(portal, login);
    if (const Outcome made = ensurePrivateDirectory(m_profileDirectory); !made) {
        return made.error();
    }
    if (const Outcome made = ensurePrivateDirectory(folder); !made) {
        return made.error();
    }
    return folder;
}

QList<KnownAccount> AccountDirectory::knownAccounts() const
{
    QList<KnownAccount> accounts;
    const QStringList folders = QDir(m_profileDirectory).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : folders) {
        const QString folder = m_profileDirectory + u'/' + name;
        QFile file(fileIn(folder));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        std::optional<KnownAccount> known = readAccountFile(file.read(1 << 20));
        // A folder is found again by its name only: a file that names another account is not this folder's.
        if (!known || accountFolderName(known->account.portal, known->account.login) != name) {
            qCWarning(lcAccount) << "account.json is damaged in" << folder;
            continue;
        }
        known->folder = folder;
        accounts.append(*known);
    }
    std::sort(accounts.begin(), accounts.end(),
              [](const KnownAccount& a, const KnownAccount& b) { return a.lastUsed > b.lastUsed; });
    return accounts;
}

Outcome AccountDirectory::save(const KnownAccount& account) const
{
    const Result<QString> folder = ensureFolder(account.account.portal, account.account.login);
    if (!folder) {
        return folder.error();
    }
    WholeFile file(fileIn(*folder));
    if (!file.open()) {
        return file.error();
    }
    file.device().setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.device().write(writeAccountFile(account));
    return file.commit() ? Outcome(Done{}) : file.error();
}

Outcome AccountDirectory::purge(const QString& folder) const
{
    const QDir directory(folder);
    if (QDir(m_profileDirectory).absoluteFilePath(directory.dirName()) != directory.absolutePath()) {
        return Error{ErrorCode::InvalidInput, {folder}};
    }
    return isRemoved(directory) ? Outcome(Done{}) : Error{ErrorCode::FileWriteFailed, {folder}};
}

} // namespace caredesk
