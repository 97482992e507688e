#pragma once

#include "portal/PortalClient.h"
#include "portal/deskpro/DeskproCursor.h"
#include "portal/deskpro/DeskproFlow.h"

#include <QSet>

namespace caredesk {

/// The next page of ticket heads.
///
/// A full round pages each scope (the organization's, own, in copy) newest first by creation. Tickets that
/// arrive meanwhile only repeat rows; tickets that vanish would pull others up past the page border, so when
/// the total has shrunk the round steps back by as much. What changed during the round is found by the next
/// one, which goes back to when this one began.
///
/// An incremental round asks in one batch for the newest of each scope by status change and by either side's
/// last reply (the portal has no "updated since", and no date covers all three), and goes on with those lists
/// alone that are not yet older than the former round's beginning less an overlap.
class DeskproPull final : public DeskproFlow<TicketPage>
{
public:
    DeskproPull(std::shared_ptr<DeskproSession> session, const SyncCursor& cursor, QObject* parent);

private:
    void startFull();
    void beginDelta();
    void startDelta();
    void onFullPage(const DeskproAnswers& answers);
    void onDeltaPages(const DeskproAnswers& answers);
    /// True once the list is older than `since` or at its end.
    bool isExhausted(const DeskproListPosition& position, const DeskproAnswer& answer) const;
    void take(const DeskproAnswer& answer, qint64 notBefore);
    void deliver(bool last);
    qint64 serverTime(const DeskproAnswers& answers) const;

    QStringList m_scopes;
    DeskproCursor m_cursor;
    TicketPage m_page;
    QSet<QString> m_taken;
};

} // namespace caredesk
