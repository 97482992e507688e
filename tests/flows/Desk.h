#pragma once

#include "support/portals/PortalUnderTest.h"
#include "tour/Stage.h"

#include <memory>

namespace caredesk {

/// The real window over the portal under test, used as a person would: by clicks, keys and drops. What
/// arrived is asked of the portal's own store.
class Desk
{
public:
    Desk();

    void signIn();
    void synced();
    void startTicket(const QString& subject, const QString& message);
    void drop(const QStringList& files);
    void send();
    /// Waits until the portal stores exactly one ticket with this subject.
    test::JudgedTicket arrived(const QString& subject, int timeoutMs = 60'000);
    void openTicketNamed(const QString& subject);
    void reply(const QString& text);
    /// Nothing waits to be sent any more.
    void outboxEmpty(int timeoutMs = 60'000);
    QString connectionLine();

    std::unique_ptr<test::PortalUnderTest> portal;
    tour::Stage stage;
};

} // namespace caredesk
