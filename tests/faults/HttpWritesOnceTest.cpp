#include "faults/HttpFixture.h"

#include "portal/http/MultipartBody.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// Takes whatever comes and closes without a word; answers only to letPass().
void takeAndClose(RawTlsServer& server)
{
    server.setHandler([](QSslSocket& socket, const RawRequest& request) {
        if (request.path == "/settle") {
            RawTlsServer::answer(socket, 200, "{}");
        } else {
            socket.disconnectFromHost();
        }
    });
}

void takeAndReset(RawTlsServer& server)
{
    server.setHandler([](QSslSocket& socket, const RawRequest& request) {
        if (request.path == "/settle") {
            RawTlsServer::answer(socket, 200, "{}");
        } else {
            socket.abort();
        }
    });
}

SpooledFile spooled(const QTemporaryDir& folder, qint64 size)
{
    QFile disk(folder.filePath(QStringLiteral("spooled")));
    REQUIRE(disk.open(QIODevice::WriteOnly));
    disk.write(QByteArray(size, 'x'));
    SpooledFile file;
    file.fileName = QStringLiteral("registro.log");
    file.path = disk.fileName();
    file.size = size;
    return file;
}

Draft someDraft()
{
    Draft draft;
    draft.subject = QStringLiteral("Ruleta 4");
    draft.message = QStringLiteral("No acepta billetes.");
    return draft;
}

} // namespace

TEST_CASE("a buffered body is repeated by the library when the server closes: why writes go another way")
{
    HttpFixture fixture;
    takeAndClose(fixture.server);
    HttpClient http(fixture.options());
    HttpRequest request = fixture.get();
    request.method = "POST";
    request.question = "{}";
    CHECK(codeOf(await(http.send(std::move(request)))) == ErrorCode::ConnectionLost);
    CHECK(fixture.server.arrivals("POST", "/x") > 1);
}

TEST_CASE("a write that is taken and not answered has arrived once, and its outcome is unknown")
{
    for (const QByteArray method : {"POST", "PUT"}) {
        for (const auto end : {takeAndClose, takeAndReset}) {
            HttpFixture fixture;
            end(fixture.server);
            HttpClient http(fixture.options());
            CHECK(codeOf(await(http.send(fixture.write(method, "{\"a\":1}")))) == ErrorCode::ConnectionLost);
            fixture.letPass();
            CHECK(fixture.server.arrivals(method, "/x") == 1);
        }
    }
}

TEST_CASE("a write on a connection that was used a moment ago arrives once too")
{
    HttpFixture fixture;
    fixture.server.setHandler([&fixture](QSslSocket& socket, const RawRequest& request) {
        const bool first = fixture.server.requests().size() == 1;
        if (first || request.path == "/settle") {
            RawTlsServer::answer(socket, 201, "{}");
        } else {
            socket.disconnectFromHost();
        }
    });
    HttpClient http(fixture.options());
    REQUIRE(await(http.send(fixture.write("POST", "{}"))).ok());
    CHECK(codeOf(await(http.send(fixture.write("PUT", "{}")))) == ErrorCode::ConnectionLost);
    fixture.letPass();
    CHECK(fixture.server.arrivals("PUT", "/x") == 1);
}

TEST_CASE("a write over a connection that the server drops after each answer arrives once at most, and soon "
          "succeeds")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 201, "{}");
        socket.disconnectFromHost();
    });
    HttpClient http(fixture.options());
    // A write may meet the end of its connection, of which the client has not heard yet: then its outcome is
    // unknown.
    int succeeded = 0;
    int lost = 0;
    while (succeeded < 5) {
        const auto result = await(http.send(fixture.write("POST", "{}")));
        if (result.ok()) {
            CHECK(result->status == 201);
            ++succeeded;
        } else {
            CHECK(codeOf(result) == ErrorCode::ConnectionLost);
            REQUIRE(++lost < 50);
        }
        fixture.letPass();
    }
    CHECK(fixture.server.arrivals("POST", "/x") >= succeeded);
    CHECK(fixture.server.arrivals("POST", "/x") <= succeeded + lost);
}

