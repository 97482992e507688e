#pragma once

#include "base/FileLock.h"

#include <QTemporaryDir>

#include <memory>

namespace caredesk {

/// A folder for what lies in files for a while, below the system's folder for that and for nobody else to
/// read. It goes with the object; where the program was killed, with the next one that is made. Any thread.
class WorkFolder
{
    struct Private
    {
    };

public:
    /// Errors: FileWriteFailed, DiskFull, with the place where it should have been.
    static Result<std::shared_ptr<WorkFolder>> make();
    /// As std::make_shared needs it: make() alone calls it.
    explicit WorkFolder(Private);

    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    FileLock m_inUse; ///< Freed before the folder goes, or by the kernel.
};

} // namespace caredesk
