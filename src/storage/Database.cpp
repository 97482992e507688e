#include "storage/Database.h"

#include "base/Log.h"

#include <QSemaphore>

namespace caredesk {

Database::Database(Opener opener)
    : m_opener(std::move(opener))
    , m_reader(QStringLiteral("storage-reader"))
    , m_writer(QStringLiteral("storage-writer"))
{
}

Database::~Database()
{
    m_closing = true;
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

void Database::reopen(int generation, const std::function<void()>& replace,
                      const std::function<void()>& opened)
{
    if (generation != m_generation) {
        return;
    }
    try {
        whileReaderIsClosed([this, &replace] {
            m_writer.setConnection(nullptr);
            replace();
            openWriter();
        });
        opened();
    } catch (const StorageFailure& failure) {
        qCWarning(lcStorage) << "a store cannot be opened again:" << errorName(failure.error.code);
    }
}

void Database::watch(std::function<void()> changed)
{
    if (m_watching.exchange(true)) {
        return;
    }
    m_writer.post([this, changed = std::move(changed)] {
        m_watching = false;
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
    if (error.code == ErrorCode::StoreDamaged && m_onDamage) {
        m_onDamage(generation);
    }
}

void Database::openWriter()
{
    ++m_generation;
    m_writer.setConnection(nullptr);
    m_readerSetup.reset();
    try {
        OpenedFile opened = m_opener();
        m_condition = opened.condition;
        m_writesAnswer = opened.writesAnswer;
        m_dataVersion = opened.connection->integer(QStringLiteral("PRAGMA data_version"));
        m_readerSetup = opened.connection->setup();
        m_writer.setConnection(std::move(opened.connection));
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
