#include "support/CliProcess.h"
#include "support/ZipContents.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

#ifdef Q_OS_WIN
const QString ownSystem = QStringLiteral("windows");
#else
const QString ownSystem = QStringLiteral("linux");
#endif

/// A kiosk's logs, a profile that names them, and a command line that no portal answers: gathering asks
/// nobody.
struct Kiosk
{
    Kiosk()
        : cli(QStringLiteral("https://127.0.0.1:1"), QString(), folder.path())
    {
        QDir(folder.path()).mkpath(QStringLiteral("logs"));
        write(QStringLiteral("logs/kiosk.log"), "21:04 printer E-27\r\nuser=ana password=hunter2\r\n");
        write(QStringLiteral("logs/empty.log"), "");
        profile({QJsonObject{{QStringLiteral("nameEn"), QStringLiteral("Kiosk")},
                             {QStringLiteral("nameEs"), QStringLiteral("Quiosco")},
                             {ownSystem, globs()}}});
    }

    QJsonArray globs() const { return {QString(folder.path() + QStringLiteral("/logs/*.log"))}; }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    void profile(const QJsonArray& sources)
    {
        const QString path =
            write(QStringLiteral("portal-profile.json"),
                  QJsonDocument(QJsonObject{{QStringLiteral("evidenceSources"), sources}}).toJson());
        cli.setExtraOptions({QStringLiteral("--portal-profile"), path});
    }

    CliAnswer gather(const QStringList& more) const
    {
        return cli.run(QStringList{QStringLiteral("gather")} + more);
    }

    QTemporaryDir folder;
    CliProcess cli;
};

} // namespace

TEST_CASE("gather writes a zip of what the profile names, blanked out by the patterns that come along")
{
    const Kiosk kiosk;
    const QString target = kiosk.folder.filePath(QStringLiteral("evidence.zip"));
    const CliAnswer answer =
        kiosk.gather({QStringLiteral("--out"), target, QStringLiteral("--system-information")});
    INFO(answer.errors.toStdString());
    REQUIRE(answer.exitCode == 0);
    const QMap<QString, QByteArray> zip = zipContents(target);
    CHECK(zip.keys() == QStringList{QStringLiteral("1 Kiosk/kiosk.log"), QStringLiteral("manifest.json"),
                                    QStringLiteral("manifest.txt"),
                                    QStringLiteral("system-information.txt")});
    CHECK(zip.value(QStringLiteral("1 Kiosk/kiosk.log")) ==
          "21:04 printer E-27\r\nuser=ana password=[***]\r\n");
    CHECK(zip.value(QStringLiteral("system-information.txt")).contains("CareDesk"));
    const QJsonObject said = answer.objects().value(0);
    CHECK(said.value(QStringLiteral("out")).toString() == target);
    CHECK(said.value(QStringLiteral("bytes")).toInt() == QFileInfo(target).size());
    const QJsonObject file = said.value(QStringLiteral("files")).toArray().first().toObject();
    CHECK(file.value(QStringLiteral("blanked")).toObject().value(QStringLiteral("password")).toInt() == 1);
    const QJsonObject skipped = said.value(QStringLiteral("skipped")).toArray().first().toObject();
    CHECK(skipped.value(QStringLiteral("reason")).toString() == QStringLiteral("empty"));
    QJsonObject manifest = QJsonDocument::fromJson(zip.value(QStringLiteral("manifest.json"))).object();
    CHECK(manifest.value(QStringLiteral("files")) == said.value(QStringLiteral("files")));
}

TEST_CASE("gather --list says what would be in it, for people in lines, and writes nothing")
{
    Kiosk kiosk;
    const QStringList before = QDir(kiosk.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const CliAnswer answer = kiosk.gather({QStringLiteral("--list")});
    CHECK(answer.exitCode == 0);
    CHECK(answer.objects().value(0).value(QStringLiteral("files")).toArray().size() == 1);
    kiosk.cli.setHuman();
    const CliAnswer lines = kiosk.gather({QStringLiteral("--list")});
    CHECK(lines.exitCode == 0);
    CHECK(lines.output.contains("1 Kiosk/kiosk.log"));
    CHECK(lines.output.contains("1 blanked out"));
    CHECK(lines.output.contains("empty.log: empty"));
    CHECK(QDir(kiosk.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == before);
}

TEST_CASE("gather refuses what it cannot do, each in its own way, and leaves no file")
{
    Kiosk kiosk;
    const QString target = kiosk.folder.filePath(QStringLiteral("evidence.zip"));
    CHECK(kiosk.gather({}).exitCode == 2);
    CHECK(kiosk.gather({QStringLiteral("--list"), QStringLiteral("--out"), target}).exitCode == 2);
    const CliAnswer nowhere =
        kiosk.gather({QStringLiteral("--out"), kiosk.folder.filePath(QStringLiteral("none/evidence.zip"))});
    CHECK(nowhere.exitCode == 6);
    CHECK(nowhere.error() == QStringLiteral("file-write-failed"));
    QFile::remove(kiosk.folder.filePath(QStringLiteral("logs/kiosk.log")));
    const CliAnswer nothing = kiosk.gather({QStringLiteral("--out"), target});
    CHECK(nothing.exitCode == 5);
    CHECK(nothing.error() == QStringLiteral("file-not-found"));
    kiosk.profile({});
    CHECK(kiosk.gather({QStringLiteral("--out"), target}).exitCode == 5);
    CHECK(kiosk.gather({QStringLiteral("--list")}).exitCode == 0);
    CHECK_FALSE(QFile::exists(target));
    kiosk.profile({QJsonObject{{QStringLiteral("nameEn"), QStringLiteral("K")}}});
    const CliAnswer mistake = kiosk.gather({QStringLiteral("--list")});
    CHECK(mistake.exitCode == 2);
    CHECK(mistake.error() == QStringLiteral("invalid-profile"));
    CHECK(mistake.errors.contains("evidenceSources[1].nameEs"));
}
