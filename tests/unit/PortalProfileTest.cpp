#include "portal/PortalProfile.h"

#include "support/Places.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

Error mistakeIn(const QByteArray& json)
{
    const auto profile = parsePortalProfile(json, {});
    INFO(json.toStdString());
    REQUIRE_FALSE(profile.ok());
    CHECK(profile.error().code == ErrorCode::InvalidProfile);
    CHECK_FALSE(profile.error().arguments.value(1).isEmpty());
    return profile.error();
}

QString write(const QTemporaryDir& folder, const QByteArray& json)
{
    QFile file(folder.filePath(QStringLiteral("profile.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(json);
    return file.fileName();
}

} // namespace

TEST_CASE("the built-in profile has no mistake")
{
    QFile file(test::sourceFile(u"resources/portal-profile.json"_qs));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto profile = parsePortalProfile(file.readAll(), {});
    INFO((profile ? QString() : profile.error().arguments.join(u' ')).toStdString());
    REQUIRE(profile.ok());
    CHECK(profile->baseUrl.scheme() == QStringLiteral("https"));
    CHECK(profile->statusMapping.values().contains(TicketState::AwaitingConfirmation));
}

TEST_CASE("what a profile does not name stays as it was")
{
    PortalProfile defaults;
    defaults.vendor = QStringLiteral("Win Systems");
    defaults.maxFiles = 7;
    defaults.statusMapping = {{QStringLiteral("a"), TicketState::OnHold}};
    const auto profile =
        parsePortalProfile(R"({"baseUrl":"https://care.example.com/x","product":" Care ","urlLocked":true,
        "maxFileBytes":1048576,"lookupDelays":[1,2],"refusedSuffixes":["EXE","bat"],
        "statusMapping":{"Waiting For Parts":"on_hold"},"proxy":"http://proxy.example:3128"})",
                           defaults);
    REQUIRE(profile.ok());
    CHECK(profile->vendor == QStringLiteral("Win Systems"));
    CHECK(profile->maxFiles == 7);
    CHECK(profile->baseUrl == QUrl(QStringLiteral("https://care.example.com/x")));
    CHECK(profile->product == QStringLiteral("Care"));
    CHECK(profile->urlLocked);
    CHECK(profile->maxFileBytes == 1048576);
    CHECK(profile->lookupDelays == QList<int>{1, 2});
    CHECK(profile->refusedSuffixes == QStringList{QStringLiteral("exe"), QStringLiteral("bat")});
    CHECK(profile->statusMapping.value(QStringLiteral("waiting for parts")) == TicketState::OnHold);
    CHECK(profile->statusMapping.size() == 2);
    CHECK(parsePortalProfile("{}", defaults) == Result<PortalProfile>(defaults));
}

