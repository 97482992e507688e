#include "CliFixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QStringList create(const QString& subject, const QStringList& more = {})
{
    return QStringList{QStringLiteral("create"), QStringLiteral("--casino"),
                       QStringLiteral("Casino Azul Cancún"), QStringLiteral("--subject"), subject} +
           more;
}

} // namespace

TEST_CASE("what the portal says never drives the terminal")
{
    CliFixture fixture;
    const QString hostile = QStringLiteral("\x1b]0;owned\x07\x1b[2Jred\u202e\u009b31m");
    const QStringList text{QStringLiteral("--message"), QStringLiteral("\x1b[31mtext\x1b[0m")};
    const CliAnswer made = fixture.cli.run(create(hostile, text));
    INFO(made.errors.toStdString());
    REQUIRE(made.exitCode == 0);
    fixture.cli.setExtraOptions({});
    REQUIRE(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    const QString reference = made.objects().constLast().value(QLatin1String("reference")).toString();
    CliProcess human = fixture.cli;
    human.setHuman();
    for (const QStringList& command :
         {QStringList{QStringLiteral("tickets")}, QStringList{QStringLiteral("show"), reference}}) {
        for (CliProcess* cli : {&human, &fixture.cli}) {
            const CliAnswer answer = cli->run(command);
            INFO(answer.errors.toStdString());
            CHECK(answer.exitCode == 0);
            const QByteArray& shown = answer.output;
            CHECK(shown.contains("red"));
            CHECK_FALSE(shown.contains('\x1b'));
            CHECK_FALSE(shown.contains('\x07'));
            CHECK_FALSE(shown.contains("\xe2\x80\xae"));
            CHECK_FALSE(shown.contains("\xc2\x9b"));
        }
    }
    const QJsonArray listed = fixture.cli.run({QStringLiteral("tickets")}).array();
    CHECK(listed.first()[QStringLiteral("subject")].toString() ==
          fixture.portal.dump()[QLatin1String("tickets")][0][QStringLiteral("subject")].toString());
}

TEST_CASE("a message with NUL, broken UTF-8 and half a megabyte arrives whole, with one kind of line's end")
{
    CliFixture fixture;
    const QByteArray bytes =
        QByteArray("uno\0dos \xff\xfe\xc3 tres\x01\x1a\r\n", 20) + QByteArray(500'000, 'x') + "\r\nfin";
    const CliAnswer made = fixture.cli.run(
        create(QStringLiteral("Odd bytes"), {QStringLiteral("--message-file"), QStringLiteral("-")}), bytes);
    INFO(made.errors.toStdString());
    CHECK(made.exitCode == 0);
    const QJsonArray messages = fixture.messagesOf(QStringLiteral("Odd bytes"));
    REQUIRE(messages.size() == 1);
    const QString arrived = messages[0][QStringLiteral("message")].toString();
    CHECK(arrived.contains(QStringLiteral("uno")));
    CHECK(arrived.contains(QStringLiteral("dos")));
    CHECK(arrived.contains(QStringLiteral("tres")));
    CHECK(arrived.contains(QString(500'000, u'x')));
    CHECK(arrived.contains(QStringLiteral("fin")));
    CHECK_FALSE(arrived.contains(u'\r'));
    CHECK_FALSE(arrived.contains(u'\0'));
}

TEST_CASE("searches with the index's own signs find words and never fail")
{
    CliFixture fixture;
    for (const QString& typed :
         {QStringLiteral("\"*( OR NEAR"), QStringLiteral("subject:x"), QStringLiteral("%_';--"),
          QString(10'000, u'x'), QStringLiteral("--"), QStringLiteral("\u202e\ufeff")}) {
        INFO(typed.left(20).toStdString());
        const CliAnswer answer =
            fixture.cli.run({QStringLiteral("tickets"), QStringLiteral("--search=") + typed});
        CHECK(answer.exitCode == 0);
    }
}

TEST_CASE("a profile that is a device, a folder, endless or rubbish is refused by its name")
{
    CliFixture fixture;
    const QTemporaryDir folder;
    const auto refused = [&](const QString& path) {
        CliProcess cli = fixture.cli;
        cli.setExtraOptions({QStringLiteral("--portal-profile"), path});
        const CliAnswer answer = cli.run({QStringLiteral("status")});
        INFO(answer.errors.toStdString());
        CHECK(answer.exitCode > 0);
        CHECK_FALSE(answer.error().isEmpty());
    };
    refused(QStringLiteral("/dev/zero"));
    refused(folder.path());
    refused(QString(5'000, u'x'));
    int n = 0;
    for (const QByteArray& bytes :
         {QByteArray(2'000'000, ' '), QByteArray(900'000, '['), QByteArray("\xff\xfe{}"), QByteArray("[]"),
          QByteArray("{\"baseUrl\":\"http://x.example\"}"), QByteArray("{\"maxFiles\":1e300}"),
          QByteArray("{\"statusMapping\":{\"7\":[]}}"),
          QByteArray(
              "{\"emergencyContacts\":[{\"region\":\"ES\",\"published\":\"x\",\"tel\":\"+34;ext=1\"}]}")}) {
        QFile file(folder.filePath(QString::number(++n)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        refused(file.fileName());
    }
}
