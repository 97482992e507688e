#pragma once

#include "base/Error.h"
#include "base/Result.h"

#include <QFile>

namespace caredesk {

/// A file that takes its name once it is whole: until commit() what was there stays as it is. What was not
/// committed goes with this object. As QSaveFile, but on Windows it waits for another program that holds one
/// of the two for a moment (FileMove.h), where QSaveFile gives up and what was written is gone. A symbolic
/// link is followed, and the permissions of a file that was there are kept. Not in the GUI thread.
class WholeFile
{
public:
    explicit WholeFile(const QString& path);
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    /// Makes the file that is written, beside the other one. False: error() tells.
    bool open();
    /// For writing and seeking, once it is open. Its name is not the final one.
    QFile& device() { return m_file; }
    /// Gives it its name; false leaves it as it is, and error() tells.
    bool commit();
    /// Removes what was written.
    void cancel();

    /// FileWriteFailed or DiskFull, with the path that was asked for.
    Error error() const;

private:
    const QString m_path;
    const QString m_target;
    QFile m_file;
    QString m_failure;
};

/// All of it at once.
Outcome writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace caredesk
