#pragma once

#include "portal/PortalClient.h"
#include "portal/requesttracker/RtFlow.h"

namespace caredesk {

/// Looks for what an earlier try of an operation made: the ticket or the message that carries its reference,
/// wherever it is by now, or the state asked for.
class RtLookup final : public RtFlow<LookupResult>
{
public:
    RtLookup(std::shared_ptr<RtSession> session, const Operation& operation, QObject* parent);

private:
    void askTickets();
    void askMessages();
    void onMessages(const RtAnswer& answer);
    void askState();

    Operation m_operation;
};

} // namespace caredesk
