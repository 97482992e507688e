#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace demo {

/// A statement of SQLite failed; what() carries SQLite's words and the statement.
class SqliteError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

class Connection;

/// A prepared statement on loan from its connection: goes back, reset, when it leaves the scope.
class Statement
{
public:
    Statement(Connection& connection, std::string sql, sqlite3_stmt* handle);
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Moves to the next row; false after the last.
    bool step();
    /// Runs a statement to its end, so that it can be bound again.
    void run();
    void reset();

    template <typename... Values>
    Statement& bind(const Values&... values)
    {
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    Statement& bindAll(const std::vector<std::string>& values)
    {
        int index = 0;
        for (const auto& value : values) {
            bindText(++index, value);
        }
        return *this;
    }

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

private:
    template <typename Value>
    void bindOne(int index, const Value& value)
    {
        if constexpr (std::is_integral_v<Value>) {
            bindInteger(index, static_cast<std::int64_t>(value));
        } else if constexpr (std::is_convertible_v<Value, std::optional<std::int64_t>>) {
            value ? bindInteger(index, *value) : bindNull(index);
        } else {
            bindText(index, value);
        }
    }
    void bindInteger(int index, std::int64_t value);
    void bindText(int index, std::string_view value);
    void bindNull(int index);

    Connection* m_connection;
    std::string m_sql;
    sqlite3_stmt* m_handle;
};

/// One connection to a database file, used by one thread at a time; keeps its prepared statements.
class Connection
{
public:
    explicit Connection(const std::string& file);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Statements without parameters and answers, several if need be.
    void execute(const std::string& sql);
    Statement prepare(std::string sql);

    template <typename... Values>
    Statement query(std::string sql, const Values&... values)
    {
        Statement statement = prepare(std::move(sql));
        statement.bind(values...);
        return statement;
    }

    template <typename... Values>
    void run(std::string sql, const Values&... values)
    {
        query(std::move(sql), values...).run();
    }

    std::int64_t lastId() const;

private:
    friend class Statement;
    void giveBack(std::string sql, sqlite3_stmt* handle);
    [[noreturn]] void fail(const std::string& sql) const;

    sqlite3* m_handle = nullptr;
    std::unordered_multimap<std::string, sqlite3_stmt*> m_idle;
};

/// Rolls back when it goes out of scope uncommitted.
class Transaction
{
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace demo
