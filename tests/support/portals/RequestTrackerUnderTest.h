#pragma once

#include "support/portals/PortalUnderTest.h"
#include "support/portals/RequestTrackerServer.h"

namespace caredesk::test {

/// A real Request Tracker. There is one for the whole program: each new object of this class resets it, and
/// two must not live at once.
class RequestTrackerUnderTest final : public PortalUnderTest
{
public:
    explicit RequestTrackerUnderTest(const PortalOptions& options);

    QString backend() const override { return QStringLiteral("requesttracker"); }
    PortalProfile profile() const override;
    QByteArray profileJson() const override;
    QString token(const TestUser& user) override;
    QList<JudgedTicket> tickets() override;
    void supportReplies(const QString& ticketId, const QString& text) override;
    void supportNotes(const QString& ticketId, const QString& text) override;
    void supportAsksForConfirmation(const QString& ticketId) override;
    void supportCloses(const QString& ticketId) override;
    void supportMerges(const QString& ticketId, const QString& into) override;
    int requests(const QString& route) override;
    QString folder() const override { return m_server.folder(); }
    QStringList secrets() override;
    void setFaults(const QString& spec) override;
    bool isRunning() const override { return m_running; }
    void stop() override;
    void kill() override;
    void restart() override;

protected:
    QString loginOf(const QString& email) const override { return email.section(u'@', 0, 0); }

private:
    void agentWrites(const QString& ticketId, const QString& how, const QString& text);
    void agentSets(const QString& ticketId, const QString& status);
    void makeHistory(int tickets);

    RequestTrackerServer& m_server;
    bool m_running = true;
};

} // namespace caredesk::test
