#include "base/FileStamp.h"

#include <QDateTime>
#include <QFileInfo>

namespace caredesk {

FileStamp fileStamp(const QFileInfo& file)
{
    return {file.size(), file.lastModified().toMSecsSinceEpoch()};
}

} // namespace caredesk
