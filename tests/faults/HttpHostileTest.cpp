#include "faults/HttpFixture.h"
#include "portal/http/FileDownload.h"
#include "support/Sanitizer.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// An answer without an end, in pieces, for as long as somebody takes it.
void pourForEver(QSslSocket& socket, const QByteArray& piece)
{
    const auto pour = [&socket, piece] {
        while (socket.bytesToWrite() + socket.encryptedBytesToWrite() < megabyte) {
            socket.write(piece);
        }
    };
    QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, &socket, pour);
    pour();
}

QByteArray chunkOf(qsizetype size)
{
    return QByteArray::number(size, 16) + "\r\n" + QByteArray(size, ' ') + "\r\n";
}

Attachment attachmentAt(const QUrl& url, qint64 size)
{
    return {.id = QStringLiteral("1"),
            .fileName = QStringLiteral("a.log"),
            .size = size,
            .source = url.toString()};
}

/// Two servers with one authority: the portal and somewhere else.
struct TwoServers : HttpFixture
{
    RawTlsServer other{certificates.good()};
    QTemporaryDir folder;

    QUrl at(const RawTlsServer& where, const QString& path) const
    {
        QUrl url = where.url();
        url.setPath(path);
        return url;
    }
    void redirectTo(const QByteArray& location)
    {
        server.setHandler([location](QSslSocket& socket, const RawRequest& request) {
            if (request.path == "/file") {
                RawTlsServer::answer(socket, 302, "", "Location: " + location + "\r\n");
            } else {
                RawTlsServer::answer(socket, 200, "abc");
            }
        });
        other.setHandler(
            [](QSslSocket& socket, const RawRequest&) { RawTlsServer::answer(socket, 200, "abc"); });
    }
    Outcome download(qint64 size = 3)
    {
        const auto client = deskpro();
        return await(client->downloadAttachment(attachmentAt(at(server, QStringLiteral("/file")), size),
                                                folder.filePath(QStringLiteral("a.log"))),
                     60'000);
    }
    bool left() const { return !QDir(folder.path()).isEmpty(QDir::Files); }
};

} // namespace

TEST_CASE("a redirect within the portal keeps the credentials, one to another host or port loses them")
{
    TwoServers fixture;
    fixture.redirectTo("/moved");
    REQUIRE(fixture.download().ok());
    REQUIRE(fixture.server.requests().size() == 2);
    CHECK(fixture.server.requests().at(0).headers.value("authorization") == "token 1:secret");
    CHECK(fixture.server.requests().at(1).headers.value("authorization") == "token 1:secret");

    fixture.redirectTo(fixture.at(fixture.other, QStringLiteral("/elsewhere")).toEncoded());
    REQUIRE(QFile::remove(fixture.folder.filePath(QStringLiteral("a.log"))));
    REQUIRE(fixture.download().ok());
    REQUIRE(fixture.other.requests().size() == 1);
    const RawRequest elsewhere = fixture.other.requests().first();
    CHECK_FALSE(elsewhere.headers.contains("authorization"));
    CHECK_FALSE(elsewhere.headers.contains("cookie"));
    for (const QByteArray& value : elsewhere.headers) {
        CHECK_FALSE(value.contains("secret"));
    }
}

TEST_CASE("a file at another host than the portal's is asked for without credentials")
{
    TwoServers fixture;
    fixture.redirectTo("/moved");
    const auto client = fixture.deskpro();
    REQUIRE(await(client->downloadAttachment(attachmentAt(fixture.at(fixture.other, QStringLiteral("/f")), 3),
                                             fixture.folder.filePath(QStringLiteral("b.log"))))
                .ok());
    REQUIRE(fixture.other.requests().size() == 1);
    CHECK_FALSE(fixture.other.requests().first().headers.contains("authorization"));
}

TEST_CASE("a redirect out of TLS, to a file, in a circle or to nowhere is not followed")
{
    TwoServers fixture;
    const QByteArray port = QByteArray::number(fixture.other.serverPort());
    for (const QByteArray& location :
         {QByteArray("http://127.0.0.1:" + port + "/x"), QByteArray("//user:pw@/x"),
          QByteArray("file:///etc/passwd"), QByteArray("ftp://127.0.0.1/x"), QByteArray("javascript:x"),
          QByteArray("https://"), QByteArray("/file")}) {
        INFO(location.toStdString());
        fixture.redirectTo(location);
        CHECK_FALSE(fixture.download().ok());
    }
    CHECK(fixture.other.connections() == 0);
    CHECK_FALSE(fixture.left());
}

