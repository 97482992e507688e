#pragma once

#include "storage/Salvage.h"

#include <QStringList>
#include <QVariantList>

#include <map>

namespace caredesk {

struct SalvagedColumn
{
    QString name = {};
    bool isText = false; ///< Else an integer.
};

QList<SalvagedColumn> columnsOf(Connection& connection, const QString& table);

/// The rows of one table of a damaged store that can be read. The first column is the row id. A row that an
/// older version wrote may lack the last columns.
class SalvagedTable
{
public:
    using Rows = std::map<qint64, QVariantList>;

    SalvagedTable(const SalvageSource& source, QString name, const QList<SalvagedColumn>& columns);

    const QString& name() const { return m_name; }
    const QStringList& columns() const { return m_columns; }
    const Rows& rows() const { return m_rows; }
    /// Invalid when the row has no such column.
    QVariant value(const QVariantList& row, const QString& column) const;
    int lost() const { return m_lost; }

private:
    void readBySql(Connection& connection);
    bool scan(Connection& connection, const QString& rest, const QVariantList& values);
    void addLeftOnPages(const StoreImage& image, const QList<SalvagedColumn>& columns);
    void countLost(Connection& connection);

    QString m_name;
    QStringList m_columns;
    Rows m_rows;
    bool m_whole = false;
    qint64 m_lastBefore = 0; ///< The last row id before what SQLite cannot read.
    int m_lost = 0;
};

} // namespace caredesk
