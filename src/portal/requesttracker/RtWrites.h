#pragma once

#include "portal/PortalClient.h"
#include "portal/requesttracker/RtFlow.h"

namespace caredesk {

/// Files a ticket; a call-back request is one too, in a queue of its own.
class RtCreate final : public RtFlow<WriteReceipt>
{
public:
    RtCreate(std::shared_ptr<RtSession> session, const QString& queue, const Draft& draft,
             const QString& uuid, QObject* parent);

private:
    void onSent(const RtAnswer& answer);
};

/// Adds a message to a ticket, or to the one that it was merged into. Looks at the ticket first: a reply to
/// one that awaits confirmation opens it, which the portal does not do by itself.
class RtReply final : public RtFlow<WriteReceipt>
{
public:
    RtReply(std::shared_ptr<RtSession> session, const QString& ticketId, const Draft& draft,
            const QString& uuid, QObject* parent);

private:
    void onHead(const Result<RtAnswer>& result);
    void send(const QString& status);
    void onSent(const RtAnswer& answer);

    QString m_ticketId;
    Draft m_draft;
    QString m_uuid;
};

/// Sets a ticket's state and reads it again: what counts is what the portal has afterwards, for it answers
/// 200 whether it did it or not.
class RtSetState final : public RtFlow<Ticket>
{
public:
    RtSetState(std::shared_ptr<RtSession> session, const QString& ticketId, TicketState state,
               QObject* parent);

private:
    void look();
    void onLooked(const RtAnswer& answer);
    QString statusFor(const QJsonObject& ticket) const;
    void send(const QString& status);
    void readAgain(const QString& words);
    void onReadAgain(const Result<RtAnswer>& result, const QString& words);

    QString m_ticketId;
    TicketState m_state;
};

/// An error of a read ahead of a write: nothing was sent yet, so nothing is unknown.
Error rtBeforeSending(const Error& error);

} // namespace caredesk
