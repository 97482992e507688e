#pragma once

#include "base/Result.h"

#include <QList>
#include <QString>

namespace caredesk {

struct ZipListed
{
    QString name = {};
    qint64 size = 0; ///< Unpacked, as the archive claims.

    bool operator==(const ZipListed&) const = default;
};

/// What an archive says that it holds: files only, folders show in their names.
struct ZipListing
{
    QList<ZipListed> files = {}; ///< The first of them.
    qint64 count = 0;            ///< Of all.
    qint64 bytes = 0;            ///< Unpacked, of all.

    bool operator==(const ZipListing&) const = default;
};

/// Reads the directory at the archive's end; nothing is unpacked. Names are a stranger's: to be shown, not to
/// be used as paths. Blocks; any thread. Errors: FileUnreadable; Unsupported when it is no zip.
Result<ZipListing> listZip(const QString& path, qsizetype mostFiles);

} // namespace caredesk
