#include "base/FileMove.h"

#include <QFileInfo>

#include <filesystem>

namespace caredesk {

std::error_code moveFile(const QString& from, const QString& to)
{
    std::error_code failure;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(),
                            failure);
    return failure;
}

} // namespace caredesk
