#include "portal/requesttracker/RtSession.h"

#include <algorithm>

namespace caredesk {

Capabilities rtCapabilities(const PortalProfile& profile, const RtStatusMap& statuses)
{
    Capabilities capabilities;
    capabilities.addCcLater = false; // Watchers are set when a ticket is made; later it takes an agent.
    capabilities.callback = !profile.rtCallbackQueue.isEmpty();
    capabilities.resumableDownload = false;
    capabilities.uploadsBeforeMessage = false;
    capabilities.maxFileBytes = profile.maxFileBytes;
    capabilities.maxFiles = profile.maxFiles;
    capabilities.refusedSuffixes = profile.refusedSuffixes;
    capabilities.maxSubjectBytes = rtLongestSubject;
    capabilities.states = statuses.states();
    return capabilities;
}

RtSession::RtSession(const PortalProfile& portalProfile, HttpOptions options, const Clock& clock)
    : profile(portalProfile)
    , api(canonicalPortalUrl(portalProfile.baseUrl), std::move(options), clock)
    , words{profile.rtCasinoField, profile.rtClientRefField, profile.rtReplyRefField, api.base()}
    , statuses(portalProfile.statusMapping)
    , capabilities(rtCapabilities(portalProfile, statuses))
{
}

std::optional<Ticket> RtSession::ticketFrom(const QJsonObject& json) const
{
    return rtTicket(json, statuses, words);
}

WriteReceipt RtSession::receiptFor(const QString& ticketId, const QString& messageId) const
{
    return {ticketId, messageId, rtReference(ticketId), linkTo(ticketId)};
}

bool RtSession::isCustomer(const Person& person, const Ticket& ticket) const
{
    const auto is = [&person](const Person& other) {
        return (!person.id.isEmpty() && person.id.compare(other.id, Qt::CaseInsensitive) == 0) ||
               (!person.email.isEmpty() && person.email.compare(other.email, Qt::CaseInsensitive) == 0);
    };
    return is(account.person) || is(ticket.requester) || colleagues.contains(person.id.toCaseFolded()) ||
           std::any_of(ticket.cc.cbegin(), ticket.cc.cend(), is);
}

} // namespace caredesk
