#include "portal/http/HttpMessage.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace caredesk {

namespace {
constexpr qint64 longestWaitSeconds = 3600;
constexpr qsizetype longestDate = 40;
} // namespace

QByteArray HttpAnswer::header(const QByteArray& name) const
{
    for (const HttpHeader& header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0) {
            return header.second;
        }
    }
    return {};
}

qint64 millisecondsFromHttpDate(const QByteArray& value)
{
    // Day and time by themselves: together they would be a local time, which does not exist where clocks are
    // put forward.
    const QString text = QString::fromLatin1(value.trimmed().left(longestDate));
    const QDate day = QLocale::c().toDate(text.left(16), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(16), QStringLiteral(" hh:mm:ss 'GMT'"));
    if (!day.isValid() || !time.isValid()) {
        return 0;
    }
    return std::max<qint64>(0, QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch());
}

int secondsFromRetryAfter(const QByteArray& value, qint64 now)
{
    bool isNumber = false;
    qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const qint64 date = millisecondsFromHttpDate(value);
        seconds = date > 0 ? (date - now + 999) / 1000 : 0;
    }
    return static_cast<int>(std::clamp<qint64>(seconds, 0, longestWaitSeconds));
}

qint64 firstByteOfRange(const QByteArray& value)
{
    static const QRegularExpression range(QStringLiteral(R"(^bytes\s+(\d{1,18})-)"));
    const auto match = range.match(QString::fromLatin1(value.left(100)));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

} // namespace caredesk
