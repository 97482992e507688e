#include "storage/Database.h"

#include "base/Log.h"

#include <QScopeGuard>
#include <QSemaphore>

namespace caredesk {

Database::Database(Opener opener, Mender mender)
    : m_opener(std::move(opener))
    , m_mender(std::move(mender))
    , m_reader(QStringLiteral("storage-reader"))
    , m_writer(QStringLiteral("storage-writer"))
{
}

Database::~Database()
{
    m_closing = true;
    m_writer.post([this] {
        if (isGone()) {
            mend(m_generation);
        }
    });
    // The writer first: it may wait for the reader, never the other way round.
    m_writer.finish();
    m_reader.finish();
}

Job<StoreCondition>* Database::open()
{
    auto* job = new Job<StoreCondition>;
    m_writer.post([this, promise = job->promise()] {
        try {
            whileReaderIsClosed([this] { openWriter(); });
            promise.finish(m_condition);
        } catch (const StorageFailure& failure) {
            qCWarning(lcStorage) << "a store cannot be opened:" << errorName(failure.error.code)
                                 << failure.error.detail;
            promise.finish(failure.error);
        }
    });
    return job;
}

bool Database::waitForWrites(int ms)
{
    struct Answer
    {
        QSemaphore given;
        bool done = false;
    };
    const auto answer = std::make_shared<Answer>(); // The writer may come to it after we have gone.
    m_writer.post([this, answer] {
        answer->done = m_lastWriteDone;
        answer->given.release();
    });
    return answer->given.tryAcquire(1, ms) && answer->done;
}

void Database::watch(std::function<void()> changed)
{
    if (m_watching.exchange(true)) {
        return;
    }
    m_writer.post([this, changed = std::move(changed)] {
        m_watching = false;
        writeObstacle();
        Connection* connection = m_writer.connection();
        if (!connection) {
            return;
        }
        try {
            // The writer's own commits do not change this value, those of every other connection do.
            const qint64 version = connection->integer(QStringLiteral("PRAGMA data_version"));
            if (std::exchange(m_dataVersion, version) != version) {
                changed();
            }
        } catch (const StorageFailure& failure) {
            failed(failure.error, m_generation);
        }
    });
}

Error Database::notOpen() const
{
    return Error{m_openError, {}, QStringLiteral("the store is not open")};
}

void Database::failed(const Error& error, int generation)
{
    qCWarning(lcStorage) << "a store access failed:" << errorName(error.code) << error.detail;
    if (error.code == ErrorCode::StoreDamaged) {
        m_writer.post([this, generation] { mend(generation); });
    }
}

std::optional<Error> Database::writeObstacle()
{
    const bool lost = m_wasOpen && !m_writer.connection();
    if (lost || isGone()) {
        if (const auto error = mend(m_generation)) {
            return error;
        }
    }
    const auto refusal = writesAnswer();
    return refusal ? std::optional(Error{*refusal}) : std::nullopt;
}

bool Database::isGone() const
{
    const Connection* connection = m_writer.connection();
    return connection && !writesAnswer() && !connection->isInPlace();
}

std::optional<Error> Database::mend(int generation)
{
    if (generation != m_generation) {
        return std::nullopt;
    }
    try {
        whileReaderIsClosed([this] {
            auto live = m_writer.takeConnection();
            const auto staying = qScopeGuard([this, &live] {
                if (live) {
                    m_writer.setConnection(std::move(live));
                } else if (!m_writer.connection()) {
                    m_readerSetup.reset();
                }
            });
            try {
                use(live ? m_mender(live) : m_opener());
            } catch (const StorageFailure& failure) {
                m_openError = failure.error.code;
                throw;
            }
        });
    } catch (const StorageFailure& failure) {
        qCWarning(lcStorage) << "a store cannot be mended now:" << errorName(failure.error.code)
                             << failure.error.detail;
        return failure.error;
    }
    m_onMended(m_condition);
    return std::nullopt;
}

void Database::use(OpenedFile opened)
{
    ++m_generation;
    m_condition = opened.condition;
    m_writesAnswer = opened.writesAnswer;
    m_dataVersion = opened.connection->integer(QStringLiteral("PRAGMA data_version"));
    m_readerSetup = opened.connection->setup();
    m_writer.setConnection(std::move(opened.connection));
    m_wasOpen = true;
}

void Database::openWriter()
{
    m_writer.setConnection(nullptr);
    m_readerSetup.reset();
    try {
        use(m_opener());
    } catch (const StorageFailure& failure) {
        m_openError = failure.error.code;
        throw;
    }
}

void Database::whileReaderIsClosed(const std::function<void()>& call)
{
    QSemaphore closed;
    const auto done = std::make_shared<QSemaphore>();
    m_reader.post([this, &closed, done] {
        m_reader.setConnection(nullptr);
        closed.release();
        done->acquire();
        openReader();
    });
    closed.acquire();
    const auto release = qScopeGuard([&done] { done->release(); });
    call();
}

void Database::openReader()
{
    if (m_reader.connection() || !m_readerSetup) {
        return;
    }
    try {
        m_reader.setConnection(std::make_unique<Connection>(*m_readerSetup));
    } catch (const StorageFailure& failure) {
        m_openError = failure.error.code;
        qCWarning(lcStorage) << "a store cannot be read:" << errorName(failure.error.code)
                             << failure.error.detail;
    }
}

} // namespace caredesk
