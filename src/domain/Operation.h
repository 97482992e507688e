#pragma once

#include "base/Error.h"
#include "domain/Draft.h"

#include <optional>

namespace caredesk {

enum class OperationKind { Create, Reply, SetState, Callback };

/// queued → sending → (done: removed) | unknown | failed | conflict. `Unknown`: a send got no answer; it is
/// looked up before anything is sent again.
enum class OperationState { Queued, Sending, Unknown, Failed, Conflict };

/// One thing that waits to reach the portal, exactly once. `uuid` is made when it is queued and goes with
/// every try.
struct Operation
{
    QString uuid = {};
    OperationKind kind = OperationKind::Create;
    OperationState state = OperationState::Queued;
    /// The portal's ticket id, or the UUID of the create in this outbox that it follows.
    QString ticketId = {};
    QString ticketSubject = {};                  ///< For showing, also when the ticket is not in the cache.
    Draft draft = {};                            ///< Create, Reply, Callback (message = what happened).
    TicketState targetState = TicketState::Open; ///< SetState.
    QString callbackPhone = {};                  ///< Callback.
    qint64 queued = 0;
    qint64 firstTry = 0; ///< 0: never tried. The look-up at the portal starts from here.
    qint64 nextTry = 0;  ///< Not before; 0: at once.
    qint64 expires = 0;  ///< Callback: not sent by itself after this.
    int attempts = 0;
    int lookups = 0;             ///< How often it was looked for since its outcome became unknown.
    QString serverTicketId = {}; ///< Set as soon as the portal's id is known.
    QString serverReference = {};
    QString serverLink = {};
    std::optional<Error> error = std::nullopt;

    bool operator==(const Operation&) const = default;
};

QString operationStateName(OperationState state);
QString operationKindName(OperationKind kind);
std::optional<OperationState> operationStateFromName(const QString& name);
std::optional<OperationKind> operationKindFromName(const QString& name);

} // namespace caredesk
