#pragma once

#include "base/Job.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>

namespace caredesk {

/// One file of an archive to be: from the disk where `path` is set, else the bytes given.
struct ZipEntry
{
    QString name = {}; ///< Inside the archive: relative, its parts joined by '/'.
    QString path = {};
    QByteArray bytes = {};
    qint64 modified = 0; ///< Seconds since 1970; 0: the file's own time, for bytes the time of writing.

    bool operator==(const ZipEntry&) const = default;
};

/// What an archive is to hold and where it is to lie.
struct ZipOrder
{
    QString target = {}; ///< Absolute; a file of that name is replaced once the new one is whole.
    QList<ZipEntry> entries = {};
    qint64 maxBytes = 0; ///< Of the archive; 0: as large as it becomes.

    bool operator==(const ZipOrder&) const = default;
};

struct ZipSummary
{
    QString path = {};
    qint64 size = 0; ///< Bytes of the archive.
    int files = 0;
    QStringList unreadable = {}; ///< Names of the entries that were left out because they could not be read.

    bool operator==(const ZipSummary&) const = default;
};

/// Bytes read of those that are to be read.
using ZipProgress = std::function<void(qint64 done, qint64 total)>;

/// Writes the archive, readable by the owner only, whole or not at all: after an error nothing of it lies on
/// the disk. A file is taken with the size it had at the start, so that a log may grow meanwhile. Blocks; any
/// thread but the GUI's.
/// Errors: Cancelled; InvalidInput{name} for a name that leads elsewhere or comes twice; FileEmpty without
/// entries; FileUnreadable{names} when no entry could be read; FileTooLarge{name of the archive, limit}, said
/// as soon as it is over the limit; DiskFull and FileWriteFailed with the target.
Result<ZipSummary> writeZip(const ZipOrder& order, const std::atomic<bool>& aborted,
                            const ZipProgress& progress);

/// The same in a thread of the pool; abort() stops it. The job's progress is in bytes.
Job<ZipSummary>* startZip(const ZipOrder& order, QObject* parent = nullptr);

} // namespace caredesk
