#pragma once

#include "base/Job.h"
#include "domain/Draft.h"

#include <QObject>
#include <QStringList>

namespace caredesk {

/// A folder that was zipped into the spool, and what did not go with it; those names are relative to it.
struct SpooledFolder
{
    SpooledFile file = {};
    int files = 0;
    QStringList links = {};
    QStringList special = {}; ///< Pipes, sockets, devices.
    QStringList unreadable = {};

    bool operator==(const SpooledFolder&) const = default;
};

/// Drafts and the files added to them. Main thread; saving is durable when its job finishes.
class DraftService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Job<QList<Draft>>* drafts() = 0;
    virtual Job<Draft>* draft(const QString& uuid) = 0;
    virtual Job<Done>* save(const Draft& draft) = 0;
    virtual Job<Done>* remove(const QString& uuid) = 0;
    /// Blocks until what was asked for is on the disk: for a system that ends the session and waits for no
    /// event loop. False when that took longer than `ms`, or the last of it failed.
    virtual bool waitForWrites(int ms) = 0;
    /// Copies a file into the spool (WorkStore::spoolFile has the errors; TypeRefused comes before any copy).
    virtual Job<SpooledFile>* addFile(const QString& path) = 0;
    virtual Job<SpooledFile>* addBytes(const QByteArray& bytes, const QString& fileName) = 0;
    /// WorkStore::keepEditable and editable: a picture's own past, for as long as its file lives.
    virtual Job<Done>* keepEditable(const SpooledFile& file, const QByteArray& editable) = 0;
    virtual Job<QByteArray>* editable(const SpooledFile& file) = 0;
    /// Removes at once what no draft and no operation names any more.
    virtual Job<Done>* dropFiles(const QList<SpooledFile>& files) = 0;
    /// Zips a folder with all below it (archive/FolderZip.h has the errors; TypeRefused where the portal
    /// takes no zip). The job's progress is the count of files while they are looked for (total -1), then
    /// bytes.
    virtual Job<SpooledFolder>* addFolder(const QString& path) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace caredesk
