#pragma once

#include "domain/Operation.h"
#include "storage/SpoolTable.h"
#include "storage/WorkStore.h"

#include <optional>

namespace caredesk {

/// The tables `operations` and `deliveries`.
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

    Connection& m_connection;
    SpoolTable m_spool;
};

} // namespace caredesk
