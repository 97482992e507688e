#include "portal/requesttracker/RtJson.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace caredesk::rt {

namespace {
constexpr double largestWhole = 9'007'199'254'740'992.0; // 2^53: what a JSON number carries exactly.
constexpr qsizetype longestNumber = 18;
} // namespace

QString text(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (!value.isDouble()) {
        return {};
    }
    const double number = value.toDouble();
    return std::abs(number) <= largestWhole && std::trunc(number) == number
               ? QString::number(static_cast<qint64>(number))
               : QString::number(number);
}

QString id(const QJsonValue& value)
{
    return text(value.isObject() ? value[QLatin1String("id")] : value).trimmed();
}

qint64 integer(const QJsonValue& value, qint64 otherwise)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::abs(number) <= largestWhole ? static_cast<qint64>(number) : otherwise;
    }
    bool isWhole = false;
    const qint64 number = value.toString().trimmed().toLongLong(&isWhole);
    return isWhole ? number : otherwise;
}

bool flag(const QJsonValue& value)
{
    return value.isBool() ? value.toBool() : integer(value) != 0;
}

qint64 time(const QJsonValue& value)
{
    constexpr qsizetype longest = 40;
    const QString written = value.toString().trimmed();
    if (written.size() > longest || !written.contains(u'T')) {
        return 0;
    }
    QDateTime date = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!date.isValid()) {
        return 0;
    }
    if (date.timeSpec() == Qt::LocalTime) {
        date.setTimeSpec(Qt::UTC);
    }
    return std::max<qint64>(0, date.toMSecsSinceEpoch());
}

QJsonArray items(const QJsonValue& value)
{
    return value.isArray() ? value.toArray() : value[QLatin1String("items")].toArray();
}

QString fieldValue(const QJsonObject& record, const QString& field)
{
    const QJsonArray fields = record.value(QLatin1String("CustomFields")).toArray();
    for (const QJsonValue& item : fields) {
        if (item[QLatin1String("name")].toString().compare(field, Qt::CaseInsensitive) == 0) {
            return text(item[QLatin1String("values")].toArray().first()).trimmed();
        }
    }
    return {};
}

bool isNumber(const QString& id)
{
    return !id.isEmpty() && id.size() <= longestNumber &&
           std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace caredesk::rt
