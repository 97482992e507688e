#pragma once

#include "base/Job.h"
#include "storage/ConnectionThread.h"
#include "storage/StoreOptions.h"
#include "storage/Transaction.h"

#include <atomic>
#include <functional>
#include <memory>

namespace caredesk {

/// What came of opening a file: the writer's connection and how far it may be used.
struct OpenedFile
{
    std::unique_ptr<Connection> connection = nullptr;
    StoreCondition condition = {};
    std::optional<ErrorCode> writesAnswer =
        std::nullopt; ///< Set: read-only, and this is what each write answers.
};

/// One SQLite file behind two threads: writes run in the order asked on one, reads beside them on the other.
/// Functions may be called from any thread; a job belongs to the thread that calls. The destructor carries
/// out the writes that were asked for; reads that wait are cancelled.
class Database
{
public:
    using Opener = std::function<OpenedFile()>; ///< Runs in the writer's thread; throws StorageFailure.
    /// Puts a sound file in the place of one that turned out damaged, or is gone, and opens it. `live` is the
    /// writer's connection: the mender resets it once it needs it no more; when it throws before that, the
    /// connection stays in use. The reader is closed meanwhile. Writer's thread.
    using Mender = std::function<OpenedFile(std::unique_ptr<Connection>& live)>;

    Database(Opener opener, Mender mender);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Job<StoreCondition>* open();
    /// Called in the writer's thread when a file was mended while it was in use. Before open().
    void onMended(std::function<void(const StoreCondition&)> handler) { m_onMended = std::move(handler); }
    /// What every write answers when the file is only read; nothing when it is written, or not open yet. Any
    /// thread.
    std::optional<ErrorCode> writesAnswer() const { return m_writesAnswer; }
    /// Runs `call` in the writer's thread, after what was asked for before.
    void inWriter(std::function<void()> call) { m_writer.post(std::move(call)); }
    /// Blocks until the writes that were asked for before are done; false when that took longer than `ms`, or
    /// the last of them failed.
    bool waitForWrites(int ms);

    /// Runs `work(Connection&) -> Result<T>` in one read transaction. An aborted job that waits is not run.
    template <typename T, typename Work>
    Job<T>* read(Work work)
    {
        auto* job = new Job<T>;
        const auto aborted = std::make_shared<std::atomic<bool>>(false);
        job->setAbortHandler([aborted] { *aborted = true; });
        m_reader.post([this, promise = job->promise(), work = std::move(work), aborted]() mutable {
            if (m_closing || *aborted) {
                promise.finish(ErrorCode::Cancelled);
                return;
            }
            openReader(); // Unless it is open; what kept it from that may have passed.
            promise.finish(attempt<T>(m_reader, Transaction::Kind::Read, work));
        });
        return job;
    }

    /// Runs `work(Connection&) -> Result<T>` in one write transaction, and after the commit `committed(const
    /// T&)`, both in the writer's thread. A write that was asked for is carried out even if its job is
    /// aborted.
    template <typename T, typename Work, typename Committed>
    Job<T>* write(Work work, Committed committed)
    {
        auto* job = new Job<T>;
        write<T>(job->promise(), std::move(work), std::move(committed));
        return job;
    }

    /// The same for a job that was made before.
    template <typename T, typename Work, typename Committed>
    void write(typename Job<T>::Promise promise, Work work, Committed committed)
    {
        m_writer.post([this, promise, work = std::move(work), committed = std::move(committed)]() mutable {
            const auto refusal = writeObstacle();
            Result<T> result =
                refusal ? Result<T>(*refusal) : attempt<T>(m_writer, Transaction::Kind::Write, work);
            m_lastWriteDone = result.ok();
            if (result) {
                committed(*result);
            }
            promise.finish(std::move(result));
        });
    }

    /// Looks, in the writer's thread, whether the file is still there, and whether another process wrote
    /// since the last time; calls `changed` if so.
    void watch(std::function<void()> changed);

private:
    template <typename T, typename Work>
    Result<T> attempt(ConnectionThread& thread, Transaction::Kind kind, Work& work)
    {
        Connection* connection = thread.connection();
        if (!connection) {
            return notOpen();
        }
        const int generation = m_generation;
        try {
            Transaction transaction(*connection, kind);
            Result<T> result = work(*connection);
            if (result) {
                transaction.commit();
            }
            return result;
        } catch (const StorageFailure& failure) {
            failed(failure.error, generation);
            return failure.error;
        }
    }

    Error notOpen() const;
    void failed(const Error& error, int generation);
    void use(OpenedFile opened);
    void openWriter();
    /// What keeps a write from being kept, after trying to mend it.
    std::optional<Error> writeObstacle();
    bool isGone() const;
    /// Mends the file unless that was done since `generation`; what kept it from that. Writer's thread.
    std::optional<Error> mend(int generation);
    /// Runs `call` in this (the writer's) thread while the reader's connection is closed; it opens again
    /// afterwards.
    void whileReaderIsClosed(const std::function<void()>& call);
    void openReader();

    Opener m_opener;
    Mender m_mender;
    std::function<void(const StoreCondition&)> m_onMended = [](const StoreCondition&) {};
    bool m_wasOpen = false; ///< Writer's thread.
    std::atomic<bool> m_closing = false;
    std::atomic<int> m_generation = 0;
    bool m_lastWriteDone = true; ///< Writer's thread.
    std::atomic<ErrorCode> m_openError = ErrorCode::StoreFailed;
    std::atomic<std::optional<ErrorCode>> m_writesAnswer = std::optional<ErrorCode>();
    // Written while the reader is closed and waits.
    StoreCondition m_condition;
    std::optional<Connection::Setup> m_readerSetup;
    qint64 m_dataVersion = 0;
    std::atomic<bool> m_watching = false;
    ConnectionThread m_reader;
    ConnectionThread m_writer;
};

} // namespace caredesk
