#include "portal/deskpro/DeskproCursor.h"

#include "portal/deskpro/DeskproJson.h"

#include <QJsonDocument>

namespace caredesk {

namespace {

constexpr int version = 1;

int small(const QJsonValue& value)
{
    const qint64 number = deskpro::integer(value);
    return number >= -1 && number <= 100'000'000 ? static_cast<int>(number) : -1;
}

} // namespace

QString deskproCursorText(const DeskproCursor& cursor)
{
    QJsonObject object{{QStringLiteral("deskpro"), version}, {QStringLiteral("mark"), cursor.mark}};
    if (cursor.round == DeskproCursor::Round::Full) {
        object.insert(QStringLiteral("full"), QJsonArray{cursor.scope, cursor.page, cursor.total});
    } else if (cursor.round == DeskproCursor::Round::Delta) {
        QJsonArray open;
        for (const DeskproListPosition& position : cursor.open) {
            open.append(QJsonArray{position.list, position.page, position.count});
        }
        object.insert(QStringLiteral("since"), cursor.since);
        object.insert(QStringLiteral("open"), open);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<DeskproCursor> deskproCursorFrom(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    DeskproCursor cursor;
    cursor.mark = deskpro::integer(object.value(QLatin1String("mark")));
    if (deskpro::integer(object.value(QLatin1String("deskpro"))) != version || cursor.mark <= 0) {
        return std::nullopt;
    }
    if (const QJsonArray full = object.value(QLatin1String("full")).toArray(); full.size() == 3) {
        cursor.round = DeskproCursor::Round::Full;
        cursor.scope = small(full.at(0));
        cursor.page = small(full.at(1));
        cursor.total = small(full.at(2));
        return cursor.scope >= 0 && cursor.page >= 1 ? std::optional(cursor) : std::nullopt;
    }
    if (object.contains(QLatin1String("since"))) {
        cursor.round = DeskproCursor::Round::Delta;
        cursor.since = deskpro::integer(object.value(QLatin1String("since")));
        const QJsonArray open = object.value(QLatin1String("open")).toArray();
        for (const QJsonValue& item : open) {
            cursor.open.append({small(item[0]), small(item[1]), small(item[2])});
        }
    }
    return cursor;
}

} // namespace caredesk
