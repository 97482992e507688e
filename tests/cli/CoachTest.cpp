#include "support/CliProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

/// No portal answers: the coach asks nobody.
CliProcess cliIn(const QTemporaryDir& folder)
{
    return CliProcess(QStringLiteral("https://127.0.0.1:1"), QString(), folder.path());
}

QString written(const QTemporaryDir& folder, const char* text)
{
    QFile file(folder.filePath(QStringLiteral("message.txt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

} // namespace

TEST_CASE("coach reads a message from a file or standard input and says what it lacks")
{
    const QTemporaryDir folder;
    const CliProcess cli = cliIn(folder);
    const CliAnswer answer =
        cli.run({QStringLiteral("coach"), QStringLiteral("--message-file"),
                 written(folder, "El kiosco K-02 no imprime desde las 20:40.\n1. Pulsar\n2. Esperar\n"),
                 QStringLiteral("--subject"), QStringLiteral("Kiosco K-02 no imprime"),
                 QStringLiteral("--attachments"), QStringLiteral("2")});
    INFO(answer.errors.toStdString());
    REQUIRE(answer.exitCode == 0);
    const QJsonObject advice = answer.objects().value(0);
    CHECK(advice.value(QStringLiteral("met")).toInt() == 5);
    CHECK(advice.value(QStringLiteral("of")).toInt() == 7);
    const QJsonArray points = advice.value(QStringLiteral("points")).toArray();
    CHECK(points.at(1).toObject().value(QStringLiteral("point")).toString() == QStringLiteral("began"));
    CHECK(points.at(1).toObject().value(QStringLiteral("found")).toString() ==
          QStringLiteral("desde las 20:40"));
    CHECK(points.at(2).toObject().value(QStringLiteral("missing")).toArray().size() == 3);
    for (const QJsonValue& point : points) {
        CHECK_FALSE(point[QStringLiteral("missing")].toArray().contains(QString()));
    }
    const CliAnswer piped = cli.run(
        {QStringLiteral("coach"), QStringLiteral("--message-file"), QStringLiteral("-")}, "It fails.");
    CHECK(piped.objects().value(0).value(QStringLiteral("met")).toInt() == 0);
}

TEST_CASE("coach answers people in lines, and refuses what it cannot read")
{
    const QTemporaryDir folder;
    CliProcess cli = cliIn(folder);
    const QString file = written(folder, "Since 20:40 nothing comes out.");
    const QString coach = QStringLiteral("coach");
    const QString messageFile = QStringLiteral("--message-file");
    CHECK(cli.run({coach, messageFile, folder.filePath(QStringLiteral("none.txt"))}).error() ==
          QStringLiteral("file-not-found"));
    const CliAnswer folderAnswer = cli.run({coach, messageFile, folder.path()});
    CHECK(folderAnswer.error() == QStringLiteral("file-not-regular"));
    CHECK_FALSE(folderAnswer.errors.contains("ttach"));
    CHECK(cli.run({coach}).exitCode == 2);
    CHECK(cli.run({coach, messageFile, file, QStringLiteral("--attachments"), QStringLiteral("many")})
              .exitCode == 2);
    cli.setHuman();
    const CliAnswer answer = cli.run({coach, messageFile, file});
    CHECK(answer.output.count('\n') == 8);
    CHECK(answer.output.count("[x] ") == 1);
    CHECK(cli.run({coach, QStringLiteral("--message"), QStringLiteral("Since 20:40 nothing comes out.")})
              .output == answer.output);
    CHECK(cli.run({coach}).errors.contains("--message. "));
}
