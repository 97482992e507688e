#include "content/TextTail.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

struct Log
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a.log"));

    Result<TextTail> of(const QByteArray& bytes, qint64 most = 1'000) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readTextTail(path, most);
    }
};

const QString words = QStringLiteral("Señal perdida en K-02\nÚltima línea\n");

} // namespace

TEST_CASE("the encoding of a log is taken from its mark, or from its bytes")
{
    const Log log;
    const QByteArray utf8 = words.toUtf8();
    CHECK(log.of(utf8) == TextTail{words, TextEncoding::Utf8, utf8.size(), true});
    CHECK(log.of("\xef\xbb\xbf" + utf8)->text == words);
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        for (const auto flag : {QStringEncoder::Flag::Default, QStringEncoder::Flag::WriteBom}) {
            const QByteArray bytes = QStringEncoder(encoding, flag)(words);
            const auto tail = log.of(bytes);
            REQUIRE(tail);
            CHECK(tail->encoding == TextEncoding::Utf16);
            CHECK(tail->text == words);
        }
    }
    const auto latin = log.of(words.toLatin1() + "\x80 5 \x93quoted\x94");
    REQUIRE(latin);
    CHECK(latin->encoding == TextEncoding::Latin1);
    CHECK(latin->text == words + QStringLiteral("€ 5 “quoted”"));
}

TEST_CASE("a log is shown from a line on, whatever character the cut falls into")
{
    const Log log;
    const QByteArray utf8 = QStringLiteral("ñandú €😀\n").repeated(500).toUtf8();
    const QByteArray utf16 =
        QStringEncoder(QStringEncoder::Utf16LE)(QStringLiteral("ñandú €😀\n").repeated(500));
    for (int most = 100; most < 140; ++most) {
        INFO(most);
        for (const QByteArray& bytes : {utf8, utf16}) {
            const auto tail = log.of(bytes, most);
            REQUIRE(tail);
            CHECK_FALSE(tail->whole);
            CHECK(tail->size == bytes.size());
            CHECK(tail->text.startsWith(QStringLiteral("ñandú €😀\n")));
            CHECK_FALSE(tail->text.contains(QChar::ReplacementCharacter));
        }
    }
    // One line without an end, and a last character that is still being written.
    const auto one = log.of("ab" + QStringLiteral("ñ").repeated(300).toUtf8() + "\xe2\x82", 101);
    REQUIRE(one);
    CHECK(one->encoding == TextEncoding::Utf8);
    CHECK(one->text == QStringLiteral("ñ").repeated(one->text.size()));
}

TEST_CASE("of a huge file only the end is read, and what is no text is said to be none")
{
    const Log log;
    {
        QFile file(log.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.resize(20ll * 1024 * 1024 * 1024)); // Sparse.
        REQUIRE(file.seek(file.size() - 2'000));
        file.write(QByteArray("door open\r\n").repeated(200).left(2'000));
    }
    const auto tail = readTextTail(log.path, 1'000);
    REQUIRE(tail);
    CHECK(tail->size == 20ll * 1024 * 1024 * 1024);
    CHECK(tail->text.startsWith(QStringLiteral("door open\n")));
    CHECK_FALSE(tail->text.contains(u'\r'));
    const auto end = readLastLines(log.path, 1'000);
    REQUIRE(end);
    CHECK(end->startsWith("door open\r\n"));
    CHECK(end->size() > 900);
    CHECK(log.of(QByteArray("MZ\0\0\x90\0\x03", 7)).error().code == ErrorCode::Unsupported);
    CHECK(readTextTail(log.folder.path(), 10).error().code == ErrorCode::FileUnreadable);
    CHECK(readLastLines(log.folder.filePath(QStringLiteral("none")), 10).error().code ==
          ErrorCode::FileUnreadable);
}

TEST_CASE("what a log holds to lead the eye astray is made visible")
{
    const Log log;
    const auto tail = log.of(QStringLiteral("a\x1b[2J\u202egol.exe\u202c\tb\rc\n").toUtf8());
    REQUIRE(tail);
    CHECK(tail->text == QStringLiteral("a�[2J�gol.exe�\tb\nc\n"));
}
