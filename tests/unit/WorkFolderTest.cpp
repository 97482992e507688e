#include "base/WorkFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

#ifdef Q_OS_WIN
constexpr auto placeVariable = "TMP";
#else
constexpr auto placeVariable = "TMPDIR";
#endif

/// The system's place for such folders, which no other program of the tests has meanwhile.
class OwnPlace
{
public:
    OwnPlace() { qputenv(placeVariable, QFile::encodeName(m_place.path())); }
    ~OwnPlace() { qputenv(placeVariable, m_before); }
    OwnPlace(const OwnPlace&) = delete;
    OwnPlace& operator=(const OwnPlace&) = delete;

private:
    QByteArray m_before = qgetenv(placeVariable);
    QTemporaryDir m_place;
};

/// As a program that was killed left it: nobody holds its lock.
QString leaveFolder(const QString& name)
{
    const QString path = QDir::tempPath() + u'/' + name;
    REQUIRE(QDir().mkpath(path + QStringLiteral("/deep")));
    QFile file(path + QStringLiteral("/deep/kiosk.log"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    return path;
}

} // namespace

TEST_CASE("a work folder is nobody else's to read, and goes with its last user")
{
    const OwnPlace place;
    QString path;
    {
        const auto folder = WorkFolder::make();
        REQUIRE(folder);
        path = (*folder)->path();
        QFile file((*folder)->filePath(QStringLiteral("a.log")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        CHECK(QFileInfo(path).dir() == QDir(QDir::tempPath()));
#ifndef Q_OS_WIN
        CHECK_FALSE(QFileInfo(path).permission(QFile::ReadGroup));
        CHECK_FALSE(QFileInfo(path).permission(QFile::ReadOther));
#endif
    }
    CHECK_FALSE(QFileInfo::exists(path));
}

TEST_CASE(
    "what a killed program left in its work folder goes when the next one is made, what is in use stays")
{
    const OwnPlace place;
    const auto inUse = WorkFolder::make();
    REQUIRE(inUse);
    const QString abandoned = leaveFolder(QStringLiteral("caredesk-work-killed"));
    const QString another = leaveFolder(QStringLiteral("other-work-killed"));
    REQUIRE(WorkFolder::make());
    CHECK_FALSE(QFileInfo::exists(abandoned));
    CHECK(QFileInfo::exists((*inUse)->path()));
    CHECK(QFileInfo::exists(another));
}
