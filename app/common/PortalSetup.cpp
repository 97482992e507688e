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
QString profileFile(const CommonOptions& options, const Installation& installed)
{
    if (!options.portalProfile.isEmpty()) {
        return options.portalProfile;
    }
    if (!installed.portalProfile.isEmpty()) {
        return installed.portalProfile;
    }
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                        QStringLiteral("/caredesk/portal-profile.json");
    return QFileInfo::exists(own) ? own : QString();
}

/// The first that says anything.
QString firstOf(const QString& option, const QString& installed)
{
    return option.isEmpty() ? installed : option;
}

} // namespace

Result<PortalProfile> setUpPortal(const CommonOptions& options, const Installation& installed)
{
    Result<PortalProfile> profile = builtInProfile();
    if (!profile) {
        return profile;
    }
    if (const QString file = profileFile(options, installed); !file.isEmpty()) {
        profile = loadPortalProfile(file, profile.value());
        if (!profile) {
            return profile;
        }
    }
    PortalProfile& chosen = profile.value();
    if (const QString portal = firstOf(options.portal, installed.portal); !portal.isEmpty()) {
        Result<QUrl> url = portalUrlFromText(portal);
        if (!url) {
            return url.error();
        }
        chosen.baseUrl = *std::move(url);
    }
    if (!options.backend.isEmpty()) {
        chosen.backend = options.backend;
    }
    if (const QString caFile = firstOf(options.caFile, installed.caFile); !caFile.isEmpty()) {
        chosen.caFile = QFileInfo(caFile).absoluteFilePath();
    }
    return profile;
}

} // namespace caredesk
