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
            path = QDir(folder).filePath(u"%1 (%2)%3"_qs.arg(stem).arg(n).arg(ending));
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

bool isRunnable(const QString& fileName)
{
    static const QStringList endings{
        u"exe"_qs, u"com"_qs, u"bat"_qs, u"cmd"_qs, u"msi"_qs,     u"scr"_qs,     u"pif"_qs,
        u"vbs"_qs, u"js"_qs,  u"jse"_qs, u"wsf"_qs, u"ps1"_qs,     u"lnk"_qs,     u"hta"_qs,
        u"reg"_qs, u"jar"_qs, u"cpl"_qs, u"vbe"_qs, u"sh"_qs,      u"desktop"_qs, u"appimage"_qs,
        u"run"_qs, u"deb"_qs, u"rpm"_qs, u"py"_qs,  u"command"_qs, u"app"_qs};
    return endings.contains(QFileInfo(fileName).suffix().toLower());
}

} // namespace caredesk
