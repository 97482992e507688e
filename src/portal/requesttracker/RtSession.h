#pragma once

#include "domain/Account.h"
#include "portal/Capabilities.h"
#include "portal/PortalClient.h"
#include "portal/PortalProfile.h"
#include "portal/requesttracker/RtApi.h"
#include "portal/requesttracker/RtCodec.h"

namespace caredesk {

/// What the flows of one RequestTrackerClient share: the connection, who is signed in, and what the
/// installation calls things. Flows hold it, so that it outlives the last of them.
struct RtSession
{
    RtSession(const PortalProfile& portalProfile, HttpOptions options, const Clock& clock);

    std::optional<Ticket> ticketFrom(const QJsonObject& json) const;
    QString linkTo(const QString& ticketId) const { return rtTicketLink(words.webBase, ticketId); }
    WriteReceipt receiptFor(const QString& ticketId, const QString& messageId) const;
    /// Whether somebody is on the customers' side of this ticket: REST2 does not tell who is staff.
    bool isCustomer(const Person& person, const Ticket& ticket) const;

    PortalProfile profile;
    RtApi api;
    RtVocabulary words;
    RtStatusMap statuses;
    Account account = {};
    QSet<QString> colleagues = {}; ///< Logins of those in the same casinos, as the groups tell.
    Capabilities capabilities = {};
};

/// Request Tracker cuts longer subjects, in bytes of UTF-8.
constexpr int rtLongestSubject = 200;

Capabilities rtCapabilities(const PortalProfile& profile, const RtStatusMap& statuses);

} // namespace caredesk
