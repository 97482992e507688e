#include "common/PortalSetup.h"

#include "domain/Account.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace caredesk {

namespace {

Result<PortalProfile> builtInProfile()
{
    QFile data(QStringLiteral(":/data/portal-profile.json"));
    if (!data.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileNotFound, {data.fileName()}};
    }
    Result<PortalProfile> profile = parsePortalProfile(data.readAll(), PortalProfile{});
    if (!profile) {
        return profile;
    }
    QFile contacts(QStringLiteral(":/data/emergency-contacts.json"));
    if (!contacts.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileNotFound, {contacts.fileName()}};
    }
    Result<QList<EmergencyContact>> numbers = parseEmergencyContacts(contacts.readAll());
    if (!numbers) {
        return numbers.error();
    }
    profile.value().emergencyContacts = *std::move(numbers);
    return profile;
}

/// The file to read over the built-in profile, or nothing. The administrator's comes before the person's own.
QString profileFile(const CommonOptions& options)
{
    if (!options.portalProfile.isEmpty()) {
        return options.portalProfile;
    }
    const QString name = QStringLiteral("caredesk/portal-profile.json");
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + name;
    const QStringList found = QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, name);
    for (const QString& path : found) {
        if (QFileInfo(path) != QFileInfo(own)) {
            return path;
        }
    }
    return found.value(0);
}

} // namespace

Result<PortalProfile> setUpPortal(const CommonOptions& options)
{
    Result<PortalProfile> profile = builtInProfile();
    if (!profile) {
        return profile;
    }
    if (const QString file = profileFile(options); !file.isEmpty()) {
        profile = loadPortalProfile(file, profile.value());
        if (!profile) {
            return profile;
        }
    }
    PortalProfile& chosen = profile.value();
    if (!options.portal.isEmpty()) {
        Result<QUrl> url = portalUrlFromText(options.portal);
        if (!url) {
            return url.error();
        }
        chosen.baseUrl = *std::move(url);
    }
    if (!options.backend.isEmpty()) {
        chosen.backend = options.backend;
    }
    if (!options.caFile.isEmpty()) {
        chosen.caFile = QFileInfo(options.caFile).absoluteFilePath();
    }
    return profile;
}

} // namespace caredesk
