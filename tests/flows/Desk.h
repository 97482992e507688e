#pragma once

#include "support/DemoPortal.h"
#include "tour/Stage.h"

#include <QJsonArray>

namespace caredesk {

/// The real window over a real demo portal, used as a person would: by clicks, keys and drops. What arrived
/// is asked of the portal's own store.
class Desk
{
public:
    explicit Desk(const QStringList& portalArguments = {QStringLiteral("--tickets"), QStringLiteral("0")},
                  const QString& language = QStringLiteral("en"));

    void signIn();
    void synced();
    void startTicket(const QString& subject, const QString& message);
    void drop(const QStringList& files);
    void send();
    /// Waits until the portal stores exactly one ticket with this subject; its dump.
    QJsonObject arrived(const QString& subject, int timeoutMs = 60'000);
    void openTicketNamed(const QString& subject);
    void reply(const QString& text);
    /// Nothing waits to be sent any more.
    void outboxEmpty(int timeoutMs = 60'000);
    QString connectionLine();

    test::DemoPortal portal;
    tour::Stage stage;
};

} // namespace caredesk
