#include "portal/deskpro/DeskproJson.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace caredesk::deskpro {

namespace {

constexpr double largestWhole = 9'007'199'254'740'992.0; // 2^53: what a JSON number carries exactly.
constexpr qint64 latestSeconds = 253'402'300'799;        // The end of the year 9999.

/// Nothing for a number that is not whole, or too large to be exact.
std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    const qint64 number = value.toInteger(0);
    return number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

qint64 secondsAsTime(qint64 seconds)
{
    return seconds > 0 && seconds <= latestSeconds ? seconds * 1000 : 0;
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
    const auto whole = wholeNumber(value);
    return whole ? QString::number(*whole) : QString::number(value.toDouble());
}

QString id(const QJsonValue& value)
{
    const QJsonValue named = value.isObject() ? value[QLatin1String("id")] : value;
    // Two ids that a number cannot tell apart would be one ticket.
    return named.isDouble() && !wholeNumber(named) ? QString() : text(named).trimmed();
}

qint64 integer(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString().trimmed().toLongLong();
    }
    const double number = value.toDouble();
    const qint64 truncated = std::abs(number) <= largestWhole ? static_cast<qint64>(number) : 0;
    return wholeNumber(value).value_or(truncated);
}

bool flag(const QJsonValue& value)
{
    return value.isBool() ? value.toBool() : integer(value) != 0 || value.toString() == QLatin1String("true");
}

qint64 time(const QJsonValue& value)
{
    if (value.isDouble()) {
        return secondsAsTime(integer(value));
    }
    QString written = value.toString().trimmed();
    static const QRegularExpression offsetWithoutColon(QStringLiteral(R"(([+-]\d\d)(\d\d)$)"));
    if (written.size() <= 40 && written.contains(u'T')) {
        written.replace(offsetWithoutColon, QStringLiteral("\\1:\\2"));
        QDateTime date = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (date.isValid()) {
            if (date.timeSpec() == Qt::LocalTime) {
                date.setTimeSpec(Qt::UTC);
            }
            // The offset can lead out of the range that the date itself is in.
            const qint64 time = date.toMSecsSinceEpoch();
            return secondsAsTime(time / 1000) > 0 ? time : 0;
        }
    }
    return secondsAsTime(written.toLongLong());
}

QJsonArray items(const QJsonValue& value)
{
    if (value.isArray()) {
        return value.toArray();
    }
    QJsonArray list;
    const QJsonObject map = value.toObject();
    for (const QJsonValue& item : map) {
        list.append(item);
    }
    return list;
}

QJsonValue idValue(const QString& id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && QString::number(number) == id ? QJsonValue(number) : QJsonValue(id);
}

} // namespace caredesk::deskpro
