#pragma once

#include <QString>

#include <optional>

class QFile;

namespace caredesk {

/// Which file it is that lies under a name.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0;

    bool operator==(const FileIdentity&) const = default;
};

/// Nothing when there is no such file; all zeros when the system does not say.
std::optional<FileIdentity> fileIdentity(const QString& path);

/// Brings what was written to `file` onto the disk. False when the system says it failed.
bool syncFile(QFile& file);

/// Brings a folder's entries (a rename in it) onto the disk, where the system needs that.
bool syncFolder(const QString& path);

} // namespace caredesk
