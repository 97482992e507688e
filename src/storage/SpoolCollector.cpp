#include "storage/SpoolCollector.h"

#include "storage/Spool.h"
#include "storage/SpoolTable.h"
#include "storage/WorkReplacement.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <limits>

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
        const QString owner = Spool::ownerOf(entry.fileName());
        const bool known = table.contains(owner);
        const bool old = unused.contains(owner) || entry.lastModified().toMSecsSinceEpoch() < before;
        if (!known && old && QFile::remove(entry.filePath())) {
            ++removed;
        }
    }
    return removed;
}

void dropUnusedFiles(Connection& connection, const StoreOptions& options, const QList<SpooledFile>& files)
{
    if (hasDamagedWork(options)) {
        return;
    }
    const Spool spool(spoolFolder(options));
    SpoolTable table(connection, spool.folder());
    // Of any age.
    const QStringList unused = table.unused(std::numeric_limits<qint64>::max());
    for (const SpooledFile& file : files) {
        if (unused.contains(file.sha256)) {
            QFile::remove(spool.companionOf(file.sha256));
            if (QFile::remove(spool.pathOf(file.sha256))) {
                table.remove(file.sha256);
            }
        }
    }
}

} // namespace caredesk
