#pragma once

#include "portal/PortalClient.h"
#include "portal/deskpro/DeskproFlow.h"

namespace caredesk {

/// What a write's answer means when it is no receipt: a success that cannot be read is ConnectionLost, that
/// is, unknown.
Error deskproWriteError(const DeskproAnswer& answer);

/// Files a ticket (a call-back request is one too), and adopts the record of an earlier try when the portal
/// says that it has one.
class DeskproCreate final : public DeskproFlow<WriteReceipt>
{
public:
    DeskproCreate(std::shared_ptr<DeskproSession> session, const Draft& draft, const QString& uuid,
                  QObject* parent);
    DeskproCreate(std::shared_ptr<DeskproSession> session, const Operation& callback, QObject* parent);

private:
    void send(QJsonObject body);
    void onSent(const DeskproAnswer& answer);
    void adopt(const DeskproAnswer& duplicate);

    Operation m_operation;
};

/// Adds a message to a ticket, or to the one that it was merged into.
class DeskproReply final : public DeskproFlow<WriteReceipt>
{
public:
    DeskproReply(std::shared_ptr<DeskproSession> session, const QString& ticketId, const Draft& draft,
                 const QString& uuid, QObject* parent);

private:
    void send();
    void onSent(const DeskproAnswer& answer);

    Draft m_draft;
    QString m_uuid;
    QString m_ticketId;
    int m_merges = 0;
};

/// Sets a ticket's state and reads it again: what counts is what the portal has afterwards, whichever that
/// is.
class DeskproSetState final : public DeskproFlow<Ticket>
{
public:
    DeskproSetState(std::shared_ptr<DeskproSession> session, const QString& ticketId, TicketState state,
                    QObject* parent);

private:
    void send(const QByteArray& method);
    void onSent(const QByteArray& method, const DeskproAnswer& answer);
    void readAgain();

    QString m_ticketId;
    TicketState m_state;
    int m_merges = 0;
};

} // namespace caredesk
