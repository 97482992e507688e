#pragma once

#include "archive/FolderList.h"

namespace caredesk {

/// What became of a folder.
struct FolderZip
{
    ZipSummary zip = {};
    QStringList links = {};      ///< Left out.
    QStringList special = {};    ///< Left out.
    QStringList unreadable = {}; ///< Files and folders left out because they could not be read.

    bool operator==(const FolderZip&) const = default;
};

/// "kiosk.zip" of "/home/ana/kiosk/", "C.zip" of "C:/".
QString zipNameOf(const QString& folder);

/// Zips a folder with all below it into `target`, below its own name. Progress: first the files that were
/// found (total -1), then bytes. Blocks; any thread but the GUI's. Errors: those of listFolder() and
/// writeZip(); FileEmpty{name, links and special files} where there is no file in it.
Result<FolderZip> zipFolder(const QString& folder, const QString& target, qint64 maxBytes,
                            const std::atomic<bool>& aborted, const ZipProgress& progress);

} // namespace caredesk
