#include "portal/deskpro/DeskproErrors.h"
#include "portal/deskpro/DeskproBatch.h"
#include "portal/deskpro/DeskproCursor.h"
#include "portal/deskpro/DeskproPaths.h"
#include "portal/http/HttpMessage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

DeskproAnswer refusal(int status, const QByteArray& body)
{
    DeskproAnswer answer;
    answer.status = status;
    answer.envelope = QJsonDocument::fromJson(body).object();
    return answer;
}

} // namespace

TEST_CASE("the portal's words are gathered from every depth, each with its field")
{
    const DeskproAnswer answer =
        refusal(400, R"({"status":400,"code":"invalid_input","message":"Request input is invalid.",
        "errors":{"errors":[{"code":"x","message":"In general."}],
                  "fields":{"subject":{"errors":[{"code":"is_blank","message":"Not blank."}]},
                            "message":{"fields":{"attachments":{"fields":{"0":{"errors":[{"code":"invalid_blob"}]}}}}}}}})");
    const Error error = deskproError(answer, DeskproRequest::Write);
    CHECK(error.code == ErrorCode::Rejected);
    CHECK(error.detail == QStringLiteral("Request input is invalid.\nIn general.\nmessage.attachments.0: "
                                         "invalid_blob\nsubject: Not blank."));
    CHECK(hasDeskproCode(answer, QLatin1String("invalid_blob")));
    CHECK(hasDeskproCode(answer, QLatin1String("invalid_input")));
    CHECK_FALSE(hasDeskproCode(answer, QLatin1String("dupe_ticket")));
}

TEST_CASE("an error shape as deep as one likes, or of other types, ends")
{
    QJsonObject node;
    for (int i = 0; i < 500; ++i) {
        node = QJsonObject{{QStringLiteral("fields"), QJsonObject{{QStringLiteral("f"), node}}},
                           {QStringLiteral("errors"),
                            QJsonArray{QJsonObject{{QStringLiteral("message"), QString::number(i)}}}}};
    }
    DeskproAnswer deep = refusal(400, "{}");
    deep.envelope.insert(QStringLiteral("errors"), node);
    CHECK(deskproError(deep, DeskproRequest::Write).detail.count(u'\n') < 50);
    CHECK(deskproError(refusal(400, R"({"errors":["plain",{"message":"and object"},7]})"),
                       DeskproRequest::Write)
              .detail == QStringLiteral("plain\nand object"));
    CHECK(deskproError(refusal(400, R"({"errors":"x","message":[1]})"), DeskproRequest::Write).detail ==
          QStringLiteral("HTTP 400"));
    CHECK(deskproError(refusal(418, ""), DeskproRequest::Write).code == ErrorCode::Rejected);
}

TEST_CASE("the same status means different things")
{
    const auto code = [](int status, DeskproRequest request) {
        return deskproError(refusal(status, "{}"), request).code;
    };
    CHECK(code(401, DeskproRequest::SignIn) == ErrorCode::WrongPassword);
    CHECK(code(401, DeskproRequest::TicketList) == ErrorCode::SignInExpired);
    CHECK(code(403, DeskproRequest::TicketList) == ErrorCode::ApiNotOpen);
    CHECK(code(403, DeskproRequest::Write) == ErrorCode::NotAllowed);
    CHECK(code(404, DeskproRequest::Read) == ErrorCode::NotFound);
    CHECK(code(409, DeskproRequest::Write) == ErrorCode::Conflict);
    CHECK(code(412, DeskproRequest::Write) == ErrorCode::Conflict);
    CHECK(code(413, DeskproRequest::Write) == ErrorCode::TooLarge);
    CHECK(code(429, DeskproRequest::Read) == ErrorCode::TooManyRequests);
    CHECK(code(503, DeskproRequest::Read) == ErrorCode::PortalUnavailable);
    CHECK(code(302, DeskproRequest::Read) == ErrorCode::MalformedAnswer);
    CHECK(code(0, DeskproRequest::Read) == ErrorCode::MalformedAnswer);
    CHECK(deskproError(refusal(400, R"({"code":"invalid_credentials"})"), DeskproRequest::SignIn).code ==
          ErrorCode::WrongPassword);
}

TEST_CASE("a merged ticket is followed by its field, its data or its Location")
{
    CHECK(deskpro::mergedInto(refusal(404, R"({"merged_into":12})")) == QStringLiteral("12"));
    CHECK(deskpro::mergedInto(refusal(404, R"({"data":{"merged_into":"12"}})")) == QStringLiteral("12"));
    DeskproAnswer redirect = refusal(301, "{}");
    redirect.location = QUrl(QStringLiteral("https://care.example.com/api/v2/tickets/12"));
    CHECK(deskpro::mergedInto(redirect) == QStringLiteral("12"));
    redirect.location = QUrl(QStringLiteral("https://care.example.com/login"));
    CHECK(deskpro::mergedInto(redirect).isEmpty());
    CHECK(deskpro::mergedInto(refusal(404, "{}")).isEmpty());
    CHECK(deskpro::mergedInto(refusal(200, R"({"merged_into":12})")).isEmpty());
}

