#pragma once

#include "portal/Capabilities.h"

#include <QString>

#include <optional>

namespace caredesk {

/// What the portal can do, as the cache keeps it for when it is out of reach.
QString writeCapabilities(const Capabilities& capabilities);
std::optional<Capabilities> readCapabilities(const QString& note);

} // namespace caredesk
