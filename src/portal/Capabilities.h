#pragma once

#include "domain/TicketState.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace caredesk {

/// What the connected portal can do for this account. The forms hide or explain what is missing; nothing is
/// faked.
struct Capabilities
{
    bool listCasinoTickets = false; ///< A supervisor sees the casinos' tickets, not only the own ones.
    bool create = true;
    bool attach = true;
    bool cc = true;
    bool addCcLater = false;
    bool reply = true;
    bool close = true;
    bool reopen = true;
    qint64 reopenWithinMs = 0; ///< 0: no limit is known.
    bool registration = false;
    bool callback = false;
    bool articles = false;
    bool resumableDownload = false;
    bool uploadsBeforeMessage =
        true; ///< False: files travel inside the message's own request (Request Tracker).
    qint64 maxFileBytes = 25ll * 1024 * 1024;
    int maxFiles = 20;                             ///< Per message.
    int maxSubjectBytes = 0;                       ///< In UTF-8; 0: no limit is known.
    QStringList refusedSuffixes = {};              ///< Lower case, without the dot.
    QList<TicketState> states = allTicketStates(); ///< Those that occur; a chip of another is hidden.

    bool operator==(const Capabilities&) const = default;
};

} // namespace caredesk