TEST_CASE("a batch is asked and taken apart by key")
{
    const QJsonObject asked = deskproBatchOf({{QStringLiteral("a"), QStringLiteral("tickets/1")}});
    CHECK(asked[QLatin1String("requests")][QLatin1String("a")][QLatin1String("url")] ==
          QStringLiteral("tickets/1"));
    CHECK(asked[QLatin1String("requests")][QLatin1String("a")][QLatin1String("method")] ==
          QStringLiteral("GET"));
    const DeskproAnswers answers = deskproBatchAnswers(refusal(200, R"({"responses":{
        "a":{"headers":{"status-code":200},"data":{"id":1}},
        "b":{"headers":{"status-code":"301","location":"https://x.example/api/v2/tickets/9"}},
        "c":{"status":404,"code":"not_found"}, "d":7, "e":{"headers":[]}}})"));
    CHECK(answers.value(QStringLiteral("a")).isSuccess());
    CHECK(answers.value(QStringLiteral("a")).data()[QLatin1String("id")] == 1);
    CHECK(deskpro::mergedInto(answers.value(QStringLiteral("b"))) == QStringLiteral("9"));
    CHECK(answers.value(QStringLiteral("c")).status == 404);
    CHECK(answers.value(QStringLiteral("d")).status == 0);
    CHECK(answers.value(QStringLiteral("e")).status == 0);
    CHECK(answers.value(QStringLiteral("missing")).status == 0);
    CHECK(deskproBatchAnswers(refusal(200, R"({"data":{"responses":{"a":{"headers":{"status-code":204}}}}})"))
              .size() == 1);
    CHECK(deskproBatchAnswers(refusal(200, R"({"responses":[1,2]})")).isEmpty());
}

TEST_CASE("a cursor survives being written down")
{
    DeskproCursor finished;
    finished.mark = 1'773'691'200'000;
    DeskproCursor full;
    full.round = DeskproCursor::Round::Full;
    full.mark = 5;
    full.scope = 1;
    full.page = 17;
    full.total = 20'000;
    DeskproCursor delta;
    delta.round = DeskproCursor::Round::Delta;
    delta.mark = 7;
    delta.since = 3;
    delta.open = {{0, 2, 200}, {5, 1, 200}};
    for (const DeskproCursor& cursor : {finished, full, delta}) {
        const auto read = deskproCursorFrom(deskproCursorText(cursor));
        REQUIRE(read);
        CHECK(*read == cursor);
    }
    for (const char* other : {"", "{}", "[]", "x", R"({"deskpro":2,"mark":5})", R"({"deskpro":1})",
                              R"({"deskpro":1,"mark":5,"full":[-1,0,0]})", R"({"rt":1,"mark":5})"}) {
        CHECK_FALSE(deskproCursorFrom(QString::fromLatin1(other)).has_value());
    }
}

TEST_CASE("HTTP dates and waits are read")
{
    CHECK(millisecondsFromHttpDate("Mon, 16 Mar 2026 20:00:00 GMT") == 1'773'691'200'000);
    CHECK(millisecondsFromHttpDate("yesterday") == 0);
    CHECK(secondsFromRetryAfter("120", 0) == 120);
    CHECK(secondsFromRetryAfter(" 7 ", 0) == 7);
    CHECK(secondsFromRetryAfter("-1", 0) == 0);
    CHECK(secondsFromRetryAfter("99999999999", 0) == 3600);
    CHECK(secondsFromRetryAfter("Mon, 16 Mar 2026 20:00:30 GMT", 1'773'691'200'000) == 30);
    CHECK(secondsFromRetryAfter("Mon, 16 Mar 2026 19:00:00 GMT", 1'773'691'200'000) == 0);
    CHECK(secondsFromRetryAfter("", 0) == 0);
}

TEST_CASE("A date of the Middle Ages is none")
{
    CHECK(millisecondsFromHttpDate("Sun, 06 Nov 1194 08:49:37 GMT") == 0);
    CHECK(millisecondsFromHttpDate("Thu, 01 Jan 1970 00:00:01 GMT") == 1'000);
}

TEST_CASE("An HTTP date is read in the hour that the local clock leaves out")
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Madrid");
    CHECK(millisecondsFromHttpDate("Sun, 29 Mar 2026 02:30:00 GMT") == 1'774'751'400'000);
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
}
