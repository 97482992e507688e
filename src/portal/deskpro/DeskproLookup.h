#pragma once

#include "portal/PortalClient.h"
#include "portal/deskpro/DeskproFlow.h"

namespace caredesk {

/// Looks for what an earlier try of an operation made: a ticket of this person's, newest first, or the
/// message in one that it was merged into; a message of its ticket; or the state asked for. Goes back to the
/// first try less an hour and what the clocks differ by.
class DeskproLookup final : public DeskproFlow<LookupResult>
{
public:
    DeskproLookup(std::shared_ptr<DeskproSession> session, const Operation& operation, QObject* parent);

private:
    void askTickets();
    void onTickets(const DeskproAnswer& answer);
    void askMessagesOf(const QList<QJsonObject>& tickets, bool goesOn);
    void nextTickets(bool goesOn);
    void askMessages();
    void onMessages(const DeskproAnswer& answer);
    void askState();
    qint64 since() const;
    WriteReceipt receiptFor(const QJsonObject& ticket, const QString& messageId) const;
    bool isOurs(const QJsonValue& message) const;

    Operation m_operation;
    QString m_ticketId;
    QString m_reference;
    /// First the tickets that were made since; then those that were written to since, for a merged one.
    QLatin1String m_order;
    int m_page = 1;
    int m_merges = 0;
};

} // namespace caredesk
