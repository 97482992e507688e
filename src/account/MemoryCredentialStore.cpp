#include "account/CredentialStore.h"

#include <QHash>

namespace caredesk {

namespace {

/// Tokens of this session only.
class MemoryCredentialStore final : public CredentialStore
{
public:
    bool isPersistent() const override { return false; }
    Job<QString>* read(const QString& key) override { return finishedJob<QString>(m_secrets.value(key)); }
    Job<Done>* write(const QString& key, const QString& secret) override
    {
        m_secrets.insert(key, secret);
        return finishedJob<Done>(Done{});
    }
    Job<Done>* remove(const QString& key) override
    {
        m_secrets.remove(key);
        return finishedJob<Done>(Done{});
    }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace

std::unique_ptr<CredentialStore> makeMemoryStore()
{
    return std::make_unique<MemoryCredentialStore>();
}

} // namespace caredesk
