#include "archive/FolderZip.h"

#include <QDir>

namespace caredesk {

namespace {

QString nameOf(const QString& folder)
{
    const QString path = QDir::fromNativeSeparators(QDir::cleanPath(folder));
    QString name = path.mid(path.lastIndexOf(u'/') + 1);
    if (name.isEmpty()) {
        name = path;
    }
    for (const QChar forbidden : {u'/', u':', u'\\'}) {
        name.remove(forbidden);
    }
    return name.isEmpty() ? QStringLiteral("files") : name;
}

} // namespace

QString zipNameOf(const QString& folder)
{
    return nameOf(folder) + QStringLiteral(".zip");
}

Result<FolderZip> zipFolder(const QString& folder, const QString& target, qint64 maxBytes,
                            const std::atomic<bool>& aborted, const ZipProgress& progress)
{
    const QString name = nameOf(folder);
    Result<FolderList> list = listFolder(folder, aborted, [&progress](qint64 files) { progress(files, -1); });
    if (!list) {
        return list.error();
    }
    if (list->files.isEmpty()) {
        return Error{ErrorCode::FileEmpty,
                     {name, QString::number(list->links.size() + list->special.size())}};
    }
    for (ZipEntry& entry : list.value().files) {
        entry.name.prepend(name + u'/');
    }
    Result<ZipSummary> zip = writeZip({target, list->files, maxBytes}, aborted, progress);
    if (!zip) {
        Error error = zip.error();
        if (error.code == ErrorCode::FileTooLarge) {
            error.arguments = {name + QStringLiteral(".zip"), QString::number(maxBytes)};
        }
        return error;
    }
    FolderZip result{std::move(zip.value()), list->links, list->special, {}};
    for (const QString& file : std::as_const(result.zip.unreadable)) {
        result.unreadable.append(file.mid(name.size() + 1));
    }
    result.unreadable.append(list->unreadable);
    return result;
}

} // namespace caredesk
