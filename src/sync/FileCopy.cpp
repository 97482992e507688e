#include "sync/FileCopy.h"

#include "base/DownloadMark.h"
#include "base/InPool.h"
#include "base/WholeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace caredesk {

namespace {

constexpr qint64 chunkBytes = 1024ll * 1024;

Outcome copyNow(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, {from}, source.errorString()};
    }
    const QStorageInfo disk(QFileInfo(to).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < source.size()) {
        return Error{ErrorCode::DiskFull, {to}};
    }
    WholeFile target(to);
    if (!target.open()) {
        return target.error();
    }
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(chunkBytes);
        if (chunk.isEmpty()) {
            return Error{ErrorCode::FileUnreadable, {from}, source.errorString()};
        }
        if (target.device().write(chunk) != chunk.size()) {
            return target.error();
        }
    }
    if (!target.commit()) {
        return target.error();
    }
    copyDownloadMark(from, to);
    return Done{};
}

} // namespace

Job<Done>* copyFile(const QString& from, const QString& to, QObject* parent)
{
    return inPool<Done>([from, to] { return copyNow(from, to); }, parent);
}

} // namespace caredesk
