#pragma once

#include "Output.h"
#include "common/CommandLine.h"
#include "portal/PortalProfile.h"

#include <memory>

namespace caredesk {

class Clock;
class CredentialStore;
class NetworkThread;
class Session;

/// What every command works with; made by main().
struct Program
{
    ParsedCommandLine commandLine;
    PortalProfile profile;
    Output output;
    const Clock& clock;
    NetworkThread& network;
    CredentialStore& credentials;
    Session& session;
    QString secret; ///< The password or token from standard input, until it is used.
};

} // namespace caredesk
