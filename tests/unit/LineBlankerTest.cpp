#include "evidence/LineBlanker.h"
#include "evidence/LogText.h"
#include "portal/PortalProfile.h"
#include "support/Places.h"

#include <QFile>
#include <QStringEncoder>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const QString mark = QStringLiteral("[***]");

LineBlanker with(const char* pattern)
{
    return LineBlanker({{QStringLiteral("p"), QString::fromUtf8(pattern)}});
}

QString blanked(const char* pattern, const QString& line)
{
    BlankCounts counts;
    return with(pattern).blanked(line, counts);
}

QByteArray blankedBytes(const LineBlanker& blanker, const QByteArray& bytes, BlankCounts& counts)
{
    const auto result = blankedText(bytes, textKindOf(bytes), blanker, counts, [] { return false; });
    REQUIRE(result);
    return *result;
}

LineBlanker builtIn()
{
    QFile file(test::sourceFile(u"resources/portal-profile.json"_qs));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto profile = parsePortalProfile(file.readAll(), {});
    REQUIRE(profile.ok());
    return LineBlanker(profile->evidenceBlankOut);
}

} // namespace

TEST_CASE("what a pattern matches is blanked out, or what its group holds")
{
    CHECK(blanked("hunter\\d", u"user hunter2 and hunter3"_qs) == u"user [***] and [***]"_qs);
    CHECK(blanked("pin=(\\d+)", u"pin=1234 done"_qs) == u"pin=[***] done"_qs);
    CHECK(blanked("pin=(\\d+)?", u"pin= done"_qs) == u"[***] done"_qs);
    CHECK(blanked("nothing", u"a line"_qs) == u"a line"_qs);
}

TEST_CASE("several patterns on one line are counted each, and what overlaps becomes one")
{
    const LineBlanker blanker({{u"a"_qs, u"abc"_qs}, {u"b"_qs, u"bcd"_qs}, {u"c"_qs, u"x"_qs}});
    BlankCounts counts;
    CHECK(blanker.blanked(u"1abcd2 x x"_qs, counts) == u"1[***]2 [***] [***]"_qs);
    CHECK(counts.byPattern == QMap<QString, int>{{u"a"_qs, 1}, {u"b"_qs, 1}, {u"c"_qs, 2}});
    CHECK(counts.total() == 4);
}

TEST_CASE("a pattern that matches nothing at all blanks out what it finds besides, and ends")
{
    CHECK(blanked("\\d*", u"a12b"_qs) == u"a[***]b"_qs);
    CHECK(blanked("x*?", u"axxb"_qs) == u"a[***][***]b"_qs);
    CHECK(blanked("(?=b)", u"abb"_qs) == u"abb"_qs);
    CHECK(blanked("", u"abb"_qs) == u"abb"_qs);
}

TEST_CASE("a line on which a pattern runs away is blanked out whole")
{
    BlankCounts counts;
    const LineBlanker blanker = with("(a+)+$");
    CHECK(blanker.blanked(QString(200, u'a') + u'!', counts) == mark);
    CHECK(counts.wholeLines == 1);
    CHECK(counts.byPattern.isEmpty());
    CHECK(blanker.blanked(u"fine"_qs, counts) == u"fine"_qs);
}

