#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"

#include <QJsonArray>
#include <QJsonObject>

namespace caredesk {

// The shapes of --json (docs/admin-guide.md lists them). Times are ISO 8601 in UTC; an unset one is null.
QJsonObject toJson(const Ticket& ticket);
QJsonObject toJson(const Conversation& conversation);
QJsonObject toJson(const Operation& operation);
QJsonArray toJson(const QList<WriteDifference>& differences);
QJsonValue timeToJson(qint64 ms);

} // namespace caredesk
