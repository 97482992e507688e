#pragma once

#include "Call.h"
#include "Tickets.h"

namespace demo {

/// GET tickets and everything below it, as one person may see it.
class TicketReads
{
public:
    TicketReads(Connection& connection, const Person& reader)
        : m_connection(connection)
        , m_reader(reader)
    {
    }

    Answer answer(const Call& call);

    /// The ticket, if that person may see it: 404 otherwise, and 301 or 404 with the way on for a merged one.
    static Ticket visible(Connection& connection, const Person& reader, const Call& call);

private:
    Answer list(const Call& call);
    Answer messages(const Call& call, const Ticket& ticket);
    Answer attachments(const Call& call, const Ticket& ticket);
    Answer copies(const Ticket& ticket);
    Json linkedTo(const Call& call, const std::vector<Ticket>& tickets);

    Connection& m_connection;
    const Person& m_reader;
};

} // namespace demo
