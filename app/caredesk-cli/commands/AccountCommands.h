#pragma once

#include "Command.h"
#include "domain/Operation.h"

namespace caredesk {

struct CacheStatistics;

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

private:
    void print(const QList<Operation>& operations, const CacheStatistics& statistics, qint64 lastSynced);
};

} // namespace caredesk
