#pragma once

#include "domain/WriteDifference.h"
#include "storage/Connection.h"

#include <QList>

namespace caredesk {

/// The table `operation_differences`: what the portal has otherwise than an operation was sent. They go with
/// their operation.
class DifferenceTable
{
public:
    explicit DifferenceTable(Connection& connection)
        : m_connection(connection)
    {
    }

    QList<WriteDifference> of(const QString& operation);
    void set(const QString& operation, const QList<WriteDifference>& differences);

private:
    Connection& m_connection;
};

} // namespace caredesk
