#include "storage/CacheNotes.h"

namespace caredesk {

namespace {

constexpr QLatin1String sweepNote("storage.sweep");

} // namespace

QString CacheNotes::value(const QString& name)
{
    Statement query = m_connection.statement(QStringLiteral("SELECT value FROM notes WHERE name = ?"));
    return query.bind(name).step() ? query.text(0) : QString();
}

void CacheNotes::set(const QHash<QString, QString>& notes)
{
    for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
        m_connection
            .statement(QStringLiteral("INSERT INTO notes (name, value) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET value = excluded.value"))
            .bind(note.key(), note.value())
            .run();
    }
}

qint64 CacheNotes::sweep()
{
    return value(QString(sweepNote)).toLongLong();
}

void CacheNotes::beginSweep()
{
    set({{QString(sweepNote), QString::number(sweep() + 1)}});
}

} // namespace caredesk
