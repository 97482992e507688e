#include "portal/deskpro/DeskproErrors.h"

#include "portal/deskpro/DeskproJson.h"

#include <QStringList>

namespace caredesk {

namespace {

constexpr int deepest = 12;
constexpr int mostLines = 40;
constexpr int longestLine = 500;

/// One entry of the recursive error shape, flattened.
struct Complaint
{
    QString field;
    QString code;
    QString message;
};

void collect(const QJsonValue& node, const QString& field, int depth, QList<Complaint>& complaints)
{
    if (depth > deepest || complaints.size() >= mostLines) {
        return;
    }
    const QJsonArray errors = deskpro::items(node[QLatin1String("errors")]);
    for (const QJsonValue& error : errors) {
        const QString message =
            error.isString() ? error.toString() : deskpro::text(error[QLatin1String("message")]);
        complaints.append({field, deskpro::text(error[QLatin1String("code")]), message.left(longestLine)});
    }
    const QJsonObject fields = node[QLatin1String("fields")].toObject();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        collect(it.value(), field.isEmpty() ? it.key() : field + u'.' + it.key(), depth + 1, complaints);
    }
}

QList<Complaint> complaintsIn(const QJsonObject& refusal)
{
    QList<Complaint> complaints;
    const QJsonValue errors = refusal.value(QLatin1String("errors"));
    if (errors.isArray()) {
        collect(QJsonObject{{QStringLiteral("errors"), errors}}, {}, 0, complaints);
    } else {
        collect(errors, {}, 0, complaints);
    }
    return complaints;
}

ErrorCode codeFrom(const DeskproAnswer& answer, DeskproRequest request)
{
    switch (answer.status) {
    case 401: return request == DeskproRequest::SignIn ? ErrorCode::WrongPassword : ErrorCode::SignInExpired;
    case 403:
        if (request == DeskproRequest::SignIn) {
            return ErrorCode::WrongPassword;
        }
        return request == DeskproRequest::TicketList ? ErrorCode::ApiNotOpen : ErrorCode::NotAllowed;
    case 404:
    case 410: return ErrorCode::NotFound;
    case 409:
    case 412: return ErrorCode::Conflict;
    case 413: return ErrorCode::TooLarge;
    case 415: return ErrorCode::TypeRefused;
    case 408: return ErrorCode::TimedOut;
    case 429: return ErrorCode::TooManyRequests;
    default: break;
    }
    if (answer.status >= 500) {
        return ErrorCode::PortalUnavailable;
    }
    if (answer.status >= 400) {
        return ErrorCode::Rejected;
    }
    return ErrorCode::MalformedAnswer;
}

} // namespace

Error deskproError(const DeskproAnswer& answer, DeskproRequest request)
{
    Error error{codeFrom(answer, request), {}, deskproWords(answer.envelope), answer.retryAfterSeconds};
    const bool credentials = hasDeskproCode(answer, QLatin1String("invalid_credentials")) ||
                             hasDeskproCode(answer, QLatin1String("invalid_login"));
    if (request == DeskproRequest::SignIn && credentials) {
        error.code = ErrorCode::WrongPassword;
    } else if (error.code == ErrorCode::Rejected && hasDeskproCode(answer, QLatin1String("file_too_large"))) {
        error.code = ErrorCode::TooLarge;
    }
    if (error.detail.isEmpty()) {
        error.detail = QStringLiteral("HTTP %1").arg(answer.status);
    }
    return error;
}

bool hasDeskproCode(const DeskproAnswer& answer, QLatin1String code)
{
    if (deskpro::text(answer.envelope.value(QLatin1String("code"))) == code) {
        return true;
    }
    const QList<Complaint> complaints = complaintsIn(answer.envelope);
    for (const Complaint& complaint : complaints) {
        if (complaint.code == code) {
            return true;
        }
    }
    return false;
}

QString deskproWords(const QJsonObject& refusal)
{
    QStringList lines;
    const auto add = [&lines](const QString& line) {
        if (!line.isEmpty() && !lines.contains(line)) {
            lines.append(line);
        }
    };
    add(deskpro::text(refusal.value(QLatin1String("message"))).left(longestLine));
    const QList<Complaint> complaints = complaintsIn(refusal);
    for (const Complaint& complaint : complaints) {
        const QString words = complaint.message.isEmpty() ? complaint.code : complaint.message;
        add(complaint.field.isEmpty() || words.isEmpty() ? words
                                                         : complaint.field + QStringLiteral(": ") + words);
    }
    return lines.join(u'\n');
}

} // namespace caredesk
