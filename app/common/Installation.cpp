#include "common/Installation.h"

#include "base/Paths.h"

#include <QDir>
#include <QFileInfo>

namespace caredesk {

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

QString dataDirectory(const QString& programDirectory)
{
    const QFileInfo beside(QDir(programDirectory), QStringLiteral("CareDesk-data"));
    return beside.isDir() ? beside.absoluteFilePath() : defaultProfileDirectory();
}

} // namespace caredesk
