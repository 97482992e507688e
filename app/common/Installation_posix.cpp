#include "common/Installation.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace caredesk {

Installation installation()
{
    const QString name = QStringLiteral("caredesk/portal-profile.json");
    const QFileInfo own(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' +
                        name);
    const QStringList found = QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, name);
    for (const QString& path : found) {
        if (QFileInfo(path) != own) {
            return {.portalProfile = path};
        }
    }
    return {};
}

} // namespace caredesk
