#include "storage/Connection.h"

#include "base/NativePath.h"

#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace caredesk {

namespace {

/// Another process on the same account holds the file for a commit at most.
constexpr auto busyTimeout = "QSQLITE_BUSY_TIMEOUT=5000";

/// SQLite takes one slash off before Windows' long form, too.
QString immutableUri(const QString& path)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return (encoded.startsWith(u'/') ? u"file://"_qs : u"file:///"_qs) + encoded + u"?immutable=1"_qs;
}

} // namespace

Connection::Connection(const Setup& setup)
    : m_setup(setup)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    try {
        open();
    } catch (const StorageFailure&) {
        close();
        throw;
    }
}

Connection::~Connection()
{
    close();
}

void Connection::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    QString options = QString::fromLatin1(busyTimeout);
    QString path = longPath(m_setup.path);
    if (m_setup.mode != Mode::ReadWrite) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    if (m_setup.mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        path = immutableUri(path);
    }
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(path);
    beforeAccess(QStringLiteral("open"));
    if (!m_database.open()) {
        throw StorageFailure{storageError(m_database.lastError())};
    }
    execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    if (m_setup.mode == Mode::ReadWrite) {
        execute(QStringLiteral("PRAGMA journal_mode = WAL"));
        // What was removed is gone from the file, too: a salvage finds nothing of it. Debian's SQLite does so
        // by itself.
        execute(QStringLiteral("PRAGMA secure_delete = ON"));
        execute(m_setup.fullSync ? QStringLiteral("PRAGMA synchronous = FULL")
                                 : QStringLiteral("PRAGMA synchronous = NORMAL"));
    }
    m_identity = fileIdentity(m_setup.path);
}

bool Connection::isInPlace() const
{
    const auto present = fileIdentity(m_setup.path);
    return present && (present == m_identity || present == FileIdentity{} || m_identity == FileIdentity{});
}

void Connection::close()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::statement(const QString& sql)
{
    return Statement(*this, sql, prepared(sql));
}

void Connection::execute(const QString& sql)
{
    beforeAccess(sql);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        throw StorageFailure{storageError(query.lastError())};
    }
}

qint64 Connection::integer(const QString& sql)
{
    Statement query = statement(sql);
    return query.step() ? query.integer(0) : 0;
}

std::unique_ptr<QSqlQuery> Connection::prepared(const QString& sql)
{
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        auto query = std::move(found->second);
        m_statements.erase(found);
        return query;
    }
    beforeAccess(sql);
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        throw StorageFailure{storageError(query->lastError())};
    }
    return query;
}

void Connection::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    m_statements.try_emplace(sql, std::move(query));
}

void Connection::beforeAccess(const QString& sql) const
{
    if (m_setup.failAccess && m_setup.failAccess(sql)) {
        throw StorageFailure{Error{ErrorCode::StoreFailed, {}, QStringLiteral("made to fail")}};
    }
}

} // namespace caredesk