TEST_CASE("a write that gets no answer in time has arrived once")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest& request) {
        if (request.path == "/settle") {
            RawTlsServer::answer(socket, 200, "{}");
        }
    });
    HttpClient http(fixture.options(3'000));
    CHECK(codeOf(await(http.send(fixture.write("POST", "{}")))) == ErrorCode::TimedOut);
    fixture.letPass();
    CHECK(fixture.server.arrivals("POST", "/x") == 1);
}

TEST_CASE("a write to a server that never greets cannot have arrived")
{
    HttpFixture fixture;
    fixture.server.setMute(true);
    HttpClient http(fixture.options(3'000));
    CHECK(codeOf(await(http.send(fixture.write("POST", "{}")))) == ErrorCode::Offline);
    CHECK(fixture.server.requests().isEmpty());
}

TEST_CASE("each operation of the portal arrives once when the server takes it and closes")
{
    HttpFixture fixture;
    takeAndClose(fixture.server);
    const auto client = fixture.deskpro();
    const QTemporaryDir folder;
    const QString uuid = QStringLiteral("0b0b0b0b-1111-4222-8333-444444444444");

    CHECK(codeOf(await(client->createTicket(someDraft(), uuid))) == ErrorCode::ConnectionLost);
    CHECK(codeOf(await(client->reply(QStringLiteral("7"), someDraft(), uuid))) == ErrorCode::ConnectionLost);
    CHECK(codeOf(await(client->setState(QStringLiteral("7"), TicketState::Closed))) ==
          ErrorCode::ConnectionLost);
    CHECK(codeOf(await(client->uploadAttachment(spooled(folder, 3'000'000)))) == ErrorCode::ConnectionLost);
    fixture.letPass();
    CHECK(fixture.server.arrivals("POST", "/api/v2/tickets") == 1);
    CHECK(fixture.server.arrivals("POST", "/api/v2/tickets/7/messages") == 1);
    CHECK(fixture.server.arrivals("PUT", "/api/v2/tickets/7") == 1);
    CHECK(fixture.server.arrivals("POST", "/api/v2/blobs/temp") == 1);
    for (const RawRequest& request : fixture.server.requests()) {
        if (request.path == "/settle") {
            continue;
        }
        CHECK(request.version == "HTTP/1.1");
        CHECK(request.headers.contains("content-length"));
        CHECK_FALSE(request.headers.contains("transfer-encoding"));
        CHECK(request.headers.value("authorization") == "token 1:secret");
    }
    CHECK(fixture.server.requests().first().headers.value("x-client-reference") == uuid.toLatin1());
}

TEST_CASE("an answer that cannot be read leaves a create unknown, not failed")
{
    HttpFixture fixture;
    for (const auto& [status, body] : QList<QPair<int, QByteArray>>{
             {201, "<html>ok</html>"}, {201, "{\"data\":"}, {201, "{\"data\":{}}"}, {200, ""}}) {
        fixture.server.setHandler([status = status, body = body](QSslSocket& socket, const RawRequest&) {
            RawTlsServer::answer(socket, status, body);
        });
        const auto client = fixture.deskpro();
        INFO(status << ' ' << body.toStdString());
        CHECK(codeOf(await(client->createTicket(someDraft(), QStringLiteral("u")))) ==
              ErrorCode::ConnectionLost);
        CHECK(codeOf(await(client->reply(QStringLiteral("7"), someDraft(), QStringLiteral("u")))) ==
              ErrorCode::ConnectionLost);
    }
}

TEST_CASE("a file that shrinks while it is sent ends the upload with its name")
{
    HttpFixture fixture;
    const QTemporaryDir folder;
    SpooledFile file = spooled(folder, 1000);
    MultipartBody body;
    body.addFile("file", file.fileName, "text/plain", file.path, 5000);
    HttpRequest request = fixture.get();
    request.method = "POST";
    request.contentType = body.contentType();
    request.body = body.takeDevice();
    HttpClient http(fixture.options());
    const auto result = await(http.send(std::move(request)));
    CHECK(codeOf(result) == ErrorCode::FileUnreadable);
    CHECK(result.error().arguments.value(0) == file.path);
    CHECK(fixture.server.requests().isEmpty());
}
