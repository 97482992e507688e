#pragma once

#include "storage/Connection.h"

#include <QHash>

namespace caredesk {

/// The named texts that a sync keeps between runs, and the number of its sweep.
class CacheNotes
{
public:
    explicit CacheNotes(Connection& connection)
        : m_connection(connection)
    {
    }

    QString value(const QString& name); ///< Empty when it was never set.
    void set(const QHash<QString, QString>& notes);

    /// Grows with every full sweep; tickets remember the one that last saw them.
    qint64 sweep();
    void beginSweep();

private:
    Connection& m_connection;
};

} // namespace caredesk
