#pragma once

#include <QString>

class QKeySequence;

namespace caredesk {

/// Dates and numbers as people read them, in the language of the window (QLocale's default, which Language
/// sets), local time, 24 hours. Times are UTC milliseconds; `now` comes from the clock. 0 gives an empty
/// string.
namespace format {

/// "21:04".
QString timeOfDay(qint64 at);
/// For lists, short: today "21:04", "yesterday 22:41", within six days "Sat 04:16", this year "9 Mar", else
/// "9 Mar 2025".
QString listTime(qint64 at, qint64 now);
/// For conversations: "today 21:04", "yesterday 22:41", "Sat 04:16", "9 Mar 04:16", "9 Mar 2025 04:16".
QString messageTime(qint64 at, qint64 now);
/// Whole, for tooltips and screen readers: "Saturday, 9 March 2025 04:16".
QString fullTime(qint64 at);
/// "now", "5 s ago", "2 min ago", "3 h ago", then as messageTime.
QString ago(qint64 at, qint64 now);
/// "312 KB", "1,4 MB" (units of 1024, as file managers count).
QString bytes(qint64 size);
/// "64 %".
QString percent(int value);
/// Initials of a name, at most two: "AR".
QString initials(const QString& name);
/// "Ctrl+N" in every language: that is what stands on the keys.
QString keys(const QKeySequence& keys);

} // namespace format

} // namespace caredesk
