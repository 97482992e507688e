#pragma once

#include "Model.h"
#include "Sqlite.h"

namespace demo {

/// What a list asks for; empty means any.
struct TicketQuery
{
    std::vector<Id> persons;
    std::vector<Id> copies;
    std::vector<Id> organizations;
    std::vector<Id> departments;
    std::vector<Id> ids;
    std::vector<std::string> statuses;
    std::vector<std::string> notStatuses;
    std::string orderBy = "id";
    bool descending = false;
    std::int64_t count = 10;
    std::int64_t page = 1;
};

struct TicketPage
{
    std::vector<Ticket> tickets;
    std::int64_t total = 0;
};

/// A message as it is about to be stored.
struct NewMessage
{
    std::string html;
    bool isAgentNote = false;
    std::vector<Blob> blobs;
};

/// A core status with the sub-status below it, if any.
struct State
{
    std::string status;
    std::optional<Id> subStatus;
};

/// Tickets, messages and attachments in the database, with the counts and dates that follow from each other.
class Tickets
{
public:
    explicit Tickets(Connection& connection)
        : m_connection(connection)
    {
    }

    /// The orders that a list may have.
    static bool isOrder(const std::string& name);

    /// What that person may see, and no more.
    TicketPage list(const TicketQuery& query, const Person& reader);
    /// Merged and hidden ones too.
    std::optional<Ticket> byId(Id id);
    std::optional<Ticket> byRef(const std::string& ref);
    bool maySee(const Ticket& ticket, const Person& reader);

    std::vector<Message> messages(Id ticket, bool descending, std::int64_t count, std::int64_t page);
    std::int64_t messageCount(Id ticket);
    std::optional<Message> message(Id ticket, Id id);
    std::vector<Attachment> attachments(Id ticket, std::optional<Id> message = std::nullopt);

    /// An equal ticket of that person, not older than the given time.
    std::optional<Id> duplicateOf(Id person, const std::string& subject, const std::string& html,
                                  Seconds since);
    /// Stores a ticket with its first message and gives it an id and a reference.
    Id insert(Ticket ticket, const NewMessage& first);
    /// Adds a message; counts and dates follow. The state becomes the one given, or else what the portal's
    /// rules say: a customer's reply gives the ticket to the agents, an agent's gives it to the customer, a
    /// note changes nothing.
    Id addMessage(const Ticket& ticket, const Person& author, const NewMessage& message, Seconds time,
                  const std::optional<State>& after = std::nullopt);
    void setState(const Ticket& ticket, const State& state, Seconds time);
    void addCc(Id ticket, Id person);
    void merge(Id ticket, Id into);

    /// An unguessable-looking but repeatable reference for an id.
    static std::string referenceOf(Id id);

private:
    std::vector<Ticket> load(const std::vector<Id>& ids);
    Id storeMessage(Id ticket, Id author, const NewMessage& message, Seconds time);

    Connection& m_connection;
};

} // namespace demo
