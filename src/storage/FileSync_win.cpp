#include "storage/FileSync.h"

#include <QFile>
#include <QFileInfo>

#include <io.h>
#include <windows.h>

namespace caredesk {

std::optional<FileIdentity> fileIdentity(const QString& path)
{
    // What is open can be neither removed nor replaced here.
    return QFileInfo::exists(path) ? std::optional(FileIdentity{}) : std::nullopt;
}

bool syncFile(QFile& file)
{
    return file.flush() && ::FlushFileBuffers(reinterpret_cast<HANDLE>(::_get_osfhandle(file.handle()))) != 0;
}

bool syncFolder(const QString& path)
{
    // NTFS journals a rename by itself; there is no handle to flush for a folder.
    return QFileInfo(path).isDir();
}

bool openRegularFile(QFile& file, const QString& path)
{
    file.setFileName(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

} // namespace caredesk
