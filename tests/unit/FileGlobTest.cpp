#include "domain/FileGlob.h"

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

std::optional<GlobMistake> onLinux(const char* glob)
{
    return mistakeInGlob(QString::fromUtf8(glob), PathStyle::Unix);
}

std::optional<GlobMistake> onWindows(const char* glob)
{
    return mistakeInGlob(QString::fromUtf8(glob), PathStyle::Windows);
}

bool matches(const char* part, const char* name, PathStyle style = PathStyle::Unix)
{
    return matchesPart(QString::fromUtf8(part), QString::fromUtf8(name), style);
}

} // namespace

TEST_CASE("globs that lead to files of a folder are taken on the system that they are for")
{
    for (const char* glob :
         {"/var/log/kiosk/*.log", "~/.config/kiosk/kiosk.conf", "${XDG_CONFIG_HOME}/kiosk/*.ini",
          "/etc/kiosk", "/opt/kiosk-${RELEASE}/logs/**/*.log", "/srv/kiosk/**", "/srv/a%b/*.log"}) {
        CAPTURE(glob);
        CHECK_FALSE(onLinux(glob));
    }
    for (const char* glob :
         {"C:\\Kiosk\\logs\\*.log", "%ProgramData%\\Kiosk\\**\\*.log", "%ProgramFiles(x86)%/Kiosk/app.config",
          "\\\\server\\share\\logs\\*.log", "D:/Kiosk/kiosk.ini", "~/kiosk.log", "C:\\Kiosk\\a$b\\*.txt"}) {
        CAPTURE(glob);
        CHECK_FALSE(onWindows(glob));
    }
}

TEST_CASE("every mistake in a glob has its own name")
{
    CHECK(onLinux("logs/*.log") == GlobMistake::NotAbsolute);
    CHECK(onLinux("*.log") == GlobMistake::NotAbsolute);
    CHECK(onLinux("C:\\Kiosk\\*.log") == GlobMistake::NotAbsolute);
    CHECK(onWindows("\\Kiosk\\*.log") == GlobMistake::NotAbsolute);
    CHECK(onWindows("/var/log/*.log") == GlobMistake::NotAbsolute);
    CHECK(onLinux("/var/log/../../etc/shadow") == GlobMistake::GoesUp);
    CHECK(onWindows("C:\\Kiosk\\..\\*.log") == GlobMistake::GoesUp);
    CHECK(onLinux("/var/log/a**b/*.log") == GlobMistake::OtherWildcard);
    CHECK(onLinux("/var/log/*.{log,txt}") == GlobMistake::OtherWildcard);
    CHECK(onLinux("/var/log/[ab].log") == GlobMistake::OtherWildcard);
    CHECK(onLinux("/**") == GlobMistake::NoFolder);
    CHECK(onLinux("/") == GlobMistake::NoFolder);
    CHECK(onWindows("C:\\*\\x.log") == GlobMistake::NoFolder);
    CHECK(onWindows("\\\\server\\share\\**") == GlobMistake::NoFolder);
    CHECK(onLinux("${HOME/x/*.log") == GlobMistake::NotAbsolute);
    CHECK(onLinux("/srv/${HOME/x/*.log") == GlobMistake::WrongVariable);
    CHECK(onLinux("/var/log/*/${NAME}/x.log") == GlobMistake::WrongVariable);
    CHECK(onLinux("/var/log/${NAME}.log") == GlobMistake::WrongVariable);
    CHECK(onWindows("%ProgramData\\x\\*.log") == GlobMistake::NotAbsolute);
    CHECK(onWindows("C:\\%NAME\\*.log") == GlobMistake::WrongVariable);
}

TEST_CASE("a glob has a place that stands fast, and parts to look for")
{
    CHECK(splitGlob(QStringLiteral("/var/log/kiosk/**/*.log"), PathStyle::Unix) ==
          FileGlob{QStringLiteral("/var/log/kiosk"), {QStringLiteral("**"), QStringLiteral("*.log")}});
    CHECK(splitGlob(QStringLiteral("%APPDATA%\\Kiosk\\kiosk.ini"), PathStyle::Windows) ==
          FileGlob{QStringLiteral("%APPDATA%/Kiosk"), {QStringLiteral("kiosk.ini")}});
    CHECK(splitGlob(QStringLiteral("/srv/x/**/**"), PathStyle::Unix) ==
          FileGlob{QStringLiteral("/srv/x"), {QStringLiteral("**"), QStringLiteral("*")}});
}

TEST_CASE("variables and the home lead to a whole path, or nowhere")
{
    const auto variables = [](const QString& name) {
        return name == QStringLiteral("ProgramData") ? QStringLiteral("C:\\ProgramData")
               : name == QStringLiteral("DATA")      ? QStringLiteral("/srv/data")
                                                     : QString();
    };
    const QString home = QStringLiteral("/home/someone");
    const auto unix = [&](const char* place) {
        return expandPlace(QString::fromUtf8(place), PathStyle::Unix, home, variables);
    };
    CHECK(unix("~/.config/x") == QStringLiteral("/home/someone/.config/x"));
    CHECK(unix("${DATA}/x") == QStringLiteral("/srv/data/x"));
    CHECK(unix("/a/${DATA}") == QStringLiteral("/a//srv/data"));
    CHECK_FALSE(unix("${MISSING}/x"));
    CHECK(expandPlace(QStringLiteral("%ProgramData%/Kiosk"), PathStyle::Windows, home, variables) ==
          QStringLiteral("C:/ProgramData/Kiosk"));
    CHECK(expandPlace(QStringLiteral("C:"), PathStyle::Windows, home, variables) == QStringLiteral("C:/"));
    const auto relative = [](const QString&) { return QStringLiteral("somewhere"); };
    CHECK_FALSE(expandPlace(QStringLiteral("${DATA}/x"), PathStyle::Unix, home, relative));
}

TEST_CASE("a part matches names by * and ?, without case on Windows, and never takes long")
{
    CHECK(matches("*.log", "a.log"));
    CHECK(matches("*.log", ".log"));
    CHECK_FALSE(matches("*.log", "a.log.1"));
    CHECK(matches("k?osk-*-*.txt", "kiosk-1-2.txt"));
    CHECK_FALSE(matches("a?", "a"));
    CHECK_FALSE(matches("*.LOG", "a.log"));
    CHECK(matches("*.LOG", "a.log", PathStyle::Windows));
    CHECK(matches("(x)+[.log", "(x)+[.log"));
    const QByteArray pattern = QByteArray("*a").repeated(60) + "b";
    const QByteArray name(255, 'a');
    CHECK_FALSE(matches(pattern.constData(), name.constData()));
}
