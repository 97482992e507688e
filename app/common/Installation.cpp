#include "common/Installation.h"

#include "base/Paths.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace caredesk {

Installation installationFrom(const QList<const QSettings*>& sources)
{
    const auto value = [&sources](const char* name) {
        for (const QSettings* source : sources) {
            const QString text = source->value(QLatin1String(name)).toString().trimmed();
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
