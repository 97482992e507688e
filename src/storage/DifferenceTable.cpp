#include "storage/DifferenceTable.h"

namespace caredesk {

QList<WriteDifference> DifferenceTable::of(const QString& operation)
{
    // A store that can only be read keeps the version that an earlier CareDesk gave it.
    if (m_connection.integer(
            QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'operation_differences'")) == 0) {
        return {};
    }
    Statement query = m_connection.statement(
        QStringLiteral("SELECT part, sent, stored, sent_bytes, stored_bytes FROM operation_differences "
                       "WHERE owner = ? ORDER BY position"));
    query.bind(operation);
    QList<WriteDifference> differences;
    while (query.step()) {
        if (const auto part = writtenPartFromName(query.text(0))) {
            differences.append({*part, query.text(1), query.text(2), query.integer(3), query.integer(4)});
        }
    }
    return differences;
}

void DifferenceTable::set(const QString& operation, const QList<WriteDifference>& differences)
{
    m_connection.statement(QStringLiteral("DELETE FROM operation_differences WHERE owner = ?"))
        .bind(operation)
        .run();
    int position = 0;
    for (const WriteDifference& difference : differences) {
        m_connection
            .statement(QStringLiteral(
                "INSERT INTO operation_differences (owner, position, part, sent, stored, sent_bytes, "
                "stored_bytes) VALUES (?, ?, ?, ?, ?, ?, ?)"))
            .bind(operation, position++, writtenPartName(difference.part), difference.sent, difference.stored,
                  difference.sentBytes, difference.storedBytes)
            .run();
    }
}

} // namespace caredesk
