#include "Sqlite.h"

#include <sqlite3.h>

#include <utility>

namespace demo {

Statement::Statement(Connection& connection, std::string sql, sqlite3_stmt* handle)
    : m_connection(&connection)
    , m_sql(std::move(sql))
    , m_handle(handle)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection)
    , m_sql(std::move(other.m_sql))
    , m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement::~Statement()
{
    if (m_handle != nullptr) {
        m_connection->giveBack(std::move(m_sql), m_handle);
    }
}

bool Statement::step()
{
    const int result = sqlite3_step(m_handle);
    if (result == SQLITE_ROW) {
        return true;
    }
    if (result != SQLITE_DONE) {
        m_connection->fail(m_sql);
    }
    return false;
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::string Statement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_handle, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column));
    return bytes == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(bytes), size);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

void Statement::bindInteger(int index, std::int64_t value)
{
    if (sqlite3_bind_int64(m_handle, index, value) != SQLITE_OK) {
        m_connection->fail(m_sql);
    }
}

void Statement::bindText(int index, std::string_view value)
{
    if (sqlite3_bind_text64(m_handle, index, value.data() == nullptr ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK) {
        m_connection->fail(m_sql);
    }
}

void Statement::bindNull(int index)
{
    if (sqlite3_bind_null(m_handle, index) != SQLITE_OK) {
        m_connection->fail(m_sql);
    }
}

Connection::Connection(const std::string& file)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(file.c_str(), &m_handle, flags, nullptr) != SQLITE_OK) {
        const std::string words = m_handle == nullptr ? "no memory" : sqlite3_errmsg(m_handle);
        sqlite3_close(m_handle);
        throw SqliteError("cannot open " + file + ": " + words);
    }
    sqlite3_busy_timeout(m_handle, 10'000);
    execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA "
            "cache_size=-32000;");
}

Connection::~Connection()
{
    for (const auto& [sql, handle] : m_idle) {
        sqlite3_finalize(handle);
    }
    sqlite3_close(m_handle);
}

void Connection::execute(const std::string& sql)
{
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(sql);
    }
}

Statement Connection::prepare(std::string sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        sqlite3_stmt* handle = idle->second;
        m_idle.erase(idle);
        return {*this, std::move(sql), handle};
    }
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.c_str(), static_cast<int>(sql.size()), &handle, nullptr) !=
        SQLITE_OK) {
        fail(sql);
    }
    return {*this, std::move(sql), handle};
}

std::int64_t Connection::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Connection::giveBack(std::string sql, sqlite3_stmt* handle)
{
    constexpr std::size_t kept = 200;
    if (m_idle.size() >= kept) {
        sqlite3_finalize(handle);
        return;
    }
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    m_idle.emplace(std::move(sql), handle);
}

void Connection::fail(const std::string& sql) const
{
    throw SqliteError(std::string(sqlite3_errmsg(m_handle)) + " in: " + sql.substr(0, 400));
}

Transaction::Transaction(Connection& connection)
    : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open) {
        try {
            m_connection.execute("ROLLBACK");
        } catch (const SqliteError&) {
            // SQLite has rolled back by itself after a serious error; there is nothing left to undo.
            m_open = false;
        }
    }
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

} // namespace demo
