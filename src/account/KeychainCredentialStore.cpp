#include "account/CredentialStore.h"

#include "base/Log.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <functional>

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
        const int turn = ++m_writes[key];
        // The person was told that it is not kept: so it must not be, also when the keychain wakes up later.
        const auto tooLate = [this, key, turn](const QKeychain::Job& job) {
            if (job.error() == QKeychain::NoError && turn == m_writes.value(key)) {
                remove(key);
            }
        };
        return start<Done>(
            request, key,
            [](const QKeychain::Job& job) -> Outcome {
                return job.error() == QKeychain::NoError ? Outcome(Done{}) : keychainError(job);
            },
            tooLate);
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

    using Late = std::function<void(const QKeychain::Job&)>;

    /// `answer` makes the result of the finished request; `late` is told when nobody waits for it any more.
    /// The request deletes itself, also when its time is over.
    template <typename T, typename Answer>
    Job<T>* start(QKeychain::Job* request, const QString& key, Answer answer, Late late = {})
    {
        auto* job = new Job<T>(this);
        request->setKey(key);
        request->setInsecureFallback(false);
        connect(request, &QKeychain::Job::finished, this,
                [waiting = QPointer<Job<T>>(job), answer = std::move(answer),
                 late = std::move(late)](QKeychain::Job* done) {
                    if (waiting && !waiting->isFinished()) {
                        waiting->finish(answer(*done));
                    } else if (late) {
                        late(*done);
                    }
                });
        QTimer::singleShot(m_timeoutMs, job, [job] {
            job->finish(Error{ErrorCode::KeychainUnavailable, {}, QStringLiteral("no answer in time")});
        });
        request->start();
        return job;
    }

    QHash<QString, int> m_writes; ///< How many writes of a key were begun.
    int m_timeoutMs;
};

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore(int timeoutMs)
{
    return std::make_unique<KeychainCredentialStore>(timeoutMs);
}

} // namespace caredesk
