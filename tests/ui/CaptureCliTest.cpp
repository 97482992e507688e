#include "capture/Mark.h"
#include "support/CliProcess.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

CliProcess cliIn(const QTemporaryDir& folder)
{
    return CliProcess(QStringLiteral("https://127.0.0.1:1"), QString(), folder.path());
}

} // namespace

TEST_CASE("caredesk-cli capture writes a part of the screen with parts of it blacked out")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("screen.png"));
    const CliAnswer answer = cliIn(folder).run({QStringLiteral("capture"), QStringLiteral("--out"), path,
                                                QStringLiteral("--region"), QStringLiteral("10,20,200,100"),
                                                QStringLiteral("--redact"), QStringLiteral("0,0,50,20"),
                                                QStringLiteral("--redact"), QStringLiteral("100,50,10,10")});
    INFO(answer.errors.toStdString());
    REQUIRE(answer.exitCode == 0);
    const QImage image(path);
    REQUIRE(image.size() == QSize(200, 100));
    CHECK(image.pixel(0, 0) == RedactionColour);
    CHECK(image.pixel(49, 19) == RedactionColour);
    CHECK(image.pixel(50, 20) != RedactionColour);
    CHECK(image.pixel(100, 50) == RedactionColour);
    CHECK(image.pixel(110, 60) != RedactionColour);
    CHECK(answer.objects().first()[QLatin1String("bytes")].toInt() == QFile(path).size());
}

TEST_CASE("caredesk-cli capture says what is wrong with what it was asked for")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("screen.png"));
    const CliProcess cli = cliIn(folder);
    const QStringList capture = {QStringLiteral("capture"), QStringLiteral("--out"), path};
    CHECK(cli.run({QStringLiteral("capture")}).exitCode == 2);
    CHECK(cli.run(capture + QStringList{QStringLiteral("--screen"), QStringLiteral("9")}).exitCode == 2);
    CHECK(cli.run(capture + QStringList{QStringLiteral("--redact"), QStringLiteral("1,2,3")}).exitCode == 2);
    CHECK(
        cli.run(capture + QStringList{QStringLiteral("--region"), QStringLiteral("90000,0,9,9")}).exitCode ==
        2);
    CHECK(cli.run({QStringLiteral("capture"), QStringLiteral("--out"), folder.path()}).exitCode == 6);
    CHECK_FALSE(QFile::exists(path));
}
