#pragma once

#include "archive/ZipWriter.h"

namespace caredesk {

/// What lies in a folder and below, in the order of its names. Names are relative to it, joined by '/'.
struct FolderList
{
    QList<ZipEntry> files = {};  ///< Also those that turn out unreadable when they are opened.
    QStringList links = {};      ///< Never followed: they may lead anywhere, or in a circle.
    QStringList special = {};    ///< Pipes, sockets, devices.
    QStringList unreadable = {}; ///< Folders whose contents are not to be had.
    qint64 bytes = 0;            ///< Of the files.

    bool operator==(const FolderList&) const = default;
};

/// Reads names and sizes, hidden ones too, no contents. `counted` is told how many files were found so far.
/// Blocks; any thread but the GUI's. Errors: Cancelled; FileNotFound and FileUnreadable with the folder's
/// name; TooManyFiles{limit} for what is no folder of evidence, but half a disk.
Result<FolderList> listFolder(const QString& path, const std::atomic<bool>& aborted,
                              const std::function<void(qint64 files)>& counted);

} // namespace caredesk
