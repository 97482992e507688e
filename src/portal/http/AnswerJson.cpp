#include "portal/http/AnswerJson.h"

namespace caredesk {

namespace {

constexpr int deepest = 100;
constexpr int mostContainers = 300'000;
constexpr int mostValues = 2'000'000;

/// Where the string that begins behind `begin` ends; strings hold brackets and commas that mean nothing.
qsizetype endOfString(const QByteArray& body, qsizetype begin)
{
    qsizetype at = begin + 1;
    while (at < body.size() && body.at(at) != '"') {
        at += body.at(at) == '\\' ? 2 : 1;
    }
    return at;
}

bool isAffordable(const QByteArray& body)
{
    int depth = 0;
    int containers = 0;
    int values = 0;
    for (qsizetype at = 0; at < body.size(); ++at) {
        switch (body.at(at)) {
        case '"': at = endOfString(body, at); break;
        case '[':
        case '{':
            ++depth;
            ++containers;
            break;
        case ']':
        case '}': --depth; break;
        case ',': ++values; break;
        default: break;
        }
        if (depth > deepest || containers > mostContainers || values > mostValues) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<QJsonDocument> jsonFrom(const QByteArray& body)
{
    if (!isAffordable(body)) {
        return std::nullopt;
    }
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    return error.error == QJsonParseError::NoError ? std::optional(std::move(document)) : std::nullopt;
}

} // namespace caredesk
