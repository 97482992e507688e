#include "common/Installation.h"
#include "base/Paths.h"
#include "common/PortalSetup.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& json)
{
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(json);
    return file.fileName();
}

PortalProfile profileOf(const CommonOptions& options, const Installation& installed)
{
    const Result<PortalProfile> profile = setUpPortal(options, installed);
    REQUIRE(profile.ok());
    return *profile;
}

} // namespace

TEST_CASE("what was installed for everybody comes before what a person installed, value by value")
{
    const QHash<QString, QString> machine{{u"PortalUrl"_qs, u"https://machine.example"_qs},
                                          {u"Language"_qs, u" "_qs}};
    const QHash<QString, QString> person{{u"PortalUrl"_qs, u"https://person.example"_qs},
                                         {u"Language"_qs, u" ES "_qs},
                                         {u"CaFile"_qs, u"C:\\authority, ours.pem"_qs}};
    const auto settingIn = [](const QHash<QString, QString>& values) {
        return [values](const QString& name) { return values.value(name); };
    };

    const Installation installed = installationFrom({settingIn(machine), settingIn(person)});
    CHECK(installed.portal == u"https://machine.example"_qs);
    CHECK(installed.language == u"es"_qs);
    CHECK(installed.caFile == u"C:\\authority, ours.pem"_qs);
    CHECK(installed.portalProfile.isEmpty());
    CHECK(installationFrom({}) == Installation());
}

TEST_CASE("an installation's address and authorities come over its profile, and options over both")
{
    const QTemporaryDir folder;
    const QString profile =
        write(folder, "portal-profile.json",
              R"({"baseUrl": "https://profile.example", "vendor": "Ours", "caFile": "ca.pem"})");

    const PortalProfile byProfile = profileOf({}, {.portalProfile = profile});
    CHECK(byProfile.baseUrl == QUrl(u"https://profile.example"_qs));
    CHECK(byProfile.caFile == folder.filePath(QStringLiteral("ca.pem")));

    const Installation installed{.portal = u"https://installed.example"_qs,
                                 .portalProfile = profile,
                                 .caFile = folder.filePath(QStringLiteral("installed.pem"))};
    const PortalProfile byInstaller = profileOf({}, installed);
    CHECK(byInstaller.vendor == u"Ours"_qs);
    CHECK(byInstaller.baseUrl == QUrl(u"https://installed.example"_qs));
    CHECK(byInstaller.caFile == installed.caFile);

    CommonOptions options;
    options.portal = u"https://option.example"_qs;
    options.caFile = folder.filePath(QStringLiteral("option.pem"));
    options.portalProfile = write(folder, "other.json", R"({"vendor": "Other"})");
    const PortalProfile byOptions = profileOf(options, installed);
    CHECK(byOptions.vendor == u"Other"_qs);
    CHECK(byOptions.baseUrl == QUrl(u"https://option.example"_qs));
    CHECK(byOptions.caFile == options.caFile);
}

TEST_CASE("what an installation names and is not there is an error, never passed over")
{
    const Result<PortalProfile> missing =
        setUpPortal({}, {.portalProfile = u"/nowhere/portal-profile.json"_qs});
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().code == ErrorCode::FileNotFound);
    const Result<PortalProfile> insecure = setUpPortal({}, {.portal = u"http://care.example"_qs});
    REQUIRE_FALSE(insecure.ok());
    CHECK(insecure.error().code == ErrorCode::InsecureUrl);
}

TEST_CASE("a portable program keeps its data beside itself only where its folder for them was made")
{
    const QTemporaryDir folder;
    CHECK(dataDirectory(folder.path()) == defaultProfileDirectory());
    const QString beside = folder.filePath(QStringLiteral("CareDesk-data"));
    SECTION("a file of that name does not count")
    {
        write(folder, "CareDesk-data", {});
        CHECK(dataDirectory(folder.path()) == defaultProfileDirectory());
    }
    SECTION("a folder does")
    {
        REQUIRE(QDir().mkpath(beside));
        CHECK(dataDirectory(folder.path()) == beside);
    }
}
