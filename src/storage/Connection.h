#pragma once

#include "base/FileSync.h"
#include "storage/Statement.h"
#include "storage/StorageFailure.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace caredesk {

/// One thread's connection to one SQLite file, with its prepared statements. Belongs to the thread that made
/// it; every failure is thrown as StorageFailure.
class Connection
{
public:
    enum class Mode {
        ReadWrite, ///< Made when it is not there.
        ReadOnly,
        Immutable, ///< Read-only where not even a -shm file can be made; ignores a -wal file.
    };
    struct Setup
    {
        QString path = {};
        Mode mode = Mode::ReadWrite;
        bool fullSync = false; ///< Every commit is on the disk before it returns.
        std::function<bool(const QString& statement)> failAccess = {};
    };

    explicit Connection(const Setup& setup);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A prepared statement, leased until the Statement goes.
    Statement statement(const QString& sql);
    /// Runs one statement without values or rows, past the cache of prepared ones.
    void execute(const QString& sql);
    /// The first column of the only row; 0 when there is no row.
    qint64 integer(const QString& sql);

    const Setup& setup() const { return m_setup; }
    /// The file under its name is still the one that is open: nobody removed or replaced it.
    bool isInPlace() const;

private:
    friend class Statement;
    friend class Transaction;

    std::unique_ptr<QSqlQuery> prepared(const QString& sql);
    void giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query);
    /// Where a test makes an access fail.
    void beforeAccess(const QString& sql) const;
    void open();
    void close();

    Setup m_setup;
    QString m_name;
    QSqlDatabase m_database;
    std::optional<FileIdentity> m_identity;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

} // namespace caredesk
