#include "storage/SpoolTable.h"

namespace caredesk {

namespace {

QString tableOf(SpoolTable::Owner owner)
{
    return owner == SpoolTable::Owner::Draft ? QStringLiteral("draft_attachments")
                                             : QStringLiteral("operation_attachments");
}

} // namespace

SpoolTable::SpoolTable(Connection& connection, QString spoolFolder)
    : m_connection(connection)
    , m_folder(std::move(spoolFolder))
{
}

void SpoolTable::add(const QString& sha256, qint64 size, qint64 now)
{
    m_connection
        .statement(QStringLiteral("INSERT INTO spool_files (sha256, size, added) VALUES (?, ?, ?) "
                                  "ON CONFLICT (sha256) DO UPDATE SET added = max(added, excluded.added)"))
        .bind(sha256, size, now)
        .run();
}

QStringList SpoolTable::unused(qint64 before)
{
    Statement query = m_connection.statement(
        QStringLiteral("SELECT sha256 FROM spool_files AS f WHERE added < ? "
                       "AND NOT EXISTS (SELECT 1 FROM draft_attachments WHERE sha256 = f.sha256) "
                       "AND NOT EXISTS (SELECT 1 FROM operation_attachments WHERE sha256 = f.sha256)"));
    query.bind(before);
    QStringList names;
    while (query.step()) {
        names.append(query.text(0));
    }
    return names;
}

void SpoolTable::remove(const QString& sha256)
{
    m_connection.statement(QStringLiteral("DELETE FROM spool_files WHERE sha256 = ?")).bind(sha256).run();
}

bool SpoolTable::contains(const QString& sha256)
{
    Statement query = m_connection.statement(QStringLiteral("SELECT 1 FROM spool_files WHERE sha256 = ?"));
    return query.bind(sha256).step();
}

QList<SpooledFile> SpoolTable::files(Owner owner, const QString& uuid)
{
    Statement query = m_connection.statement(
        QStringLiteral(
            "SELECT a.uuid, a.file_name, a.content_type, f.size, a.sha256, a.upload_token FROM %1 AS a "
            "JOIN spool_files AS f ON f.sha256 = a.sha256 WHERE a.owner = ? ORDER BY a.position")
            .arg(tableOf(owner)));
    query.bind(uuid);
    QList<SpooledFile> files;
    while (query.step()) {
        const QString sha256 = query.text(4);
        files.append({query.text(0), query.text(1), query.text(2), query.integer(3), sha256,
                      QString(m_folder + u'/' + sha256), query.text(5)});
    }
    return files;
}

void SpoolTable::setFiles(Owner owner, const QString& uuid, const QList<SpooledFile>& files)
{
    m_connection.statement(QStringLiteral("DELETE FROM %1 WHERE owner = ?").arg(tableOf(owner)))
        .bind(uuid)
        .run();
    int position = 0;
    for (const SpooledFile& file : files) {
        add(file.sha256, file.size, 0);
        m_connection
            .statement(
                QStringLiteral(
                    "INSERT INTO %1 (owner, position, uuid, sha256, file_name, content_type, upload_token) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .arg(tableOf(owner)))
            .bind(uuid, position++, file.uuid, file.sha256, file.fileName, file.contentType, file.uploadToken)
            .run();
    }
}

} // namespace caredesk
