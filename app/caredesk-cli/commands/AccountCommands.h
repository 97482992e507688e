#pragma once

#include "Command.h"

namespace caredesk {

/// `sign-in`: by password or token; the token goes to the keychain.
class SignInCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

/// `sign-out [--purge [--discard-unsent]]`.
class SignOutCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

/// `status`: who is signed in, what waits, how fresh the cache is. Asks the portal nothing.
class StatusCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

} // namespace caredesk
