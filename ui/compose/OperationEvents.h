#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"
#include "sync/SyncStatus.h"
#include "ui/common/Colours.h"

#include <QList>

#include <optional>

namespace caredesk {

/// One line of "What happened". `at` 0: it goes on, or its time is not known.
struct OperationEvent
{
    qint64 at = 0;
    QString icon = {};
    Ink ink = Ink::Muted;
    QString text = {};

    bool operator==(const OperationEvent&) const = default;
};

/// What became of an operation so far, oldest first, from what this computer knows: the operation itself, the
/// ticket's conversation if it is in the cache, and the connection.
QList<OperationEvent> operationEvents(const Operation& operation,
                                      const std::optional<Conversation>& conversation,
                                      const SyncStatus& status, qint64 now);

} // namespace caredesk
