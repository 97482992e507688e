#pragma once

#include "Call.h"
#include "Tickets.h"

namespace demo {

/// Everything that changes something for a signed-in person: tickets, replies, states, copies, uploads.
class TicketWrites
{
public:
    TicketWrites(Connection& connection, const Person& author)
        : m_connection(connection)
        , m_author(author)
    {
    }

    Answer answer(const Call& call);

private:
    Answer create(const Call& call);
    Answer reply(const Call& call);
    Answer change(const Call& call);
    Answer copyTo(const Call& call);
    Answer mergeInto(const Call& call);
    Answer upload(const Call& call);

    Person requesterIn(const Json& body, Refusal& refusal);
    std::optional<Casino> casinoIn(const Json& body, const Person& requester, Refusal& refusal);
    Id departmentIn(const Json& body, Refusal& refusal);
    NewMessage messageIn(const Json& message, const std::vector<std::string>& path, Refusal& refusal);
    void blobsIn(const Json& attachments, const std::vector<std::string>& path, NewMessage& message,
                 Refusal& refusal);
    std::vector<std::string> copiesIn(const Json& body, Refusal& refusal);

    Connection& m_connection;
    const Person& m_author;
};

} // namespace demo
