#pragma once

#include "Ledger.h"

#include "support/portals/PortalUnderTest.h"

#include <QHash>

namespace caredesk::chaos {

/// What a run may not show a single one of.
enum class Wrong {
    Lost,           ///< The person was told it was saved, or that it arrived, and it is not at the portal.
    Doubled,        ///< At the portal more than once.
    OutOfOrder,     ///< In its ticket before something that was done earlier, or in another ticket.
    HalfReferenced, ///< Not all of its files are with it, or more than that.
    Altered,        ///< Other bytes, another name, or a text without its end.
    State,          ///< The ticket is not in the state that was set last.
    Stuck,          ///< Still in the outbox, or handed back, although nothing was wrong with it.
};

struct Violation
{
    Wrong wrong = Wrong::Lost;
    QString account = {}; ///< A sentence for whoever looks for the cause.
};

struct Verdict
{
    QList<Violation> violations = {};
    int arrived = 0;     ///< Messages of the ledger that are at the portal.
    int files = 0;       ///< Attachments of the ledger that are at the portal, as they were.
    int unconfirmed = 0; ///< Arrived although the client died before it could say that it was saved.

    int count(Wrong wrong) const;
};

/// Holds what the portal has against what was done. `touched`: ids of tickets in which support has a hand,
/// and whose state is therefore not the person's alone.
Verdict judge(const Ledger& ledger, const QList<test::JudgedTicket>& tickets,
              const QList<Leftover>& leftovers, const QStringList& touched);

} // namespace caredesk::chaos
