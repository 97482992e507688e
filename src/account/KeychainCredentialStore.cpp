#include "account/CredentialStore.h"

#include "base/Log.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace caredesk {

namespace {

Error keychainError(const QKeychain::Job& job)
{
    return Error{ErrorCode::KeychainUnavailable, {}, redacted(job.errorString())};
}

/// The system keychain. A keychain that asks the person, or a service that hangs, may answer late or never:
/// each call has its time.
class KeychainCredentialStore final : public CredentialStore
{
public:
    explicit KeychainCredentialStore(int timeoutMs)
        : m_timeoutMs(timeoutMs)
    {
    }

    bool isPersistent() const override { return true; }

    Job<QString>* read(const QString& key) override
    {
        auto* request = new QKeychain::ReadPasswordJob(service());
        return start<QString>(request, key, [request](const QKeychain::Job& job) -> Result<QString> {
            if (job.error() == QKeychain::EntryNotFound) {
                return QString();
            }
            return job.error() == QKeychain::NoError ? Result<QString>(request->textData())
                                                     : keychainError(job);
        });
    }

    Job<Done>* write(const QString& key, const QString& secret) override
    {
        auto* request = new QKeychain::WritePasswordJob(service());
        request->setTextData(secret);
        return start<Done>(request, key, [](const QKeychain::Job& job) -> Outcome {
            return job.error() == QKeychain::NoError ? Outcome(Done{}) : keychainError(job);
        });
    }

    Job<Done>* remove(const QString& key) override
    {
        auto* request = new QKeychain::DeletePasswordJob(service());
        return start<Done>(request, key, [](const QKeychain::Job& job) -> Outcome {
            const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            return gone ? Outcome(Done{}) : keychainError(job);
        });
    }

private:
    static QString service() { return QStringLiteral("CareDesk"); }

    /// `answer` makes the result of the finished request. The request deletes itself, also when its time is
    /// over: an answer that comes later finds nobody.
    template <typename T, typename Answer>
    Job<T>* start(QKeychain::Job* request, const QString& key, Answer answer)
    {
        auto* job = new Job<T>(this);
        request->setKey(key);
        request->setInsecureFallback(false);
        connect(request, &QKeychain::Job::finished, job,
                [job, answer = std::move(answer)](QKeychain::Job* done) { job->finish(answer(*done)); });
        QTimer::singleShot(m_timeoutMs, job, [job] {
            job->finish(Error{ErrorCode::KeychainUnavailable, {}, QStringLiteral("no answer in time")});
        });
        request->start();
        return job;
    }

    int m_timeoutMs;
};

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore(int timeoutMs)
{
    return std::make_unique<KeychainCredentialStore>(timeoutMs);
}

} // namespace caredesk
