#include "Treatment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caredesk::chaos {

namespace {

/// Every kind of trouble that both portals can make, rarely enough that most work gets done at the first try.
const char* const commonFaults =
    "reset-before:*:p=0.008,reset-after:create:p=0.05,reset-after:reply:p=0.04,reset-after:state:p=0.04,"
    "late-commit:create:p=0.02:seconds=1,late-commit:reply:p=0.02:seconds=1,"
    "late-commit:state:p=0.02:seconds=1,503:*:p=0.008:retry-after=1,429:*:p=0.008:retry-after=1,"
    "500:*:p=0.003,401:reply:p=0.006,401:create:p=0.006,401:pull:p=0.002,html:*:p=0.006,"
    "hang:*:p=0.002:seconds=2,hang-after:reply:p=0.006:seconds=2,hang-after:create:p=0.006:seconds=2,"
    "latency:*:p=0.15:ms=80";
/// And what only the demo portal can.
const char* const demoFaults =
    ",reset-after:upload:p=0.03,late-commit:upload:p=0.01:seconds=1,500:create:p=0.015:after=1,"
    "502:reply:p=0.015:after=1,504:state:p=0.015:after=1,cut:*:p=0.01,malformed:*:p=0.006,"
    "duplicate:*:p=0.006,drip:pull:p=0.01";

} // namespace

Treatment treatmentOf(const QString& backend)
{
    using namespace std::chrono_literals;
    const QString common = QString::fromLatin1(commonFaults);
    if (backend == QLatin1String("deskpro")) {
        return {{1, 2, 4}, common + QString::fromLatin1(demoFaults), 1500ms, 25'000, 3'000, 25, false};
    }
    return {{2, 6, 15}, common, 2500ms, 240'000, 15'000, 6, true};
}

QByteArray withLookupDelays(const QByteArray& profile, const QList<int>& delays)
{
    QJsonObject object = QJsonDocument::fromJson(profile).object();
    QJsonArray seconds;
    for (const int delay : delays) {
        seconds.append(delay);
    }
    object.insert(QStringLiteral("lookupDelays"), seconds);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace caredesk::chaos
