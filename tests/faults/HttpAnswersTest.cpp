#include "faults/HttpFixture.h"
#include "support/Sanitizer.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <memory>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// The most memory that this process has had since the last reset, in bytes.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    REQUIRE(status.open(QIODevice::ReadOnly));
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

void resetPeakMemory()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    REQUIRE(references.open(QIODevice::WriteOnly));
    references.write("5");
}

/// Sends `total` bytes as they are taken, never more than a little ahead.
void pour(QSslSocket& socket, qint64 total)
{
    const auto left = std::make_shared<qint64>(total);
    const auto pourOn = [&socket, left] {
        while (*left > 0 && socket.bytesToWrite() + socket.encryptedBytesToWrite() < megabyte) {
            const qint64 size = std::min<qint64>(*left, 64 * 1024);
            socket.write(QByteArray(size, ' '));
            *left -= size;
        }
    };
    QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, &socket, pourOn);
    pourOn();
}

} // namespace

TEST_CASE("a hundred megabytes of JSON are stopped, and memory stays flat")
{
    HttpFixture fixture;
    const auto client = fixture.deskpro();
    const bool announced = GENERATE(true, false);
    fixture.server.setHandler([announced](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
        socket.write(announced ? "Content-Length: 104857600\r\n\r\n" : "Connection: close\r\n\r\n");
        pour(socket, 100 * megabyte);
    });
    resetPeakMemory();
    const qint64 before = peakMemory();
    CHECK(codeOf(await(client->changedTickets({}), 60'000)) == ErrorCode::AnswerTooLarge);
    CHECK(peakMemory() - before < 96 * megabyte * sanitizerCost);
}

TEST_CASE("a compressed answer that would unpack to a hundred megabytes is stopped")
{
    HttpFixture fixture;
    // qCompress puts the length before a zlib stream, which is what HTTP calls deflate.
    const QByteArray bomb = qCompress(QByteArray(100 * megabyte, ' '), 9).mid(4);
    fixture.server.setHandler([&bomb](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 200, bomb, "Content-Encoding: deflate\r\n");
    });
    const auto client = fixture.deskpro();
    resetPeakMemory();
    const qint64 before = peakMemory();
    CHECK(codeOf(await(client->changedTickets({}), 60'000)) == ErrorCode::AnswerTooLarge);
    CHECK(peakMemory() - before < 96 * megabyte * sanitizerCost);
}

TEST_CASE("a compressed answer of ordinary size is read")
{
    HttpFixture fixture;
    // Packed, the shorter one is the longer one.
    const QByteArray body =
        GENERATE(values<QByteArray>({"{}", "{\"data\":\"" + QByteArray(500'000, 'a') + "\"}"}));
    const QByteArray packed = qCompress(body).mid(4);
    fixture.server.setHandler([&packed](QSslSocket& socket, const RawRequest& request) {
        CHECK(request.headers.value("accept-encoding").contains("gzip"));
        RawTlsServer::answer(socket, 200, packed, "Content-Encoding: deflate\r\n");
    });
    HttpClient http(fixture.options());
    const auto result = await(http.send(fixture.get()));
    REQUIRE(result.ok());
    CHECK(result->body == body);
}

TEST_CASE("an answer that is cut off is a lost connection, however its length was announced")
{
    HttpFixture fixture;
    const QByteArray answer = GENERATE(values<QByteArray>(
        {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"data\":[", "HTTP/1.1 200 OK\r\nContent-Le",
         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n5\r\nhe"}));
    fixture.server.setHandler([&answer](QSslSocket& socket, const RawRequest&) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    HttpClient http(fixture.options());
    INFO(answer.toStdString());
    CHECK(codeOf(await(http.send(fixture.get()))) == ErrorCode::ConnectionLost);
    CHECK(codeOf(await(http.send(fixture.write("POST", "{}")))) == ErrorCode::ConnectionLost);
}

TEST_CASE("a packed answer that is cut off is malformed to a read, and unknown to a write")
{
    HttpFixture fixture;
    const QByteArray whole = R"({"data":{"id":7,"ref":"ABCD"}})" + QByteArray(200'000, ' ');
    const QByteArray packed = qCompress(whole).mid(4);
    fixture.server.setHandler([&packed](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 5000\r\n\r\n" +
                     packed.left(20));
        socket.disconnectFromHost();
    });
    const auto client = fixture.deskpro();
    CHECK(codeOf(await(client->changedTickets({}))) == ErrorCode::MalformedAnswer);
    CHECK(codeOf(await(client->createTicket({}, QStringLiteral("u")))) == ErrorCode::ConnectionLost);
}

TEST_CASE("what is no JSON is no portal to a probe, and malformed to the rest")
{
    HttpFixture fixture;
    const QByteArray body =
        GENERATE(values<QByteArray>({"<html><body>Sign in to the guest network</body></html>",
                                     "{\"data\":[1,2", "", "[]", "null", "\xFF\xFE\x00"}));
    fixture.server.setHandler(
        [&body](QSslSocket& socket, const RawRequest&) { RawTlsServer::answer(socket, 200, body); });
    INFO(body.toStdString());
    CHECK(codeOf(await(probePortal(fixture.profile()))) == ErrorCode::NotAPortal);
    const auto client = fixture.deskpro();
    CHECK(codeOf(await(client->changedTickets({}))) == ErrorCode::MalformedAnswer);
    CHECK(codeOf(await(client->conversations({QStringLiteral("1")}))) == ErrorCode::MalformedAnswer);
}

TEST_CASE("a redirect is an answer: nothing is asked elsewhere")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 302, "", "Location: https://127.0.0.1:1/login\r\n");
    });
    HttpClient http(fixture.options());
    const auto result = await(http.send(fixture.get()));
    REQUIRE(result.ok());
    CHECK(result->status == 302);
    CHECK(fixture.server.requests().size() == 1);
    CHECK(codeOf(await(probePortal(fixture.profile()))) == ErrorCode::NotAPortal);
}

TEST_CASE("a request says who asks and carries no cookies")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 200, "{}", "Set-Cookie: session=1; Path=/\r\n");
    });
    HttpClient http(fixture.options());
    REQUIRE(await(http.send(fixture.get())).ok());
    REQUIRE(await(http.send(fixture.get())).ok());
    REQUIRE(fixture.server.requests().size() == 2);
    const RawRequest first = fixture.server.requests().at(0);
    const RawRequest second = fixture.server.requests().at(1);
    CHECK(first.headers.value("user-agent").startsWith("CareDesk/" CAREDESK_VERSION " ("));
    CHECK_FALSE(first.headers.value("x-request-id").isEmpty());
    CHECK(first.headers.value("x-request-id") != second.headers.value("x-request-id"));
    CHECK_FALSE(first.headers.value("accept-language").isEmpty());
    CHECK_FALSE(second.headers.contains("cookie"));
}

TEST_CASE("an answer that drips is waited for as long as it drips")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
        auto* timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(600);
    });
    HttpClient http(fixture.options(4'000));
    const auto result = await(http.send(fixture.get()));
    REQUIRE(result.ok());
    CHECK(result->body == "xxxxxxxx");
}

TEST_CASE("an answer that stops coming ends as timed out")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nx");
    });
    HttpClient http(fixture.options(3'000));
    CHECK(codeOf(await(http.send(fixture.get()))) == ErrorCode::TimedOut);
}

TEST_CASE("the portal's wish to wait reaches the caller, whichever way it is written")
{
    HttpFixture fixture;
    const auto& [wish, seconds] = GENERATE(table<QByteArray, int>({
        {"Retry-After: 17\r\n", 17},
        {"Retry-After: 999999\r\n", 3600},
        {"Retry-After: -5\r\n", 0},
        {"Retry-After: soon\r\n", 0},
        {"Date: Mon, 16 Mar 2026 20:00:00 GMT\r\nRetry-After: Mon, 16 Mar 2026 20:01:30 GMT\r\n", 90},
        {"", 0},
    }));
    const int status = GENERATE(429, 503);
    fixture.server.setHandler([wish = wish, status](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, status, R"({"status":0,"code":"busy","message":"Espere."})", wish);
    });
    const auto client = fixture.deskpro();
    const auto result = await(client->createTicket({}, QStringLiteral("u")));
    CHECK(codeOf(result) == (status == 429 ? ErrorCode::TooManyRequests : ErrorCode::PortalUnavailable));
    CHECK(result.error().retryAfterSeconds == seconds);
    CHECK(result.error().detail == QStringLiteral("Espere."));
    const auto pulled = await(client->changedTickets({}));
    CHECK(pulled.error().retryAfterSeconds == seconds);
}

TEST_CASE("what a refusal means depends on what was asked")
{
    HttpFixture fixture;
    int status = 401;
    fixture.server.setHandler([&status](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, status, R"({"status":0,"code":"no","message":"No."})");
    });
    const auto client = fixture.deskpro();
    CHECK(codeOf(await(client->changedTickets({}))) == ErrorCode::SignInExpired);
    CHECK(codeOf(await(client->createTicket({}, QStringLiteral("u")))) == ErrorCode::SignInExpired);
    CHECK(codeOf(await(client->setState(QStringLiteral("1"), TicketState::Open))) ==
          ErrorCode::SignInExpired);
    status = 403;
    CHECK(codeOf(await(client->changedTickets({}))) == ErrorCode::ApiNotOpen);
    CHECK(codeOf(await(client->createTicket({}, QStringLiteral("u")))) == ErrorCode::NotAllowed);
    status = 409;
    CHECK(codeOf(await(client->createTicket({}, QStringLiteral("u")))) == ErrorCode::Conflict);
    status = 412;
    CHECK(codeOf(await(client->reply(QStringLiteral("1"), {}, QStringLiteral("u")))) == ErrorCode::Conflict);
    status = 400;
    CHECK(codeOf(await(client->createTicket({}, QStringLiteral("u")))) == ErrorCode::Rejected);
    status = 401;
    CHECK(codeOf(await(client->signIn(QStringLiteral("ana"), QStringLiteral("x")))) ==
          ErrorCode::WrongPassword);
}
