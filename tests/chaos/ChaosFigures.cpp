#include "ChaosFigures.h"

#include <algorithm>

namespace caredesk::chaos {

int ChaosCounts::retries() const
{
    int more = 0;
    for (const int seen : attempts) {
        more += std::max(0, seen - 1);
    }
    return more;
}

QStringList figuresOf(const Ledger& ledger, const ChaosCounts& counts, const test::RelayCounts& relay,
                      qint64 tookMs)
{
    int creates = 0;
    int replies = 0;
    int states = 0;
    int unsure = 0;
    int saved = 0;
    qsizetype files = 0;
    for (const Deed& deed : ledger) {
        creates += deed.kind == Deed::Kind::Create ? 1 : 0;
        replies += deed.kind == Deed::Kind::Reply ? 1 : 0;
        states += deed.kind == Deed::Kind::State ? 1 : 0;
        saved += deed.told == Deed::Told::Saved ? 1 : 0;
        unsure += deed.told == Deed::Told::Nothing ? 1 : 0;
        files += deed.files.size();
    }
    return {QStringLiteral(
                "operations  %1 saved of %2 begun (%3 tickets, %4 replies, %5 changes of state, %6 files); "
                "%7 cut off by a kill before they were")
                .arg(saved)
                .arg(ledger.size())
                .arg(creates)
                .arg(replies)
                .arg(states)
                .arg(files)
                .arg(unsure),
            QStringLiteral("kills       %1 of clients, %2 of the portal")
                .arg(counts.kills)
                .arg(counts.portalKills),
            QStringLiteral("network     %1 connections, %2 cut, %3 stalled, %4 late, %5 refused")
                .arg(relay.connections)
                .arg(relay.cut)
                .arg(relay.stalled)
                .arg(relay.late)
                .arg(relay.refused),
            QStringLiteral("tries       %1 retries, %2 operations of unknown outcome, %3 answers of support")
                .arg(counts.retries())
                .arg(counts.unknown.size())
                .arg(counts.supportReplies),
            QStringLiteral("time        %1 s").arg(tookMs / 1000)};
}

} // namespace caredesk::chaos
