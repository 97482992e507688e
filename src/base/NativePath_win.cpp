#include "base/NativePath.h"

#include <QDir>
#include <QFileInfo>

namespace caredesk {

std::wstring nativePath(const QString& path)
{
    const QString native = QDir::toNativeSeparators(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    const QString verbatim = QStringLiteral("\\\\?\\");
    // A device (\\.\) or a path that has the form already.
    if (native.startsWith(QStringLiteral("\\\\.\\")) || native.startsWith(verbatim)) {
        return native.toStdWString();
    }
    if (native.startsWith(QStringLiteral("\\\\"))) {
        return QString(verbatim + QStringLiteral("UNC") + native.mid(1)).toStdWString();
    }
    return QString(verbatim + native).toStdWString();
}

QString longPath(const QString& path)
{
    return QString::fromStdWString(nativePath(path));
}

} // namespace caredesk
