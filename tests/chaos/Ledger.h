#pragma once

#include "domain/TicketState.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace caredesk::chaos {

struct LedgerFile
{
    QString name = {}; ///< As the client says it is called, once it was saved; before that the original's.
    QByteArray sha256 = {}; ///< Hex, of the original.
};

/// One thing that a person did, and what they were told of it.
struct Deed
{
    enum class Kind { Create, Reply, State };
    enum class Told {
        Nothing, ///< The client was killed before it answered: it may have been kept, or not.
        Saved,   ///< From here on it may not be lost.
        Refused,
    };

    int id = 0;
    int person = 0;
    Kind kind = Kind::Create;
    QString uuid = {};    ///< Of the operation.
    QString ticket = {};  ///< UUID of the create that began the ticket.
    QString subject = {}; ///< Create; occurs once.
    /// Occurs once: in the first and, turned round, in the last line of the message. Empty: a change of state
    /// without words.
    QString mark = {};
    QList<LedgerFile> files = {};
    std::optional<TicketState> state = std::nullopt; ///< What it sets, after its words.
    Told told = Told::Nothing;
    bool delivered = false; ///< The person was told that it has arrived.
    QString words = {};     ///< Why it was refused.
};

/// Everything that was done in a run, in the order in which it was done; inside a ticket nothing is begun
/// before the client has answered what came before it, or is dead.
using Ledger = QList<Deed>;

/// What waits in an outbox when everything had the time to arrive.
struct Leftover
{
    int person = 0;
    QString uuid = {};
    QString state = {};
    QString error = {};
};

/// The last line of a message with that mark.
QString endMark(const QString& mark);

} // namespace caredesk::chaos
