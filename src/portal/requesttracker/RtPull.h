#pragma once

#include "portal/PortalClient.h"
#include "portal/requesttracker/RtCursor.h"
#include "portal/requesttracker/RtFlow.h"

namespace caredesk {

/// One page of tickets. Request Tracker shows each person what they may see, so nobody is named in the
/// search. Everything: newest first, by ids below the last one seen, so that what is filed meanwhile moves
/// nothing. What changed: by last update, descending, until older than the mark of the round before less an
/// overlap; dates are compared here, for in a search they would be read in the person's time zone.
class RtPull final : public RtFlow<TicketPage>
{
public:
    RtPull(std::shared_ptr<RtSession> session, const SyncCursor& cursor, QObject* parent);

private:
    void askFull();
    void onFull(const RtAnswer& answer);
    void askDelta();
    void onDelta(const RtAnswer& answer);
    void begin(const RtAnswer& answer);
    void take(const QJsonObject& json);
    void deliver(bool last);

    RtCursor m_cursor;
    TicketPage m_page;
};

} // namespace caredesk
