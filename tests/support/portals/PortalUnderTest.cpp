#include "support/portals/PortalUnderTest.h"

#include "support/portals/DeskproUnderTest.h"
#include "support/portals/RequestTrackerUnderTest.h"

#include <stdexcept>

namespace caredesk::test {

QByteArray JudgedMessage::sha256Of(const QString& name) const
{
    QByteArray found;
    for (const JudgedFile& file : files) {
        if (file.name == name) {
            if (!found.isEmpty()) {
                return {};
            }
            found = file.sha256;
        }
    }
    return found;
}

QList<JudgedTicket> PortalUnderTest::ticketsWithSubject(const QString& subject)
{
    QList<JudgedTicket> found;
    const QList<JudgedTicket> all = tickets();
    for (const JudgedTicket& ticket : all) {
        if (ticket.subject == subject) {
            found.append(ticket);
        }
    }
    return found;
}

QStringList PortalUnderTest::secrets()
{
    QStringList passwords;
    for (const TestUser& user : {ana(), bruno(), sofia(), carla(), dmitri(), elena()}) {
        passwords.append(user.password);
    }
    return passwords;
}

QString backendUnderTest()
{
    return qEnvironmentVariable("CAREDESK_PORTAL_UNDER_TEST", QStringLiteral("deskpro"));
}

std::unique_ptr<PortalUnderTest> startPortal(const PortalOptions& options, const QString& backend)
{
    if (backend == QLatin1String("deskpro")) {
        return std::make_unique<DeskproUnderTest>(options);
    }
    if (backend == QLatin1String("requesttracker")) {
        return std::make_unique<RequestTrackerUnderTest>(options);
    }
    throw std::runtime_error("CAREDESK_PORTAL_UNDER_TEST names no backend that can be tested: " +
                             backend.toStdString());
}

} // namespace caredesk::test
