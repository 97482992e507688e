#include "evidence/SystemFacts.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("system information says what support asks for")
{
    SystemFacts facts;
    facts.version = QStringLiteral("1.2.3");
    facts.qtVersion = QStringLiteral("6.4.2");
    facts.system = QStringLiteral("Windows 11");
    facts.screens = {{QSize(1920, 1080), 1.0, true}, {QSize(2560, 1440), 1.5, false}};
    facts.timeZone = QStringLiteral("Europe/Madrid (UTC+01:00)");
    facts.language = QStringLiteral("es");
    facts.reach = NetworkReach::Site;
    facts.links = {LinkKind::Wired, LinkKind::Wireless};
    const QString text = systemInformation(facts, 1'764'000'000'000);
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("CareDesk 1.2.3 (Qt 6.4.2)")));
    CHECK(text.contains(QStringLiteral("1920 × 1080 pixels at 100 %, the main one")));
    CHECK(text.contains(QStringLiteral("2560 × 1440 pixels at 150 %")));
    CHECK(text.contains(QStringLiteral("Europe/Madrid")));
    CHECK(text.contains(QStringLiteral("the local network")));
    CHECK(text.contains(QStringLiteral("cable, Wi-Fi")));
}

TEST_CASE("system information of this computer names neither it nor anybody on it")
{
    const SystemFacts facts = SystemProbe().facts();
    CHECK_FALSE(facts.system.isEmpty());
    CHECK_FALSE(facts.kernel.isEmpty());
    CHECK(facts.timeZone.contains(QStringLiteral("UTC")));
    const QString text = systemInformation(facts, 0);
    INFO(text.toStdString());
    const QString host = QSysInfo::machineHostName();
    CHECK_FALSE((host.size() > 3 && text.contains(host)));
    CHECK_FALSE(text.contains(QDir::homePath()));
    CHECK_FALSE(text.contains(QString::fromLatin1(QSysInfo::machineUniqueId())));
    const QString user = qEnvironmentVariable("USER");
    CHECK_FALSE((user.size() > 4 && text.contains(user)));
}
