#pragma once

#include "base/Error.h"
#include "portal/requesttracker/RtAnswer.h"

#include <QJsonValue>

namespace caredesk {

/// What was tried: the same status means different things.
enum class RtRequest { SignIn, TicketList, Read, Write };

/// The error that a refusing answer stands for, with the portal's own words in `detail`. Request Tracker
/// answers 401 without a challenge, 500 without a body, and a gateway in front with a page. A success that
/// cannot be read is MalformedAnswer, and of a write ConnectionLost: unknown.
Error rtError(const RtAnswer& answer, RtRequest request);

/// The words of an answer, in the language that the portal chose: {"message"}, or a write's list of messages,
/// one a line.
QString rtWords(const QJsonValue& json);

} // namespace caredesk
