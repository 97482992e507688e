#include "common/Installation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>

namespace caredesk {

// What everybody may write to decides nothing here: every user may make files below C:\ProgramData, and could
// point all others of a shared workstation to a portal of his own.
Installation installation()
{
    const QSettings machine(QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\CareDesk"),
                            QSettings::NativeFormat);
    const QSettings person(QStringLiteral("HKEY_CURRENT_USER\\Software\\CareDesk"), QSettings::NativeFormat);
    Installation found = installationFrom({&machine, &person});
    const QString beside =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("portal-profile.json"));
    if (found.portalProfile.isEmpty() && QFile::exists(beside)) {
        found.portalProfile = beside;
    }
    return found;
}

} // namespace caredesk
