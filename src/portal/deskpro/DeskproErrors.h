#pragma once

#include "base/Error.h"
#include "portal/deskpro/DeskproAnswer.h"

namespace caredesk {

/// What was tried: the same status means different things.
enum class DeskproRequest { SignIn, TicketList, Read, Write };

/// The error that a refusing answer stands for, with the portal's own words in `detail`, one a line, fields
/// named.
Error deskproError(const DeskproAnswer& answer, DeskproRequest request);

/// True when the refusal names `code`, at the top or anywhere inside.
bool hasDeskproCode(const DeskproAnswer& answer, QLatin1String code);

/// The readable words of an error shape: "message", then the general errors, then each field's, whatever the
/// depth.
QString deskproWords(const QJsonObject& refusal);

} // namespace caredesk
