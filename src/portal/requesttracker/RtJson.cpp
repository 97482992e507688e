#include "portal/requesttracker/RtJson.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace caredesk::rt {

namespace {
constexpr double largestWhole = 9'007'199'254'740'992.0; // 2^53: what a JSON number carries exactly.
constexpr qsizetype longestNumber = 18;
constexpr qint64 endOfTime = 253'402'300'800'000; // The end of the year 9999.

/// A whole number that is exact.
bool isExact(const QJsonValue& value)
{
    return value.toInteger(0) == value.toInteger(1);
}
} // namespace

QString text(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (!value.isDouble()) {
        return {};
    }
    return isExact(value) ? QString::number(value.toInteger()) : QString::number(value.toDouble());
}

QString id(const QJsonValue& value)
{
    const QJsonValue named = value.isObject() ? value[QLatin1String("id")] : value;
    // Two ids that a number cannot tell apart would be one ticket.
    return named.isDouble() && !isExact(named) ? QString() : text(named).trimmed();
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
    // The offset can lead out of the range that the date itself is in.
    const qint64 time = date.toMSecsSinceEpoch();
    return time > 0 && time < endOfTime ? time : 0;
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
