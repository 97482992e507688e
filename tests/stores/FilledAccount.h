#pragma once

#include "stores/StoreFolder.h"

#include <QHash>

namespace caredesk::test {

/// The stores of an account in which somebody has worked, as a kill leaves them: with a -wal beside each.
class FilledAccount
{
public:
    FilledAccount();

    const StoreFolder& folder() const { return m_folder; }
    /// What was written, by UUID, in words that hold all of it.
    const QHash<QString, QString>& written() const { return m_written; }

    /// The same of a store that is open.
    static QHash<QString, QString> writtenIn(WorkStore& work);
    /// What the sqlite3 program's own ".recover" finds in a copy of damaged files.
    static QHash<QString, QString> recoveredFrom(const QString& folder);

    /// Puts everything that the portal has into the cache, as a sync does, and reads all of it again. False
    /// when the cache said that it is damaged.
    static bool syncAndRead(CacheStore& cache);

private:
    void writeDrafts(WorkStore& work, int from, int to);

    StoreFolder m_folder;
    QHash<QString, QString> m_written;
};

} // namespace caredesk::test
