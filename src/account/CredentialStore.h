#pragma once

#include "base/Job.h"

#include <QObject>
#include <QString>

#include <memory>

namespace caredesk {

/// Where a token rests between sessions. Keys are unique by themselves ("CareDesk/<portal>/<login>"), since
/// Windows ignores the service name. Errors: KeychainUnavailable; a missing entry reads as an empty string.
/// GUI or main thread.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// False: what is written here is gone when the program ends, and the person is told so.
    virtual bool isPersistent() const = 0;
    virtual Job<QString>* read(const QString& key) = 0;
    virtual Job<Done>* write(const QString& key, const QString& secret) = 0;
    virtual Job<Done>* remove(const QString& key) = 0;
};

/// The system keychain through QtKeychain. An answer that does not come within `timeoutMs` is
/// KeychainUnavailable, and a secret that the keychain takes after that is removed again.
std::unique_ptr<CredentialStore> makeKeychainStore(int timeoutMs = 10'000);
/// For this session only, in memory.
std::unique_ptr<CredentialStore> makeMemoryStore();

QString credentialKey(const QUrl& portal, const QString& login);
/// `proxy` as "host:port"; `user` when the portal profile names one, else empty.
QString proxyCredentialKey(const QString& proxy, const QString& user);

} // namespace caredesk
