#pragma once

#include "Command.h"

namespace caredesk {

/// `probe`: what answers at the portal's address.
class ProbeCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void probe();
};

/// `contacts`: the emergency numbers; asks nobody.
class ContactsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

} // namespace caredesk
