#pragma once

#include "domain/Draft.h"
#include "storage/SpoolTable.h"

#include <optional>

namespace caredesk {

/// The word for a DraftKind in the file.
QString draftKindName(DraftKind kind);
DraftKind draftKindFromName(const QString& name);

/// The table `drafts`.
class DraftTable
{
public:
    DraftTable(Connection& connection, const QString& spoolFolder);

    QList<Draft> all(); ///< Last modified first.
    std::optional<Draft> find(const QString& uuid);
    void save(const Draft& draft);
    bool remove(const QString& uuid);
    /// A ticket that was still waiting now has an id.
    int repoint(const QString& fromTicket, const QString& toTicket);

private:
    Draft read(const Statement& query);

    Connection& m_connection;
    SpoolTable m_spool;
};

} // namespace caredesk
