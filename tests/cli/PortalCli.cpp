#include "PortalCli.h"

#include <catch2/catch.hpp>

namespace caredesk {

PortalCli::PortalCli()
    : portal(test::startPortal())
    , cli(portal->profile().baseUrl.toString(), portal->profile().caFile, profile.path())
{
    const test::TestUser ana = portal->ana();
    cli.setUser(ana.login, ana.password);
}

test::JudgedTicket PortalCli::ticketNamed(const QString& subject) const
{
    const QList<test::JudgedTicket> found = portal->ticketsWithSubject(subject);
    REQUIRE(found.size() == 1);
    return found.first();
}

} // namespace caredesk
