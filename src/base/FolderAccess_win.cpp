#include "base/FolderAccess.h"

#include "base/NativePath.h"

#include <windows.h>

namespace caredesk {

bool canListFolder(const QString& path)
{
    std::wstring pattern = nativePath(path);
    pattern += pattern.ends_with(L'\\') ? L"*" : L"\\*";
    WIN32_FIND_DATAW entry;
    const HANDLE search = FindFirstFileW(pattern.c_str(), &entry);
    if (search == INVALID_HANDLE_VALUE) {
        return GetLastError() == ERROR_FILE_NOT_FOUND; // A drive with nothing on it.
    }
    FindClose(search);
    return true;
}

} // namespace caredesk
