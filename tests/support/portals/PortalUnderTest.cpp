#include "support/portals/PortalUnderTest.h"

#include "support/portals/DeskproUnderTest.h"
#include "support/portals/RequestTrackerUnderTest.h"

#include <stdexcept>

namespace caredesk::test {

namespace {

const auto azul = QStringLiteral("azul.example");
const auto nino = QStringLiteral("nino.example");
const auto royal = QStringLiteral("royal.example");

} // namespace

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

TestUser PortalUnderTest::person(const QString& name, const QString& domain) const
{
    const QString email = name + u'@' + domain;
    return {loginOf(email), name + QStringLiteral("-Passw0rd"), email, casinosOf(domain)};
}

TestUser PortalUnderTest::ana() const
{
    return person(QStringLiteral("ana"), azul);
}

TestUser PortalUnderTest::bruno() const
{
    return person(QStringLiteral("bruno"), azul);
}

TestUser PortalUnderTest::sofia() const
{
    TestUser sofia = person(QStringLiteral("sofia"), azul);
    sofia.supervisor = true;
    return sofia;
}

TestUser PortalUnderTest::carla() const
{
    return person(QStringLiteral("carla"), nino);
}

TestUser PortalUnderTest::dmitri() const
{
    return person(QStringLiteral("dmitri"), royal);
}

TestUser PortalUnderTest::elena() const
{
    TestUser elena = person(QStringLiteral("elena"), royal);
    elena.password = QStringLiteral("elena-Contraseña-Ü4");
    return elena;
}

QStringList PortalUnderTest::casinosOf(const QString& domain) const
{
    if (domain == azul) {
        return {QStringLiteral("Casino Azul Cancún")};
    }
    return {domain == nino ? QStringLiteral("Gran Casino Niño") : QStringLiteral("Royal Vegas")};
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
