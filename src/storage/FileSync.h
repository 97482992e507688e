#pragma once

#include <QString>

class QFile;

namespace caredesk {

/// Brings what was written to `file` onto the disk. False when the system says it failed.
bool syncFile(QFile& file);

/// Brings a folder's entries (a rename in it) onto the disk, where the system needs that.
bool syncFolder(const QString& path);

/// Opens for reading, without waiting for a writer should it be a pipe. The file's own checks follow on the
/// handle.
bool openRegularFile(QFile& file, const QString& path);

} // namespace caredesk
