#include "base/RegularFile.h"

#include "base/NativePath.h"

#include <QFile>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace caredesk {

bool openRegularFile(QFile& file, const QString& path)
{
    // Also one that another program has open for writing or will rename, which QFile would not share.
    const HANDLE opened = CreateFileW(nativePath(path).c_str(), GENERIC_READ,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (opened == INVALID_HANDLE_VALUE) {
        return false;
    }
    const int descriptor = GetFileType(opened) == FILE_TYPE_DISK
                               ? ::_open_osfhandle(reinterpret_cast<intptr_t>(opened), _O_RDONLY | _O_BINARY)
                               : -1;
    if (descriptor < 0) {
        CloseHandle(opened);
        return false;
    }
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::_close(descriptor);
        return false;
    }
    return true;
}

} // namespace caredesk
