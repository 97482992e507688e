// What the installers do that no table of an MSI and no command of NSIS does. A DLL with the Windows API
// alone.
#include <windows.h>

#include <msiquery.h>
#include <propkey.h>
#include <propvarutil.h>
#include <shlobj.h>
#include <wincred.h>

#include <string>

namespace {

// A folder cannot be opened so.
bool isReadable(const std::wstring& path)
{
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return false;
    }
    CloseHandle(file);
    return true;
}

std::wstring propertyOf(MSIHANDLE install, const wchar_t* name)
{
    DWORD length = 0;
    wchar_t nothing = 0;
    if (MsiGetPropertyW(install, name, &nothing, &length) != ERROR_MORE_DATA) {
        return {};
    }
    std::wstring value(++length, L'\0');
    if (MsiGetPropertyW(install, name, value.data(), &length) != ERROR_SUCCESS) {
        return {};
    }
    value.resize(length);
    return value;
}

// A link is removed and never followed: what it leads to is not ours.
void removeTree(const std::wstring& folder)
{
    WIN32_FIND_DATAW entry;
    const HANDLE search = FindFirstFileW((folder + L"\\*").c_str(), &entry);
    if (search != INVALID_HANDLE_VALUE) {
        do {
            const std::wstring name = entry.cFileName;
            const std::wstring path = folder + L'\\' + name;
            const bool isFolder = (entry.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
            const bool isLink = (entry.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
            if (name == L"." || name == L"..") {
                continue;
            }
            SetFileAttributesW(path.c_str(), FILE_ATTRIBUTE_NORMAL);
            if (!isFolder) {
                DeleteFileW(path.c_str());
            } else if (isLink) {
                RemoveDirectoryW(path.c_str());
            } else {
                removeTree(path);
            }
        } while (FindNextFileW(search, &entry));
        FindClose(search);
    }
    RemoveDirectoryW(folder.c_str());
}

void removeData()
{
    HANDLE token = nullptr;
    if (!OpenThreadToken(GetCurrentThread(), TOKEN_QUERY | TOKEN_IMPERSONATE, TRUE, &token)) {
        token = nullptr;
    }
    wchar_t* local = nullptr;
    if (SUCCEEDED(SHGetKnownFolderPath(FOLDERID_LocalAppData, KF_FLAG_DONT_VERIFY, token, &local))) {
        removeTree(std::wstring(L"\\\\?\\") + local + L"\\CareDesk");
    }
    CoTaskMemFree(local);
    if (token != nullptr) {
        CloseHandle(token);
    }
}

void removeCredentials()
{
    DWORD count = 0;
    CREDENTIALW** found = nullptr;
    if (CredEnumerateW(L"CareDesk/*", 0, &count, &found)) {
        for (DWORD i = 0; i < count; ++i) {
            CredDeleteW(found[i]->TargetName, found[i]->Type, 0);
        }
        CredFree(found);
    }
}

HRESULT writeIdentity(IPropertyStore* store, const wchar_t* identity)
{
    PROPVARIANT value;
    value.vt = VT_LPWSTR;
    value.pwszVal = const_cast<wchar_t*>(identity);
    const HRESULT set = store->SetValue(PKEY_AppUserModel_ID, value);
    return FAILED(set) ? set : store->Commit();
}

HRESULT identify(const wchar_t* shortcut, const wchar_t* identity)
{
    IPersistFile* file = nullptr;
    HRESULT result = CoCreateInstance(CLSID_ShellLink, nullptr, CLSCTX_INPROC_SERVER, IID_IPersistFile,
                                      reinterpret_cast<void**>(&file));
    if (FAILED(result)) {
        return result;
    }
    IPropertyStore* store = nullptr;
    result = file->Load(shortcut, STGM_READWRITE);
    if (SUCCEEDED(result)) {
        result = file->QueryInterface(IID_IPropertyStore, reinterpret_cast<void**>(&store));
    }
    if (SUCCEEDED(result)) {
        result = writeIdentity(store, identity);
        store->Release();
    }
    if (SUCCEEDED(result)) {
        result = file->Save(shortcut, TRUE);
    }
    file->Release();
    return result;
}

} // namespace

extern "C" {

/// Of the MSI: sets MISSING_FILE to the first file that a property names and that cannot be read.
__declspec(dllexport) UINT __stdcall CheckGivenFiles(MSIHANDLE install)
{
    for (const wchar_t* name : {L"PORTAL_PROFILE", L"CA"}) {
        const std::wstring path = propertyOf(install, name);
        if (!path.empty() && !isReadable(path)) {
            MsiSetPropertyW(install, L"MISSING_FILE", path.c_str());
            return ERROR_SUCCESS;
        }
    }
    return ERROR_SUCCESS;
}

/// Of the MSI, with the rights that copied the given files: fails when one of them, or its copy,
/// cannot be read. Its data: what to say then, and these files, divided by what is in no path.
__declspec(dllexport) UINT __stdcall CheckCopiedFiles(MSIHANDLE install)
{
    const std::wstring data = propertyOf(install, L"CustomActionData");
    std::size_t begin = data.find(L'|');
    const std::wstring words = data.substr(0, begin);
    while (begin != std::wstring::npos) {
        const std::size_t end = data.find(L'|', ++begin);
        const std::wstring file = data.substr(begin, end - begin);
        if (!isReadable(file)) {
            const MSIHANDLE record = MsiCreateRecord(0);
            MsiRecordSetStringW(record, 0, (words + file).c_str());
            MsiProcessMessage(install, INSTALLMESSAGE_ERROR, record);
            MsiCloseHandle(record);
            return ERROR_INSTALL_FAILURE;
        }
        begin = end;
    }
    return ERROR_SUCCESS;
}

/// Of both: removes this person's accounts and what the credential store holds of them. What cannot be
/// removed stays; a removal of the program does not fail for it.
__declspec(dllexport) UINT __stdcall RemoveUserData(MSIHANDLE)
{
    removeData();
    removeCredentials();
    return ERROR_SUCCESS;
}

/// Of NSIS: gives a shortcut the identity that the program has in the taskbar. 0 when done.
__declspec(dllexport) int __stdcall IdentifyShortcut(const wchar_t* shortcut, const wchar_t* identity)
{
    const HRESULT initialized = CoInitialize(nullptr);
    const HRESULT result = identify(shortcut, identity);
    if (SUCCEEDED(initialized)) {
        CoUninitialize();
    }
    return FAILED(result) ? 1 : 0;
}
}