TEST_CASE("every mistake in a profile names its key")
{
    const auto keyOf = [](const QByteArray& json) { return mistakeIn(json).arguments.value(0); };
    CHECK(keyOf(R"({"bseUrl":"https://x.example"})") == QStringLiteral("bseUrl"));
    CHECK(keyOf(R"({"baseUrl":7})") == QStringLiteral("baseUrl"));
    CHECK(keyOf(R"({"baseUrl":"http://x.example"})") == QStringLiteral("baseUrl"));
    CHECK(keyOf(R"({"baseUrl":"https://"})") == QStringLiteral("baseUrl"));
    CHECK(keyOf(R"({"backend":"zendesk"})") == QStringLiteral("backend"));
    CHECK(keyOf(R"({"urlLocked":"yes"})") == QStringLiteral("urlLocked"));
    CHECK(keyOf(R"({"maxFiles":1.5})") == QStringLiteral("maxFiles"));
    CHECK(keyOf(R"({"maxFiles":-1})") == QStringLiteral("maxFiles"));
    CHECK(keyOf(R"({"maxFileBytes":"25"})") == QStringLiteral("maxFileBytes"));
    CHECK(keyOf(R"({"lookupDelays":[2,"10"]})") == QStringLiteral("lookupDelays"));
    CHECK(keyOf(R"({"lookupDelays":[]})") == QStringLiteral("lookupDelays"));
    CHECK(keyOf(R"({"refusedSuffixes":"exe"})") == QStringLiteral("refusedSuffixes"));
    CHECK(keyOf(R"({"statusMapping":{"pending":"waiting"}})") == QStringLiteral("statusMapping.pending"));
    CHECK(keyOf(R"({"statusMapping":[]})") == QStringLiteral("statusMapping"));
    CHECK(keyOf(R"({"proxy":"socks5://x:1"})") == QStringLiteral("proxy"));
    CHECK(keyOf(R"({"proxy":"http://x"})") == QStringLiteral("proxy"));
    CHECK(keyOf(R"({"registrationUrl":"javascript:x"})") == QStringLiteral("registrationUrl"));
    CHECK(keyOf(R"({"emergencyContacts":[{"region":"ES"}]})") == QStringLiteral("emergencyContacts"));
    CHECK(keyOf("{\n\"vendor\": \"x\",\n\"product\" \"y\"\n}").contains(u'3'));
    CHECK(keyOf("[]").contains(u'1'));
    CHECK(keyOf("").contains(u'1'));
}

TEST_CASE("a profile that is no JSON says from where on")
{
    const auto reasonOf = [](const QByteArray& json) { return mistakeIn(json).arguments.value(1); };
    CHECK(reasonOf("base = https://x.example").contains(u"base = https://x.e"));
    CHECK(reasonOf("{\n\"vendor\": \"x\",\n\"product\" \"y\"\n}").contains(u"\"y\""));
    CHECK(reasonOf("{\"vendor\": nonsense}").endsWith(u": nonsense}"));
    CHECK(reasonOf("{\"vendor\": truly}").endsWith(u": truly}"));
    CHECK(reasonOf("{\"vendor\": ").contains(u"too early"));
    CHECK(reasonOf("").contains(u"too early"));
}

TEST_CASE("a profile's CA file is taken from the profile's own folder")
{
    const QTemporaryDir folder;
    const QString path = write(folder, R"({"caFile":"certs/ca.pem"})");
    const auto profile = loadPortalProfile(path, {});
    REQUIRE(profile.ok());
    CHECK(profile->caFile == QDir(folder.path()).filePath(QStringLiteral("certs/ca.pem")));
    PortalProfile defaults;
    defaults.caFile = QStringLiteral("/etc/ssl/our-ca.pem");
    CHECK(loadPortalProfile(write(folder, "{}"), defaults)->caFile == defaults.caFile);
    const QString absolute = QDir::rootPath() + QStringLiteral("abs/ca.pem");
    const QByteArray json = "{\"caFile\":\"" + absolute.toUtf8() + "\"}";
    CHECK(loadPortalProfile(write(folder, json), defaults)->caFile == absolute);
}

TEST_CASE("a profile file that cannot be read says which and why")
{
    const QTemporaryDir folder;
    const auto errorOf = [](const QString& path) {
        const auto profile = loadPortalProfile(path, {});
        REQUIRE_FALSE(profile.ok());
        CHECK(profile.error().arguments.last() == path);
        return profile.error().code;
    };
    CHECK(errorOf(folder.filePath(QStringLiteral("none.json"))) == ErrorCode::FileNotFound);
    CHECK(errorOf(folder.path()) == ErrorCode::FileNotRegular);
#ifdef Q_OS_UNIX
    CHECK(errorOf(QStringLiteral("/dev/zero")) == ErrorCode::FileNotRegular);
#endif
    CHECK(errorOf(write(folder, QByteArray(1024 * 1024 + 1, ' '))) == ErrorCode::FileTooLarge);
    CHECK(errorOf(write(folder, "{\"vendor\":1}")) == ErrorCode::InvalidProfile);
}

TEST_CASE("places of evidence are read with their limits and patterns")
{
    const auto profile = parsePortalProfile(R"json({"evidenceSources":[
        {"nameEn":"Kiosk","nameEs":"Quiosco","linux":["/var/log/kiosk/*.log"],
         "windows":["%ProgramData%\\Kiosk\\**\\*.log"],"maxFileBytes":2048,"maxFiles":3,"maxAgeDays":7,
         "binaryFiles":true,"blankOut":{"pin":"pin=(\\d+)"}},
        {"nameEn":"B","nameEs":"B","linux":["~/b.conf"]}],
        "evidenceBlankOut":{"card":"\\d{16}","pin":"other"}})json",
                                            {});
    INFO((profile ? QString() : profile.error().arguments.join(u' ')).toStdString());
    REQUIRE(profile.ok());
    REQUIRE(profile->evidenceSources.size() == 2);
    const EvidenceSource& first = profile->evidenceSources.first();
    CHECK(first.windowsGlobs == QStringList{QStringLiteral("%ProgramData%\\Kiosk\\**\\*.log")});
    CHECK(first.maxFileBytes == 2048);
    CHECK(first.maxFiles == 3);
    CHECK(first.maxAgeDays == 7);
    CHECK(first.binaryFiles);
    const auto all = withPatterns(profile->evidenceSources, profile->evidenceBlankOut);
    CHECK(all.first().blankOut.value(QStringLiteral("pin")) == QStringLiteral("pin=(\\d+)"));
    CHECK(all.first().blankOut.size() == 2);
    CHECK(all.last().blankOut.size() == 2);
    CHECK(all.last().maxFiles == EvidenceSource().maxFiles);
}

TEST_CASE("every mistake in a place of evidence names it, and says what is wrong")
{
    const auto placeOf = [](const QByteArray& more) {
        return mistakeIn(R"({"evidenceSources":[{"nameEn":"K")" + more + "}]}").arguments.value(0);
    };
    const QByteArray names = R"(,"nameEs":"Q")";
    const QByteArray whole = names + R"(,"linux":["/a/b.log"])";
    CHECK(placeOf(R"(,"linux":["/a/b.log"])") == QStringLiteral("evidenceSources[1].nameEs"));
    CHECK(placeOf(names) == QStringLiteral("evidenceSources[1].linux"));
    CHECK(placeOf(names + R"(,"linux":"/a/*.log")") == QStringLiteral("evidenceSources[1].linux"));
    CHECK(placeOf(names + R"(,"linux":["logs/*.log"])") == QStringLiteral("evidenceSources[1].linux"));
    CHECK(placeOf(names + R"(,"windows":["C:\\*.log"])") == QStringLiteral("evidenceSources[1].windows"));
    CHECK(placeOf(whole + R"(,"maxFiles":0)") == QStringLiteral("evidenceSources[1].maxFiles"));
    CHECK(placeOf(whole + R"(,"maxFileBytes":1e12)") == QStringLiteral("evidenceSources[1].maxFileBytes"));
    CHECK(placeOf(whole + R"(,"binaryFiles":"yes")") == QStringLiteral("evidenceSources[1].binaryFiles"));
    CHECK(placeOf(whole + R"(,"blankOut":{"p":"["})") == QStringLiteral("evidenceSources[1].blankOut.p"));
    CHECK(placeOf(whole + R"(,"maxage":3)") == QStringLiteral("evidenceSources[1].maxage"));
    CHECK(mistakeIn(R"({"evidenceSources":[7]})").arguments.value(0) == QStringLiteral("evidenceSources[1]"));
    CHECK(mistakeIn(R"({"evidenceSources":{}})").arguments.value(0) == QStringLiteral("evidenceSources"));
    CHECK(mistakeIn(R"({"evidenceBlankOut":{"x":7}})").arguments.value(0) ==
          QStringLiteral("evidenceBlankOut.x"));
    const Error bad = mistakeIn(R"({"evidenceBlankOut":{"x":"a[b"}})");
    CHECK(bad.arguments.value(1).contains(u"at character"));
}
