#pragma once

#include "portal/Capabilities.h"
#include "portal/PortalProfile.h"
#include "portal/deskpro/DeskproApi.h"
#include "portal/deskpro/DeskproCodec.h"

namespace caredesk {

/// What the flows of one DeskproClient share: the connection, who is signed in, and what the installation
/// calls things. Flows hold it, so that it outlives the last of them.
struct DeskproSession
{
    DeskproSession(const PortalProfile& portalProfile, HttpOptions options, const Clock& clock);

    /// The reads that tell the installation's words, while they are not known; to be asked along with the
    /// first reads of a session.
    DeskproReads vocabularyReads() const;
    void learn(const DeskproAnswers& answers);

    Person me() const { return account.person; }
    /// True for a ticket that this person may see: own, in copy, or of the organization when a supervisor.
    bool concerns(const QJsonObject& ticket) const;
    std::optional<Ticket> ticketFrom(const QJsonObject& json, const QJsonObject& linkedPeople) const;
    QString linkTo(const QString& ticketId) const;

    PortalProfile profile;
    DeskproApi api;
    DeskproVocabulary words;
    DeskproStatusMap statuses;
    QList<Casino> choices = {};
    Account account = {};
    Capabilities capabilities = {};
    bool statusesKnown = false;
    bool choicesKnown = false;
};

} // namespace caredesk
