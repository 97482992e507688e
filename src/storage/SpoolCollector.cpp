#include "storage/SpoolCollector.h"

#include "storage/SpoolTable.h"
#include "storage/WorkReplacement.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace caredesk {

namespace {

constexpr qint64 keptMs = 24LL * 60 * 60 * 1'000;

} // namespace

int collectUnusedFiles(Connection& connection, const StoreOptions& options)
{
    if (hasDamagedWork(options)) {
        return 0;
    }
    const qint64 before = QDateTime::currentMSecsSinceEpoch() - keptMs;
    const QString folder = spoolFolder(options);
    SpoolTable table(connection, folder);
    const QStringList unused = table.unused(before);
    for (const QString& sha256 : unused) {
        table.remove(sha256);
    }
    // Files without a row: those just forgotten, and what a copy that broke off left.
    int removed = 0;
    const auto entries = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& entry : entries) {
        const bool known = table.contains(entry.fileName());
        const bool old =
            unused.contains(entry.fileName()) || entry.lastModified().toMSecsSinceEpoch() < before;
        if (!known && old && QFile::remove(entry.filePath())) {
            ++removed;
        }
    }
    return removed;
}

} // namespace caredesk
