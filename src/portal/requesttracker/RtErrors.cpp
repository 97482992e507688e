#include "portal/requesttracker/RtErrors.h"

#include "portal/requesttracker/RtJson.h"

#include <QStringList>

namespace caredesk {

namespace {

constexpr int mostLines = 40;
constexpr int longestLine = 500;

ErrorCode codeFrom(int status, RtRequest request)
{
    switch (status) {
    case 401: return request == RtRequest::SignIn ? ErrorCode::WrongPassword : ErrorCode::SignInExpired;
    case 403: return request == RtRequest::TicketList ? ErrorCode::ApiNotOpen : ErrorCode::NotAllowed;
    case 404:
    case 410: return ErrorCode::NotFound;
    case 408: return ErrorCode::TimedOut;
    case 409:
    case 412: return ErrorCode::Conflict;
    case 413: return ErrorCode::TooLarge;
    case 429: return ErrorCode::TooManyRequests;
    default: break;
    }
    if (status >= 500) {
        return ErrorCode::PortalUnavailable;
    }
    if (status >= 400) {
        return ErrorCode::Rejected;
    }
    return request == RtRequest::Write ? ErrorCode::ConnectionLost : ErrorCode::MalformedAnswer;
}

} // namespace

Error rtError(const RtAnswer& answer, RtRequest request)
{
    Error error{codeFrom(answer.status, request), {}, rtWords(answer.json), answer.retryAfterSeconds};
    if (error.detail.isEmpty()) {
        error.detail = QStringLiteral("HTTP %1").arg(answer.status);
    }
    return error;
}

QString rtWords(const QJsonValue& json)
{
    QStringList lines;
    const auto add = [&lines](const QJsonValue& value) {
        const QString line = rt::text(value).trimmed().left(longestLine);
        if (!line.isEmpty() && !lines.contains(line) && lines.size() < mostLines) {
            lines.append(line);
        }
    };
    add(json.isString() ? json : json[QLatin1String("message")]);
    const QJsonArray messages = json.toArray();
    for (const QJsonValue& message : messages) {
        add(message);
    }
    return lines.join(u'\n');
}

} // namespace caredesk
