#pragma once

#include "base/Error.h"
#include "domain/Draft.h"
#include "domain/WriteDifference.h"

#include <optional>

namespace caredesk {

enum class OperationKind { Create, Reply, SetState, Callback };

/// queued → sending → arrived → (done: removed) | unknown | failed | conflict. `Unknown`: a send got no
/// answer; it is looked up before anything is sent again. `Arrived`: the portal has it, and what it has is
/// still to be read back and compared. `Failed`: the portal has nothing of it. `Conflict`: the portal has
/// something else than was asked for; both sides are shown and the person decides.
enum class OperationState { Queued, Sending, Unknown, Arrived, Failed, Conflict };

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
    /// How often it was looked for since its outcome became unknown, or read back since it arrived.
    int lookups = 0;
    QString serverTicketId = {}; ///< Set as soon as it is known to have arrived: never sent again as a whole.
    QString serverReference = {};
    QString serverLink = {};
    std::optional<Error> error = std::nullopt;
    QList<WriteDifference> differences = {}; ///< Conflict: what the portal has otherwise than it was sent.

    bool operator==(const Operation&) const = default;
};

/// Nothing goes on with it by itself: failed or conflict.
bool needsPerson(const Operation& operation);
/// The portal has it, as it was written or otherwise.
bool hasArrived(const Operation& operation);
/// It arrived, but not as it was written: the person keeps it so, or sends what is missing.
bool arrivedOtherwise(const Operation& operation);
/// The portal refuses to say whether it arrived: asking goes on, and the person may give it up.
bool isLookRefused(const Operation& operation);

QString operationStateName(OperationState state);
QString operationKindName(OperationKind kind);
std::optional<OperationState> operationStateFromName(const QString& name);
std::optional<OperationKind> operationKindFromName(const QString& name);

} // namespace caredesk
