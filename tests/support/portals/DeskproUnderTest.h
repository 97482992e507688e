#pragma once

#include "support/DemoPortal.h"
#include "support/portals/PortalUnderTest.h"

namespace caredesk::test {

/// The demo portal, which speaks Deskpro's dialect.
class DeskproUnderTest final : public PortalUnderTest
{
public:
    explicit DeskproUnderTest(const PortalOptions& options);

    QString backend() const override { return QStringLiteral("deskpro"); }
    PortalProfile profile() const override;
    QByteArray profileJson() const override;
    QString token(const TestUser& user) override;
    QList<JudgedTicket> tickets() override;
    void supportReplies(const QString& ticketId, const QString& text) override;
    void supportNotes(const QString& ticketId, const QString& text) override;
    void supportAsksForConfirmation(const QString& ticketId) override;
    void supportCloses(const QString& ticketId) override;
    void supportMerges(const QString& ticketId, const QString& into) override;
    int requests(const QString& route) override { return m_portal.requests(route); }
    QString folder() const override { return m_portal.folder(); }
    QSet<QByteArray> hashesOfTokens() override;
    void setFaults(const QString& spec) override { m_portal.setFaults(spec); }
    bool isRunning() const override { return m_portal.isRunning(); }
    void stop() override { m_portal.stop(); }
    void kill() override { m_portal.kill(); }
    void restart() override { m_portal.restart(); }

    /// For its faults, and what else only the demo portal has.
    DemoPortal& demoPortal() { return m_portal; }
    /// Uploads that no message names are gone, as they are at a real portal after a day. Only while it does
    /// not run.
    void forgetUploads();

protected:
    QString loginOf(const QString& email) const override { return email; }
    QStringList casinosOf(const QString& domain) const override;

private:
    QString storePath() const { return m_portal.folder() + QStringLiteral("/portal.sqlite"); }
    void agentCalls(const QByteArray& method, const QString& path, const QJsonObject& body);

    DemoPortal m_portal;
};

} // namespace caredesk::test
