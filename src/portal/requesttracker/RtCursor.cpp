#include "portal/requesttracker/RtCursor.h"

#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"

#include <QJsonDocument>

#include <algorithm>

namespace caredesk {

namespace {
constexpr int version = 1;
constexpr qint64 mostPages = 1'000'000;
} // namespace

QString rtCursorText(const RtCursor& cursor)
{
    QJsonObject object{{QStringLiteral("requesttracker"), version}, {QStringLiteral("mark"), cursor.mark}};
    if (cursor.round == RtCursor::Round::Full) {
        object.insert(QStringLiteral("before"), cursor.before);
    } else if (cursor.round == RtCursor::Round::Delta) {
        object.insert(QStringLiteral("since"), cursor.since);
        object.insert(QStringLiteral("page"), cursor.page);
        object.insert(QStringLiteral("count"), cursor.count);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<RtCursor> rtCursorFrom(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    RtCursor cursor;
    cursor.mark = rt::integer(object.value(QLatin1String("mark")));
    if (rt::integer(object.value(QLatin1String("requesttracker"))) != version || cursor.mark <= 0) {
        return std::nullopt;
    }
    if (object.contains(QLatin1String("before"))) {
        cursor.round = RtCursor::Round::Full;
        cursor.before = rt::id(object.value(QLatin1String("before")));
        return rt::isNumber(cursor.before) ? std::optional(cursor) : std::nullopt;
    }
    if (object.contains(QLatin1String("since"))) {
        cursor.round = RtCursor::Round::Delta;
        cursor.since = rt::integer(object.value(QLatin1String("since")));
        cursor.page = static_cast<int>(
            std::clamp<qint64>(rt::integer(object.value(QLatin1String("page"))), 1, mostPages));
        cursor.count = static_cast<int>(
            std::clamp<qint64>(rt::integer(object.value(QLatin1String("count"))), 1, rt::fullPage));
    }
    return cursor;
}

} // namespace caredesk
