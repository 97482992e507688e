#pragma once

#include "domain/Draft.h"
#include "storage/Connection.h"

namespace caredesk {

/// Which spooled files there are, and which draft or operation names them. `spoolFolder` is where they lie
/// now; it is not stored, so that an account folder may move.
class SpoolTable
{
public:
    enum class Owner { Draft, Operation };

    SpoolTable(Connection& connection, QString spoolFolder);

    /// Notes that the file is in the spool, and that it was just added (again).
    void add(const QString& sha256, qint64 size, qint64 now);
    /// Names in the spool that nothing refers to and that were added before `before`.
    QStringList unused(qint64 before);
    void remove(const QString& sha256);
    bool contains(const QString& sha256);

    QList<SpooledFile> files(Owner owner, const QString& uuid);
    void setFiles(Owner owner, const QString& uuid, const QList<SpooledFile>& files);

private:
    Connection& m_connection;
    QString m_folder;
};

} // namespace caredesk
