#include "ui/common/Format.h"

#include "base/ByteSize.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QKeySequence>
#include <QLocale>

namespace caredesk::format {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;

QString clock(const QDateTime& at)
{
    return at.toString(QStringLiteral("HH:mm"));
}

QString dayAndMonth(const QDate& day, bool withYear)
{
    QString month = QLocale().monthName(day.month(), QLocale::ShortFormat);
    month.remove(u'.');
    return withYear
               ? Words::tr("%1 %2 %3", "day, short month, year").arg(day.day()).arg(month).arg(day.year())
               : Words::tr("%1 %2", "day, short month").arg(day.day()).arg(month);
}

/// Empty when `day` is not close enough to have a name.
QString nearDay(const QDate& day, const QDate& today)
{
    const qint64 age = day.daysTo(today);
    if (age == 0) {
        return Words::tr("today");
    }
    if (age == 1) {
        return Words::tr("yesterday");
    }
    if (age > 1 && age < 7) {
        QString name = QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
        name.remove(u'.');
        return name;
    }
    return {};
}

} // namespace

QString timeOfDay(qint64 at)
{
    return at == 0 ? QString() : clock(QDateTime::fromMSecsSinceEpoch(at));
}

QString listTime(qint64 at, qint64 now)
{
    if (at == 0) {
        return {};
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    if (time.date() == today) {
        return clock(time);
    }
    const QString name = nearDay(time.date(), today);
    if (!name.isEmpty()) {
        return Words::tr("%1 %2", "day, time").arg(name, clock(time));
    }
    return dayAndMonth(time.date(), time.date().year() != today.year());
}

QString messageTime(qint64 at, qint64 now)
{
    if (at == 0) {
        return {};
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    QString day = nearDay(time.date(), today);
    if (day.isEmpty()) {
        day = dayAndMonth(time.date(), time.date().year() != today.year());
    }
    return Words::tr("%1 %2", "day, time").arg(day, clock(time));
}

QString fullTime(qint64 at)
{
    if (at == 0) {
        return {};
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    return Words::tr("%1 %2", "day, time")
        .arg(QLocale().toString(time.date(), QLocale::LongFormat), clock(time));
}

QString ago(qint64 at, qint64 now)
{
    if (at == 0) {
        return {};
    }
    const qint64 seconds = qMax<qint64>(0, (now - at) / 1000);
    if (seconds < 3) {
        return Words::tr("now");
    }
    if (seconds < Minute) {
        return Words::tr("%1 s ago").arg(seconds);
    }
    if (seconds < Hour) {
        return Words::tr("%1 min ago").arg(seconds / Minute);
    }
    if (seconds < 12 * Hour) {
        return Words::tr("%1 h ago").arg(seconds / Hour);
    }
    return messageTime(at, now);
}

QString bytes(qint64 size)
{
    return byteSizeText(size);
}

QString percent(int value)
{
    return Words::tr("%1 %", "percent").arg(value);
}

QString initials(const QString& name)
{
    QString result;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber()) {
            result += word.front().toUpper();
        }
    }
    return result.size() > 2 ? result.first(2) : result;
}

QString keys(const QKeySequence& keys)
{
#ifdef Q_OS_MACOS
    return keys.toString(QKeySequence::NativeText);
#else
    return keys.toString(QKeySequence::PortableText);
#endif
}

} // namespace caredesk::format