TEST_CASE("on a long line a secret is found wherever it stands, and once")
{
    for (const int before : {0, 3'000, 3'071, 3'072, 3'080, 4'090, 4'095, 4'096, 9'000, 50'000}) {
        CAPTURE(before);
        const QString line = QString(before, u'-') + u"pin=1234;"_qs + QString(20'000, u'-');
        BlankCounts counts;
        CHECK(with("pin=(\\d+)").blanked(line, counts) ==
              QString(before, u'-') + u"pin=[***];"_qs + QString(20'000, u'-'));
        CHECK(counts.total() == 1);
    }
}

TEST_CASE("a secret that goes on over everything is blanked out to the end of the line")
{
    const QString line = u"key="_qs + QString(30'000, u'k');
    CHECK(blanked("key=(\\S+)", line).size() < 30);
    const QString behind = QString(4'000, u' ') + line + u" tail"_qs;
    CHECK_FALSE(blanked("key=(\\S+)", behind).contains(u"kk"));
}

TEST_CASE("characters beyond the first plane and broken ones do no harm")
{
    const QString smile = QString::fromUtf8("😀");
    CHECK(blanked("pin=(\\S+)", smile.repeated(3'000) + u" pin=1"_qs) ==
          smile.repeated(3'000) + u" pin=[***]"_qs);
    const QString broken = QString(QChar(0xD800)) + u" pin=1"_qs;
    CHECK(blanked("pin=(\\S+)", broken) == QString(QChar(0xD800)) + u" pin=[***]"_qs);
}

TEST_CASE("text stays byte for byte where nothing is blanked out, whatever its encoding and line ends")
{
    const LineBlanker blanker = with("contraseña=(\\w+)$");
    BlankCounts counts;
    const QByteArray mixed = QByteArray("\xEF\xBB\xBF"
                                        "a\r\nb\n\xFF\xFE bad\rcr\n") +
                             "contrase\xC3\xB1"
                             "a=uno\r\n" +
                             "contrase\xF1"
                             "a=dos\nend";
    const QByteArray expected = QByteArray("\xEF\xBB\xBF"
                                           "a\r\nb\n\xFF\xFE bad\rcr\n") +
                                "contrase\xC3\xB1"
                                "a=[***]\r\n" +
                                "contrase\xF1"
                                "a=[***]\nend";
    CHECK(blankedBytes(blanker, mixed, counts) == expected);
    CHECK(counts.total() == 2);
}

TEST_CASE("a line of which a part only is UTF-8 is blanked out whole when the secret is in that part")
{
    const LineBlanker blanker = with("contraseña=(\\w+)$");
    BlankCounts counts;
    const QByteArray lines = "usuario=Jos\xE9 contrase\xC3\xB1"
                             "a=uno\nusuario=Jos\xE9 casa\n";
    CHECK(blankedBytes(blanker, lines, counts) == "[***]\nusuario=Jos\xE9 casa\n");
    CHECK(counts.wholeLines == 1);
    CHECK(counts.total() == 1);
}

TEST_CASE("UTF-16 of either order is read, blanked out and written as it was")
{
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(u"uno\r\npin=12\r\ncontraseña\r\n"_qs);
        QStringEncoder other(encoding, QStringConverter::Flag::WriteBom);
        BlankCounts counts;
        const QByteArray result = blankedBytes(with("^pin=(\\d+)$"), bytes, counts);
        CHECK(result == QByteArray(other(u"uno\r\npin=[***]\r\ncontraseña\r\n"_qs)));
        CHECK_FALSE(isBinary(bytes, textKindOf(bytes)));
        CHECK(readableText(result, textKindOf(result)) == u"uno\r\npin=[***]\r\ncontraseña\r\n"_qs);
    }
    CHECK(isBinary(QByteArray("MZ\0\x01", 4), TextKind::Bytes));
}

TEST_CASE("a line begins behind a line feed")
{
    CHECK(lineBegin("one\ntwo\n", 0, TextKind::Bytes) == 0);
    CHECK(lineBegin("one\ntwo\n", 1, TextKind::Bytes) == 4);
    CHECK(lineBegin("one\ntwo\n", 4, TextKind::Bytes) == 4);
    CHECK(lineBegin("one\ntwo\n", 5, TextKind::Bytes) == 8);
    CHECK(lineBegin("one", 1, TextKind::Bytes) == -1);
    const QByteArray wide("a\0\n\0b\0", 6);
    CHECK(lineBegin(wide, 2, TextKind::Utf16Little) == 4);
    CHECK(lineBegin(wide, 4, TextKind::Utf16Little) == 4);
    // A unit that only looks like a line feed across two characters.
    CHECK(lineBegin(QByteArray("\x01\x0A\x00\x01\x00\x02", 6), 2, TextKind::Utf16Little) == -1);
}

TEST_CASE("blanking out stops when it is told to")
{
    BlankCounts counts;
    int lines = 0;
    CHECK_FALSE(
        blankedText("a\nb\nc\n", TextKind::Bytes, with("x"), counts, [&lines] { return ++lines > 2; }));
}

TEST_CASE("the patterns that come with the program find the usual secrets and leave the rest")
{
    const LineBlanker blanker = builtIn();
    const auto [line, expected] = GENERATE(table<const char*, const char*>({
        {"db.password = hunter2", "db.password = [***]"},
        {"Pwd=\"my secret, with spaces\"; Server=x", "Pwd=[***]; Server=x"},
        {"{\"apiKey\": \"abc-123\", \"port\": 8080}", "{\"apiKey\": [***], \"port\": 8080}"},
        {"contraseña: ábaco", "contraseña: [***]"},
        {"<add><password>abc def</password></add>", "<add><password>[***]</password></add>"},
        {"GET https://ana:s3cret@host.example/x", "GET https://ana:[***]@host.example/x"},
        {"Authorization: Bearer eyJhbGciOi.J9-_x", "Authorization: Bearer [***]"},
        {"card 4111 1111 1111 1111 ok", "card [***] ok"},
        {"card 4111-1111-1111-1111.", "card [***]."},
        {"2026-11-23 05:41:20.123 kiosk K-02 status=0x1F", "2026-11-23 05:41:20.123 kiosk K-02 status=0x1F"},
        {"ts=1764000000000 id=20261123054120", "ts=1764000000000 id=20261123054120"},
    }));
    CAPTURE(line);
    BlankCounts counts;
    CHECK(blanker.blanked(QString::fromUtf8(line), counts).toStdString() == std::string(expected));
}
