#pragma once

#include "support/CliProcess.h"
#include "support/portals/PortalUnderTest.h"

#include <QTemporaryDir>

#include <memory>

namespace caredesk {

/// The portal under test, an empty profile folder, and caredesk-cli as Ana.
struct PortalCli
{
    PortalCli();

    /// The only ticket with that subject; fails the test when it is not the only one.
    test::JudgedTicket ticketNamed(const QString& subject) const;

    std::unique_ptr<test::PortalUnderTest> portal;
    QTemporaryDir profile;
    CliProcess cli;
};

} // namespace caredesk
