#pragma once

#include "ClientProcess.h"
#include "Ledger.h"
#include "Script.h"

#include "support/portals/PortalUnderTest.h"

#include <memory>
#include <vector>

namespace caredesk::chaos {

/// One account, with one CareDesk or two on its folder.
struct ChaosPerson
{
    /// One CareDesk of it. Times: milliseconds of the run.
    struct Seat
    {
        std::unique_ptr<ClientProcess> process;
        test::Dice dice{0};
        bool open = false;
        int answerDue = 0; ///< Id of the deed it has not answered yet; 0: none.
        qint64 startAt = 0;
        qint64 killAt = -1;
        qint64 nextDeedAt = 0;
        qint64 nextRetryAt = 0;
    };

    test::TestUser user;
    QString folder;
    qint64 clockAheadMs = 0;
    std::unique_ptr<Script> script;
    std::vector<Seat> seats;
    QList<Leftover> waiting = {}; ///< Its outbox, as one of its seats has told it last.
    bool asked = false;           ///< …since it was asked.
};

} // namespace caredesk::chaos
