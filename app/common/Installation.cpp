#include "common/Installation.h"

#include "base/Paths.h"

#include <QDir>
#include <QFileInfo>

namespace caredesk {

namespace {

QFileInfo dataBeside(const QString& programDirectory)
{
    return QFileInfo(QDir(programDirectory), QStringLiteral("CareDesk-data"));
}

} // namespace

Installation installationFrom(const QList<InstalledSetting>& sources)
{
    const auto value = [&sources](const char* name) {
        for (const InstalledSetting& setting : sources) {
            const QString text = setting(QLatin1String(name)).trimmed();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return QString();
    };
    return {value("PortalUrl"), value("PortalProfile"), value("CaFile"), value("Language").toLower()};
}

bool isPortable(const QString& programDirectory)
{
    return dataBeside(programDirectory).isDir();
}

QString dataDirectory(const QString& programDirectory)
{
    return isPortable(programDirectory) ? dataBeside(programDirectory).absoluteFilePath()
                                        : defaultProfileDirectory();
}

} // namespace caredesk
