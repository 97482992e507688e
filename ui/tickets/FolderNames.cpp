#include "ui/tickets/FolderNames.h"

#include "base/FileName.h"
#include "base/InPool.h"

#include <QDir>
#include <QFileInfo>

namespace caredesk {

namespace {

QStringList freePaths(const QString& folder, const QStringList& fileNames)
{
    QStringList paths;
    for (const QString& fileName : fileNames) {
        paths.append(unusedName(QDir(folder).filePath(safeFileName(fileName)), [&paths](const QString& path) {
            return QFileInfo::exists(path) || paths.contains(path, Qt::CaseInsensitive);
        }));
    }
    return paths;
}

} // namespace

Job<QStringList>* freePathsIn(const QString& folder, const QStringList& fileNames)
{
    return inPool<QStringList>([folder, fileNames] { return freePaths(folder, fileNames); });
}

} // namespace caredesk
