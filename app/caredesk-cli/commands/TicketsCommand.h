#pragma once

#include "Command.h"
#include "domain/TicketRow.h"

namespace caredesk {

/// `tickets [--state S]… [--casino C] [--search Q] [--since D] [--until D] [--limit N]`: from the cache.
class TicketsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void print(const QList<TicketRow>& rows);
};

/// `show REF`: one conversation; fetched when the portal answers, else from the cache.
class ShowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void print(const Conversation& conversation);
};

} // namespace caredesk
