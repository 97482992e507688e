#include "common/Installation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <windows.h>

#include <string>
#include <vector>

namespace caredesk {

namespace {

constexpr const wchar_t* Key = L"Software\\CareDesk";

/// Not by QSettings, which makes the key where there is none: that would be left behind by a removal.
QString registryText(HKEY root, const QString& name)
{
    const std::wstring value = name.toStdWString();
    DWORD bytes = 0;
    if (RegGetValueW(root, Key, value.c_str(), RRF_RT_REG_SZ, nullptr, nullptr, &bytes) != ERROR_SUCCESS) {
        return {};
    }
    std::vector<wchar_t> text(bytes / sizeof(wchar_t) + 1);
    bytes = static_cast<DWORD>(text.size() * sizeof(wchar_t));
    if (RegGetValueW(root, Key, value.c_str(), RRF_RT_REG_SZ, nullptr, text.data(), &bytes) !=
        ERROR_SUCCESS) {
        return {};
    }
    return QString::fromWCharArray(text.data());
}

} // namespace

// What everybody may write to decides nothing here: every user may make files below C:\ProgramData, and could
// point all others of a shared workstation to a portal of his own.
Installation installation()
{
    Installation found;
    if (!isPortable(QCoreApplication::applicationDirPath())) {
        found = installationFrom({[](const QString& name) { return registryText(HKEY_LOCAL_MACHINE, name); },
                                  [](const QString& name) { return registryText(HKEY_CURRENT_USER, name); }});
    }
    const QString beside =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("portal-profile.json"));
    if (found.portalProfile.isEmpty() && QFile::exists(beside)) {
        found.portalProfile = beside;
    }
    return found;
}

} // namespace caredesk
