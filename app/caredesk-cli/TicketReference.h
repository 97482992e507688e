#pragma once

#include "base/Job.h"

#include <QString>

namespace caredesk {

class Session;

/// The portal's id of what a person calls a ticket: a reference ("#SDST-1234", "SDST-1234"), an id, or the
/// UUID of a create. A create that still waits answers its UUID. Error: NotFound.
Job<QString>* resolveTicket(Session& session, const QString& reference, QObject* parent);

} // namespace caredesk
