#pragma once

#include "Ledger.h"

#include "support/TcpRelay.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace caredesk::chaos {

/// What happened in a run beside its deeds.
struct ChaosCounts
{
    int kills = 0;
    int portalKills = 0;
    int supportReplies = 0;
    QHash<QString, int> attempts = {}; ///< By operation, as many as were seen.
    QSet<QString> unknown = {};        ///< Operations whose outcome was unknown at some time.

    int retries() const;
};

/// The figures of a run, one a line.
QStringList figuresOf(const Ledger& ledger, const ChaosCounts& counts, const test::RelayCounts& relay,
                      qint64 tookMs);

} // namespace caredesk::chaos
