#include "portal/requesttracker/RtErrors.h"
#include "portal/requesttracker/RtProbe.h"
#include "unit/RecordedAnswer.h"

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("Request Tracker's refusals become errors with the portal's words")
{
    struct Expected
    {
        const char* recording;
        RtRequest request;
        ErrorCode code;
    };
    const auto [recording, request, code] = GENERATE(values<Expected>({
        {"not-signed-in", RtRequest::SignIn, ErrorCode::WrongPassword},
        {"not-signed-in", RtRequest::Read, ErrorCode::SignInExpired},
        {"not-hers", RtRequest::Read, ErrorCode::NotAllowed},
        {"not-hers", RtRequest::TicketList, ErrorCode::ApiNotOpen},
        {"not-there", RtRequest::Read, ErrorCode::NotFound},
        {"queue-refused", RtRequest::Write, ErrorCode::NotAllowed},
        {"empty-file", RtRequest::Write, ErrorCode::Rejected},
        {"no-words", RtRequest::Write, ErrorCode::PortalUnavailable},
    }));
    CAPTURE(recording);
    const Error error = rtError(recorded(recording), request);
    CHECK(error.code == code);
    CHECK_FALSE(error.detail.isEmpty());
}

TEST_CASE("Statuses of gateways and of later versions are told apart")
{
    const auto codeOf = [](int status, RtRequest request = RtRequest::Write) {
        RtAnswer answer;
        answer.status = status;
        return rtError(answer, request).code;
    };
    CHECK(codeOf(409) == ErrorCode::Conflict);
    CHECK(codeOf(412) == ErrorCode::Conflict);
    CHECK(codeOf(413) == ErrorCode::TooLarge);
    CHECK(codeOf(422) == ErrorCode::Rejected);
    CHECK(codeOf(429) == ErrorCode::TooManyRequests);
    CHECK(codeOf(502) == ErrorCode::PortalUnavailable);
    // Something answered in the portal's place: a write may have arrived.
    CHECK(codeOf(200) == ErrorCode::ConnectionLost);
    CHECK(codeOf(302) == ErrorCode::ConnectionLost);
    CHECK(codeOf(200, RtRequest::Read) == ErrorCode::MalformedAnswer);
}

TEST_CASE("The words of a write that was refused in part come line by line, in the portal's language")
{
    CHECK_FALSE(rtWords(recorded("copies-refused").json).isEmpty());
    CHECK(rtWords(recorded("state-refused").json).contains(QStringLiteral("resuelto")));
    CHECK(rtWords(QJsonValue()).isEmpty());
    CHECK(rtWords(QJsonArray{QStringLiteral("a"), 7, QStringLiteral("a"), QJsonObject()}) ==
          QStringLiteral("a\n7"));
}

TEST_CASE("A Request Tracker is recognised by how it refuses, and told from other servers")
{
    CHECK(isRtRefusal(recordedHttp("not-signed-in")));
    CHECK(rtVersionIn(recordedHttp("rest1").body).startsWith(QStringLiteral("5.0")));
    HttpAnswer other = recordedHttp("not-signed-in");
    other.headers.append(HttpHeader{"WWW-Authenticate", "Bearer"});
    CHECK_FALSE(isRtRefusal(other));
    CHECK_FALSE(isRtRefusal(recordedHttp("not-there")));
    CHECK_FALSE(isRtRefusal(HttpAnswer{401, {}, "<html>Unauthorized</html>"}));
    CHECK(rtVersionIn("<html>RT/5.0.3</html>").isEmpty());
}
