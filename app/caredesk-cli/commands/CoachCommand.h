#pragma once

#include "Command.h"

namespace caredesk {

/// `coach`: what a report still lacks. Asks nobody and keeps nothing.
class CoachCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

} // namespace caredesk