TEST_CASE("the API follows no redirect at all, not with a read and not with a write")
{
    TwoServers fixture;
    const QByteArray elsewhere = fixture.at(fixture.other, QStringLiteral("/x")).toEncoded();
    fixture.server.setHandler([elsewhere](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 307, "", "Location: " + elsewhere + "\r\n");
    });
    const auto client = fixture.deskpro();
    CHECK_FALSE(await(client->changedTickets({})).ok());
    CHECK_FALSE(await(client->createTicket({}, QStringLiteral("u"))).ok());
    CHECK_FALSE(await(client->signIn(QStringLiteral("ana"), QStringLiteral("pw"))).ok());
    CHECK(fixture.other.connections() == 0);
}

TEST_CASE("a download ends where its announced size ends, and leaves nothing of a file that is longer")
{
    TwoServers fixture;
    const bool chunked = GENERATE(true, false);
    fixture.server.setHandler([chunked](QSslSocket& socket, const RawRequest&) {
        socket.write(chunked ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                             : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        pourForEver(socket, chunked ? chunkOf(64 * 1024) : QByteArray(64 * 1024, ' '));
    });
    const Outcome outcome = fixture.download(megabyte);
    CHECK(codeOf(outcome) == ErrorCode::MalformedAnswer);
    CHECK_FALSE(fixture.left());
}

TEST_CASE("a download that says it is larger than announced, or than the disk, is not begun")
{
    TwoServers fixture;
    const auto& [announced, code] = GENERATE(table<qint64, ErrorCode>({
        {megabyte, ErrorCode::MalformedAnswer},
        {-1, ErrorCode::MalformedAnswer},
        {1ll << 60, ErrorCode::DiskFull},
    }));
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1152921504606846976\r\n\r\nx");
    });
    CHECK(codeOf(fixture.download(announced)) == code);
    CHECK_FALSE(fixture.left());
}

TEST_CASE("JSON without an end, in chunks, is stopped at the limit")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        pourForEver(socket, chunkOf(64 * 1024));
    });
    const auto client = fixture.deskpro();
    CHECK(codeOf(await(client->changedTickets({}), 60'000)) == ErrorCode::AnswerTooLarge);
    CHECK(codeOf(await(client->createTicket({}, QStringLiteral("u")), 60'000)) == ErrorCode::AnswerTooLarge);
}

TEST_CASE("a refusal without an end is stopped too")
{
    HttpFixture fixture;
    const int status = GENERATE(302, 404, 500);
    fixture.server.setHandler([status](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 " + QByteArray::number(status) +
                     " X\r\nLocation: /x\r\nTransfer-Encoding: chunked\r\n\r\n");
        pourForEver(socket, chunkOf(64 * 1024));
    });
    CHECK(codeOf(await(fixture.deskpro()->changedTickets({}), 60'000)) == ErrorCode::AnswerTooLarge);
}

TEST_CASE("JSON that would cost a gigabyte is malformed, and is not read")
{
    HttpFixture fixture;
    const QByteArray body = "{\"data\":[" + QByteArray("[],").repeated(3'000'000) + "[]]}";
    fixture.server.setHandler(
        [&body](QSslSocket& socket, const RawRequest&) { RawTlsServer::answer(socket, 200, body); });
    CHECK(codeOf(await(fixture.deskpro()->changedTickets({}), 60'000)) == ErrorCode::MalformedAnswer);
}

TEST_CASE("headers without an end, or of a megabyte, break nothing off but the request")
{
    HttpFixture fixture;
    const bool endless = GENERATE(true, false);
    fixture.server.setHandler([endless](QSslSocket& socket, const RawRequest&) {
        if (endless) {
            socket.write(
                "HTTP/1.1 200 OK\r\n" +
                QByteArray("X-A: " + QByteArray(1000, 'a') + "\r\n").repeated(20'000 / sanitizerCost));
            socket.disconnectFromHost();
        } else {
            RawTlsServer::answer(socket, 200, "{\"data\":[]}",
                                 "Retry-After: " + QByteArray(100'000, '9') +
                                     "\r\nDate: " + QByteArray(100'000, 'x') + "\r\n");
        }
    });
    const auto client = fixture.deskpro();
    const auto result = await(client->changedTickets({}), 60'000);
    CHECK((result.ok() || result.error().code == ErrorCode::ConnectionLost ||
           result.error().code == ErrorCode::MalformedAnswer));
    fixture.server.setHandler(
        [](QSslSocket& socket, const RawRequest&) { RawTlsServer::answer(socket, 404, "{}"); });
    CHECK_FALSE(await(client->conversations({QStringLiteral("1")})).ok());
}
