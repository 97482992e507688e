#include "base/Paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace caredesk {

Outcome ensurePrivateDirectory(const QString& path)
{
    if (!QDir().mkpath(path)) {
        return Error{ErrorCode::FileWriteFailed, {path}};
    }
    if (!QFile::setPermissions(path,
                               QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)) {
        return Error{ErrorCode::FileWriteFailed, {path}};
    }
    return Done{};
}

QString defaultProfileDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/CareDesk");
}

} // namespace caredesk
