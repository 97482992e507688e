#pragma once

#include "contract/PortalUnderTest.h"
#include "support/DemoPortal.h"

namespace caredesk::test {

/// The demo portal, which speaks Deskpro's dialect.
class DeskproUnderTest final : public PortalUnderTest
{
public:
    DeskproUnderTest();

    QString backend() const override { return QStringLiteral("deskpro"); }
    PortalProfile profile() const override;
    TestUser ana() const override;
    TestUser bruno() const override;
    TestUser sofia() const override;
    TestUser carla() const override;
    QList<JudgedTicket> ticketsWithSubject(const QString& subject) override;
    void supportReplies(const QString& ticketId, const QString& text) override;
    void supportNotes(const QString& ticketId, const QString& text) override;
    void supportAsksForConfirmation(const QString& ticketId) override;

private:
    void agentCalls(const QByteArray& method, const QString& path, const QJsonObject& body);

    DemoPortal m_portal;
};

} // namespace caredesk::test
