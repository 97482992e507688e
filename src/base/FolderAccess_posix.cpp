#include "base/FolderAccess.h"

#include <QFileInfo>

namespace caredesk {

bool canListFolder(const QString& path)
{
    // Whether one may enter it, too: else all in it would look like no ordinary files.
    return QFileInfo(path).isReadable() && QFileInfo::exists(path + QStringLiteral("/."));
}

} // namespace caredesk
