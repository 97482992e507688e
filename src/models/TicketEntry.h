#pragma once

#include "domain/Operation.h"
#include "domain/TicketRow.h"

#include <QMetaType>

#include <optional>

namespace caredesk {

/// What waits to be sent for a row of the list.
struct PendingSend
{
    QString uuid = {};
    OperationKind kind = OperationKind::Create;
    OperationState state = OperationState::Queued;
    int percent = -1; ///< Of the upload that runs; -1: none.

    bool operator==(const PendingSend&) const = default;
};

/// One row of the ticket list.
struct TicketEntry
{
    enum class Kind {
        Placeholder, ///< Still to be read; a later dataChanged brings it.
        Ticket,
        Unsent, ///< A new ticket that waits to be sent: `row.ticket` holds what was written, its id the UUID.
    };

    Kind kind = Kind::Placeholder;
    TicketRow row = {};
    std::optional<PendingSend> pending = std::nullopt;

    bool operator==(const TicketEntry&) const = default;
};

} // namespace caredesk

Q_DECLARE_METATYPE(caredesk::TicketEntry)
