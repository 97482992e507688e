#include "fuzz/Fuzz.h"
#include "portal/deskpro/DeskproJson.h"
#include "portal/http/HttpMessage.h"
#include "portal/requesttracker/RtJson.h"

#include <QJsonDocument>

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

constexpr qint64 latestTime = 253'402'300'800'000; // The end of the year 9999, in milliseconds.

void readValue(const QJsonValue& value)
{
    for (const qint64 time : {deskpro::time(value), rt::time(value)}) {
        require(time >= 0 && time < latestTime, "times are between 1970 and the year 9999");
    }
    const QString id = deskpro::id(value);
    require(deskpro::id(deskpro::idValue(id)) == id, "an id comes back as it was");
    deskpro::text(value);
    deskpro::integer(value);
    deskpro::flag(value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const qint64 date = millisecondsFromHttpDate(bytes);
    require(date >= 0 && date < latestTime, "a date is between 1970 and the year 9999");
    const int wait = secondsFromRetryAfter(bytes, 1'800'000'000'000);
    require(wait >= 0 && wait <= 3600, "nobody makes us wait longer than an hour");
    readValue(textOf(data, size));
    const QJsonArray values = QJsonDocument::fromJson('[' + bytes + ']').array();
    for (const QJsonValue& value : values) {
        readValue(value);
    }
    return 0;
}
