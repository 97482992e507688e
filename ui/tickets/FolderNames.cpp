#include "ui/tickets/FolderNames.h"

#include "base/FileName.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

namespace caredesk {

namespace {

QStringList freePaths(const QString& folder, const QStringList& fileNames)
{
    QStringList paths;
    for (const QString& fileName : fileNames) {
        const QString safe = safeFileName(fileName);
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString stem = dot > 0 ? safe.left(dot) : safe;
        const QString ending = dot > 0 ? safe.mid(dot) : QString();
        QString path = QDir(folder).filePath(safe);
        for (int n = 2; QFileInfo::exists(path) || paths.contains(path, Qt::CaseInsensitive); ++n) {
            path = QDir(folder).filePath(u"%1 (%2)%3"_qs.arg(stem, QString::number(n), ending));
        }
        paths.append(path);
    }
    return paths;
}

} // namespace

Job<QStringList>* freePathsIn(const QString& folder, const QStringList& fileNames)
{
    auto* job = new Job<QStringList>;
    QThreadPool::globalInstance()->start(
        [promise = job->promise(), folder, fileNames] { promise.finish(freePaths(folder, fileNames)); });
    return job;
}

} // namespace caredesk
