#pragma once

#include "domain/Operation.h"
#include "storage/SpoolTable.h"
#include "storage/WorkStore.h"

#include <optional>

namespace caredesk {

/// The tables `operations` and `deliveries`, with what belongs to an operation.
class OperationTable
{
public:
    OperationTable(Connection& connection, const QString& spoolFolder);

    QList<Operation> all(); ///< In the order queued.
    std::optional<Operation> find(const QString& uuid);
    void add(const Operation& operation);
    /// False when there is none of that UUID.
    bool update(const Operation& operation);
    bool remove(const QString& uuid);
    /// Operations that waited for the ticket `fromTicket` now have its id.
    int repoint(const QString& fromTicket, const QString& toTicket);

    std::optional<Delivery> delivery(const QString& uuid);
    void addDelivery(const Delivery& delivery);

private:
    Operation read(const Statement& query);
    /// Writes what stands in tables of its own: files and differences.
    void setBelongings(const Operation& operation);

    Connection& m_connection;
    SpoolTable m_spool;
};

} // namespace caredesk
