#include "portal/requesttracker/ContentSink.h"
#include "portal/requesttracker/MimeWords.h"
#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtCursor.h"
#include "unit/RecordedAnswer.h"

#include <QTemporaryDir>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct Taken
{
    std::optional<Error> error = std::nullopt;
    QByteArray bytes = {};
};

/// Through a sink, `step` bytes at a time.
Taken taken(const QByteArray& answer, qsizetype step = 1, qint64 most = -1)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    ContentSink sink(path, most);
    Taken result;
    result.error = sink.begin(HttpAnswer{200});
    for (qsizetype i = 0; i < answer.size() && !result.error; i += step) {
        result.error = sink.write(answer.mid(i, step));
    }
    if (const auto end = sink.end(); !result.error) {
        result.error = end;
    }
    QFile file(path + QStringLiteral(".part"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    result.bytes = file.readAll();
    return result;
}

} // namespace

TEST_CASE("A file is taken out of Request Tracker's JSON while it arrives")
{
    const QByteArray answer = recordedHttp("file").body;
    for (const qsizetype step : {1, 7, 4096}) {
        const Taken file = taken(answer, step);
        CHECK_FALSE(file.error);
        CHECK(file.bytes.startsWith("\x89PNG"));
        CHECK(file.bytes.size() == 70);
    }
    QByteArray all;
    for (int i = 0; i < 256; ++i) {
        all.append(static_cast<char>(i));
    }
    const QByteArray other = R"({"Headers":"\"Content\" : \"no\"","x":[{"Content":"bm8="}],"Content":")" +
                             all.toBase64().replace('/', "\\/").replace('+', "\\u002b") + R"(\n","y":null})";
    CHECK(taken(other).bytes == all);
    CHECK_FALSE(taken(other).error);
    CHECK(taken(R"({"Content":"","id":4})").bytes.isEmpty());
}

TEST_CASE("What is no whole file of Request Tracker is none")
{
    const QByteArray answer = recordedHttp("file").body;
    CHECK(taken(answer.left(answer.size() - 3)).error);
    CHECK(taken("").error);
    CHECK(taken("<html>maintenance</html>").error);
    CHECK(taken(R"(["Content","aG9sYQ=="])").error);
    CHECK(taken(R"({"Content":"aG9*YQ=="})").error);
    CHECK(taken(R"({"Content":"aG9sYQ==aG9s"})").error);
    CHECK(taken(R"({"Content":"aG9sYQ=="}})").error);
    CHECK(taken(QByteArray(1000, '[')).error);
    CHECK(taken("{\"a\":" + QByteArray(1000, '[')).error);
    CHECK(taken(R"({"Content":"\uZZZZ"})").error);
    CHECK(taken(R"({"Content":"aG9sYQ=="})", 4096, 3).error);
    CHECK_FALSE(taken(R"({"Content":"aG9sYQ=="})", 4096, 4).error);
}

TEST_CASE("Names of files are read as mail programs write them")
{
    CHECK(mime::decodedWords(QStringLiteral("=?UTF-8?B?YcOxbw==?= =?utf-8?Q?_=C3=B1.txt?=")) ==
          QStringLiteral("año ñ.txt"));
    CHECK(mime::decodedWords(QStringLiteral("=?iso-8859-1?q?a=F1o?=.log")) == QStringLiteral("año.log"));
    CHECK(mime::decodedWords(QStringLiteral("=?no-such?q?a?=")) == QStringLiteral("a"));
    CHECK(mime::decodedWords(QStringLiteral("plain =?.txt")) == QStringLiteral("plain =?.txt"));
    const QString name = QStringLiteral("filename");
    CHECK(mime::parameter(QStringLiteral(R"(attachment; filename="a \"b\".txt"; size=3)"), name) ==
          QStringLiteral("a \"b\".txt"));
    CHECK(mime::parameter(QStringLiteral("attachment; filename=a.txt"), name) == QStringLiteral("a.txt"));
    CHECK(mime::parameter(QStringLiteral("inline; filename*=UTF-8''a%C3%B1o.txt"), name) ==
          QStringLiteral("año.txt"));
    CHECK(mime::parameter(
              QStringLiteral("inline; filename*0*=UTF-8''a%C3; filename*1*=%B1o; filename*2=\".txt\""),
              name) == QStringLiteral("año.txt"));
    CHECK(mime::parameter(QStringLiteral("inline"), name).isEmpty());
    const QString headers =
        QStringLiteral("Content-Type: image/png;\n\tname=\"=?UTF-8?Q?l=C3=ADnea.png?=\"\nX: y");
    CHECK(rtHeader(headers, QStringLiteral("content-type")) ==
          QStringLiteral("image/png; name=\"=?UTF-8?Q?l=C3=ADnea.png?=\""));
    CHECK(rtFileName(QString(), headers) == QStringLiteral("línea.png"));
    CHECK(rtFileName(QStringLiteral("dado.txt"), headers) == QStringLiteral("dado.txt"));
    CHECK(rtHeader(headers, QStringLiteral("Content-ID")).isEmpty());
}

TEST_CASE("A cursor of Request Tracker survives being written down, and a foreign one is none")
{
    RtCursor full;
    full.round = RtCursor::Round::Full;
    full.mark = 1'795'332'642'000;
    full.before = QStringLiteral("4711");
    RtCursor delta;
    delta.round = RtCursor::Round::Delta;
    delta.mark = full.mark;
    delta.since = full.mark - 600'000;
    delta.page = 3;
    delta.count = 100;
    RtCursor finished;
    finished.mark = full.mark;
    for (const RtCursor& cursor : {full, delta, finished}) {
        CHECK(rtCursorFrom(rtCursorText(cursor)) == cursor);
    }
    for (const auto* text : {"", "{", R"({"deskpro":1,"mark":5})", R"({"requesttracker":1})",
                             R"({"requesttracker":1,"mark":5,"before":"1 OR 1"})"}) {
        CHECK_FALSE(rtCursorFrom(QLatin1String(text)));
    }
}
