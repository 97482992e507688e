#include "storage/SalvagedTable.h"

#include "storage/Connection.h"
#include "storage/StoreImage.h"

#include <QSet>

#include <algorithm>

namespace caredesk {

namespace {

/// A lost row is counted when its number lies between those of two found ones, and these are no further
/// apart.
constexpr qint64 mostCounted = 2'000;
/// Every table has at least so many columns, in every version.
constexpr qsizetype fewestColumns = 4;
constexpr QLatin1StringView uuidColumn("uuid");

/// The tables tell themselves apart by the kinds of their columns; only the two of attachments do not, and
/// there the message that they belong to must exist.
bool fits(const QVariantList& values, const QList<SalvagedColumn>& columns)
{
    if (values.size() < fewestColumns || values.size() > columns.size() || values.first().isValid()) {
        return false; // The row id is not repeated inside a row.
    }
    for (qsizetype i = 1; i < values.size(); ++i) {
        const bool isText = values.at(i).typeId() == QMetaType::QString;
        if (!values.at(i).isValid() || isText != columns.at(i).isText) {
            return false;
        }
    }
    return true;
}

} // namespace

QList<SalvagedColumn> columnsOf(Connection& connection, const QString& table)
{
    Statement query =
        connection.statement(QStringLiteral("SELECT name, type FROM pragma_table_info(?) ORDER BY cid"));
    query.bind(table);
    QList<SalvagedColumn> columns;
    while (query.step()) {
        columns.append({query.text(0), query.text(1) == QStringLiteral("TEXT")});
    }
    return columns;
}

SalvagedTable::SalvagedTable(const SalvageSource& source, QString name, const QList<SalvagedColumn>& columns)
    : m_name(std::move(name))
{
    for (const SalvagedColumn& column : columns) {
        m_columns.append(column.name);
    }
    if (source.connection) {
        readBySql(*source.connection);
    }
    if (!m_whole && source.image) {
        addLeftOnPages(*source.image, columns);
    }
    if (!m_whole) {
        if (source.connection) {
            countLost(*source.connection);
        }
        m_lost = std::max(m_lost, 1);
    }
}

QVariant SalvagedTable::value(const QVariantList& row, const QString& column) const
{
    return row.value(m_columns.indexOf(column));
}

/// From both ends up to what cannot be read.
void SalvagedTable::readBySql(Connection& connection)
{
    m_whole = scan(connection, QStringLiteral("ORDER BY row_id"), {});
    if (!m_whole) {
        m_lastBefore = m_rows.empty() ? 0 : m_rows.rbegin()->first;
        scan(connection, QStringLiteral("ORDER BY row_id DESC"), {});
    }
}

/// False when it met something that it could not read.
bool SalvagedTable::scan(Connection& connection, const QString& rest, const QVariantList& values)
{
    try {
        Statement query = connection.statement(
            QStringLiteral("SELECT %1 FROM %2 NOT INDEXED %3").arg(m_columns.join(u','), m_name, rest));
        query.bindAll(values);
        while (query.step()) {
            QVariantList row;
            for (int column = 0; column < m_columns.size(); ++column) {
                row.append(query.value(column));
            }
            m_rows.insert_or_assign(query.integer(0), row);
        }
        return true;
    } catch (const StorageFailure&) {
        return false;
    }
}

/// Pages to which no way leads any more still hold their rows.
void SalvagedTable::addLeftOnPages(const StoreImage& image, const QList<SalvagedColumn>& columns)
{
    const bool hasUuid = m_columns.value(1) == uuidColumn;
    QSet<QString> known;
    for (const auto& [id, values] : m_rows) {
        known.insert(value(values, uuidColumn).toString());
    }
    image.eachRow([&](qint64 rowId, const QVariantList& values) {
        if (!fits(values, columns) || m_rows.contains(rowId) ||
            (hasUuid && known.contains(value(values, uuidColumn).toString()))) {
            return;
        }
        QVariantList row = values;
        row.first() = rowId;
        m_rows.emplace(rowId, row);
    });
}

void SalvagedTable::countLost(Connection& connection)
{
    const auto behind = m_rows.upper_bound(m_lastBefore);
    if (behind == m_rows.end()) {
        return;
    }
    const qint64 first = m_lastBefore + 1;
    const qint64 last = std::min(m_rows.rbegin()->first, first + mostCounted);
    for (qint64 row = first; row < last; ++row) {
        m_lost +=
            !m_rows.contains(row) && !scan(connection, QStringLiteral("WHERE row_id = ?"), {row}) ? 1 : 0;
    }
}

} // namespace caredesk
