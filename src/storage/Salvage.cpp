#include "storage/Salvage.h"

#include "base/Log.h"
#include "storage/Connection.h"
#include "storage/SpoolTable.h"
#include "storage/Transaction.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>
#include <map>

namespace caredesk {

namespace {

/// How far past the last readable row single rows are looked for when the end of a table cannot be read.
constexpr qint64 probesPastEnd = 2'000;
constexpr qsizetype sha256Letters = 64;

struct Table
{
    QString name = {};
    bool precious = false; ///< What the person wrote; the other tables only belong to it.
};

/// In the order in which they refer to each other.
QList<Table> tables()
{
    return {{QStringLiteral("drafts"), true},
            {QStringLiteral("operations"), true},
            {QStringLiteral("deliveries"), false},
            {QStringLiteral("draft_attachments"), false},
            {QStringLiteral("operation_attachments"), false},
            {QStringLiteral("operation_differences"), false}};
}

QStringList columnsOf(Connection& fresh, const QString& table)
{
    Statement query = fresh.statement(QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"));
    query.bind(table);
    QStringList names;
    while (query.step()) {
        names.append(query.text(0));
    }
    return names;
}

/// The rows of one table of the damaged file that can be read. The first column is the row id.
class DamagedTable
{
public:
    using Rows = std::map<qint64, QVariantList>;

    DamagedTable(Connection& connection, const QString& name, const QStringList& columns)
        : m_connection(connection)
        , m_select(QStringLiteral("SELECT %1 FROM %2 NOT INDEXED ").arg(columns.join(u','), name))
        , m_columns(static_cast<int>(columns.size()))
    {
        readAll();
    }

    const Rows& rows() const { return m_rows; }
    int lost() const { return m_lost; }

private:
    /// From both ends up to what cannot be read, then row by row in between.
    void readAll()
    {
        if (scan(QStringLiteral("ORDER BY row_id"), {})) {
            return;
        }
        const qint64 lastBefore = m_rows.empty() ? 0 : m_rows.rbegin()->first;
        scan(QStringLiteral("ORDER BY row_id DESC"), {});
        const auto firstBehind = m_rows.upper_bound(lastBefore);
        const bool endKnown = firstBehind != m_rows.end();
        const qint64 end = endKnown ? firstBehind->first : lastBefore + probesPastEnd;
        for (qint64 row = lastBefore + 1; row < end; ++row) {
            const bool readable = scan(QStringLiteral("WHERE row_id = ?"), {row});
            // Past the last readable row, one that fails may never have been.
            m_lost += !readable && endKnown ? 1 : 0;
        }
        m_lost = std::max(m_lost, 1);
    }

    /// False when it met something that it could not read.
    bool scan(const QString& rest, const QVariantList& values)
    {
        try {
            Statement query = m_connection.statement(m_select + rest);
            query.bindAll(values);
            while (query.step()) {
                QVariantList row;
                for (int column = 0; column < m_columns; ++column) {
                    row.append(query.value(column));
                }
                m_rows.insert_or_assign(query.integer(0), row);
            }
            return true;
        } catch (const StorageFailure&) {
            return false;
        }
    }

    Connection& m_connection;
    QString m_select;
    int m_columns;
    Rows m_rows;
    int m_lost = 0;
};

/// Puts one row into the new store; false when it fits nowhere (its draft is lost, a value is nonsense).
bool insertRow(Connection& fresh, const QString& table, const QStringList& columns,
               const QVariantList& values)
{
    const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(u',');
    Statement insert = fresh.statement(
        QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(table, columns.join(u','), marks));
    insert.bindAll(values);
    try {
        return insert.run() == 1;
    } catch (const StorageFailure& failure) {
        if (failure.error.code != ErrorCode::StoreFailed) {
            throw; // A full disk is no fault of the row.
        }
        qCWarning(lcStorage) << "a salvaged row does not fit:" << table << failure.error.detail;
        return false;
    }
}

/// What lies in the spool under its hash is there, whether or not its row could be read.
void addSpooledFiles(Connection& fresh, const QString& spoolFolder)
{
    SpoolTable spool(fresh, spoolFolder);
    const auto files = QDir(spoolFolder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.fileName().size() == sha256Letters) {
            spool.add(file.fileName(), file.size(), file.lastModified().toMSecsSinceEpoch());
        }
    }
}

} // namespace

SalvageCount salvage(Connection& damaged, Connection& fresh, const QString& spoolFolder)
{
    SalvageCount count;
    Transaction transaction(fresh, Transaction::Kind::Write);
    addSpooledFiles(fresh, spoolFolder);
    for (const Table& table : tables()) {
        const QStringList columns = columnsOf(fresh, table.name);
        const DamagedTable found(damaged, table.name, columns);
        int saved = 0;
        for (const auto& [row, values] : found.rows()) {
            saved += insertRow(fresh, table.name, columns, values) ? 1 : 0;
        }
        if (table.precious) {
            count.saved += saved;
            count.lost += found.lost() + static_cast<int>(found.rows().size()) - saved;
        }
    }
    transaction.commit();
    return count;
}

} // namespace caredesk
