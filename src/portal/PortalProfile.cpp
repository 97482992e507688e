#include "portal/PortalProfile.h"

#include "portal/ProfileReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace caredesk {

namespace {

constexpr qint64 largestProfile = 1024ll * 1024;

/// Errors about a file name it, so that the person knows which of several profiles is meant.
Error about(const QString& path, Error error)
{
    error.arguments.append(path);
    return error;
}

} // namespace

Result<PortalProfile> parsePortalProfile(const QByteArray& json, const PortalProfile& defaults)
{
    PortalProfile profile = defaults;
    ProfileReader reader(json);
    reader.choice("backend", profile.backend, {"auto", "deskpro", "requesttracker"});
    reader.portalAddress("baseUrl", profile.baseUrl);
    reader.text("vendor", profile.vendor);
    reader.text("product", profile.product);
    reader.flag("urlLocked", profile.urlLocked);
    reader.flag("keepSignedInAllowed", profile.keepSignedInAllowed);
    reader.flag("listKnownAccounts", profile.listKnownAccounts);
    reader.text("deskproBrand", profile.deskproBrand);
    reader.text("deskproDepartment", profile.deskproDepartment);
    reader.text("deskproCallbackDepartment", profile.deskproCallbackDepartment);
    reader.number("deskproCallbackUrgency", profile.deskproCallbackUrgency, 0, 10);
    reader.text("deskproCasinoField", profile.deskproCasinoField);
    reader.text("deskproReferenceField", profile.deskproReferenceField);
    reader.text("rtQueue", profile.rtQueue);
    reader.text("rtCallbackQueue", profile.rtCallbackQueue);
    reader.text("rtCasinoField", profile.rtCasinoField);
    reader.text("rtClientRefField", profile.rtClientRefField);
    reader.text("rtReplyRefField", profile.rtReplyRefField);
    reader.text("rtCustomerGroups", profile.rtCustomerGroups);
    reader.text("rtSupervisorGroups", profile.rtSupervisorGroups);
    reader.states("statusMapping", profile.statusMapping);
    reader.text("caFile", profile.caFile);
    reader.flag("trustOnlyCaFile", profile.trustOnlyCaFile);
    reader.flag("requireStapledStatus", profile.requireStapledStatus);
    reader.proxy("proxy", profile.proxy);
    reader.number("maxFileBytes", profile.maxFileBytes, 1, 1ll << 50);
    reader.number("maxFiles", profile.maxFiles, 0, 1000);
    reader.texts("refusedSuffixes", profile.refusedSuffixes);
    reader.numbers("lookupDelays", profile.lookupDelays, 0, 3600);
    reader.text("accountManagerEmail", profile.accountManagerEmail);
    reader.webAddress("registrationUrl", profile.registrationUrl);
    reader.webAddress("forgotPasswordUrl", profile.forgotPasswordUrl);
    reader.contacts("emergencyContacts", profile.emergencyContacts);
    reader.evidenceSources("evidenceSources", profile.evidenceSources);
    reader.patterns("evidenceBlankOut", profile.evidenceBlankOut);
    reader.noOtherKeys();
    return reader.error() ? Result<PortalProfile>(*reader.error()) : profile;
}

Result<PortalProfile> loadPortalProfile(const QString& path, const PortalProfile& defaults)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ErrorCode::FileNotFound, {path}};
    }
    if (!info.isFile()) {
        return Error{ErrorCode::FileNotRegular, {path}};
    }
    if (info.size() > largestProfile) {
        return Error{ErrorCode::FileTooLarge, {path}};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    }
    PortalProfile inherited = defaults;
    inherited.caFile.clear();
    Result<PortalProfile> profile = parsePortalProfile(file.read(largestProfile + 1), inherited);
    if (!profile) {
        return about(path, profile.error());
    }
    QString& caFile = profile.value().caFile;
    caFile =
        caFile.isEmpty() ? defaults.caFile : QDir::cleanPath(info.absoluteDir().absoluteFilePath(caFile));
    return profile;
}

} // namespace caredesk
