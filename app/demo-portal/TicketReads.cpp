#include "TicketReads.h"

#include "Codec.h"
#include "People.h"
#include "Text.h"

#include <algorithm>
#include <set>

namespace demo {

namespace {

constexpr std::int64_t defaultCount = 10;
constexpr std::int64_t maxCount = 200;

std::int64_t numberIn(const Call& call, const std::string& name, std::int64_t otherwise, std::int64_t most)
{
    return std::clamp<std::int64_t>(integerFrom(call.param(name)).value_or(otherwise), 1, most);
}

bool isDescending(const Call& call)
{
    return lowered(call.param("order_dir")) == "desc";
}

std::set<std::string> includesOf(const Call& call)
{
    const auto names = split(call.param("include"), ',');
    return {names.begin(), names.end()};
}

std::vector<std::string> statusesIn(const Call& call, const std::string& name)
{
    return split(call.param(name), ',');
}

void linkPeople(Json& linked, People people, const std::set<Id>& ids)
{
    for (const Person& person : people.byIds({ids.begin(), ids.end()})) {
        linked["person"][std::to_string(person.id)] = codec::person(person);
    }
}

} // namespace

Answer TicketReads::answer(const Call& call)
{
    if (call.path.size() == 1) {
        return list(call);
    }
    const Ticket ticket = visible(m_connection, m_reader, call);
    if (call.path.size() == 2) {
        Answer answer = answerOf(codec::ticket(ticket));
        answer.body["linked"] = linkedTo(call, {ticket});
        return answer;
    }
    const std::string& part = call.path[2];
    if (part == "messages") {
        return messages(call, ticket);
    }
    if (part == "attachments" && call.path.size() == 3) {
        return attachments(call, ticket);
    }
    if (part == "cc" && call.path.size() == 3) {
        return copies(ticket);
    }
    throw Refusal::notFound();
}

Ticket TicketReads::visible(Connection& connection, const Person& reader, const Call& call)
{
    Tickets tickets(connection);
    const auto ticket = tickets.byId(call.idAt(1));
    if (!ticket || !tickets.maySee(*ticket, reader)) {
        throw Refusal::notFound();
    }
    if (!ticket->mergedInto) {
        return *ticket;
    }
    // Both ways that installations answer with: a redirect, and a plain "gone, it is there now".
    const bool redirects = ticket->id % 2 == 0;
    Refusal refusal(redirects ? 301 : 404, "ticket_merged",
                    "Ticket " + std::to_string(ticket->id) + " was merged into ticket " +
                        std::to_string(*ticket->mergedInto) + '.');
    refusal.set("merged_into", *ticket->mergedInto);
    if (redirects) {
        refusal.header("Location", call.origin + "/api/v2/tickets/" + std::to_string(*ticket->mergedInto));
    }
    throw refusal;
}

Answer TicketReads::list(const Call& call)
{
    TicketQuery query;
    query.persons = call.idsIn("person");
    query.copies = call.idsIn("cc");
    query.organizations = call.idsIn("organization");
    query.departments = call.idsIn("department");
    query.ids = call.idsIn("ids");
    query.statuses = statusesIn(call, "status");
    query.notStatuses = statusesIn(call, "not_status");
    query.count = numberIn(call, "count", defaultCount, maxCount);
    query.page = numberIn(call, "page", 1, 1'000'000);
    query.descending = isDescending(call);
    if (const std::string order = call.param("order_by"); !order.empty()) {
        if (!Tickets::isOrder(order)) {
            throw invalidInput().addField({"order_by"}, "invalid_choice", "Tickets have no such order.");
        }
        query.orderBy = order;
    }
    const TicketPage page = Tickets(m_connection).list(query, m_reader);
    Json data = Json::array();
    for (const Ticket& ticket : page.tickets) {
        data.push_back(codec::ticket(ticket));
    }
    Answer answer = answerOf(std::move(data));
    answer.body["meta"] = codec::pagination(page.total, static_cast<std::int64_t>(page.tickets.size()),
                                            query.count, query.page);
    answer.body["linked"] = linkedTo(call, page.tickets);
    return answer;
}

Answer TicketReads::messages(const Call& call, const Ticket& ticket)
{
    Tickets tickets(m_connection);
    if (call.path.size() > 3) {
        const auto message = tickets.message(ticket.id, call.idAt(3));
        if (!message) {
            throw Refusal::notFound();
        }
        if (call.path.size() == 4) {
            return answerOf(codec::message(*message, call.origin));
        }
        if (call.path.size() == 5 && call.path[4] == "attachments") {
            return attachments(call, ticket);
        }
        throw Refusal::notFound();
    }
    const std::int64_t count = numberIn(call, "count", defaultCount, maxCount);
    const std::int64_t page = numberIn(call, "page", 1, 1'000'000);
    const auto messages = tickets.messages(ticket.id, isDescending(call), count, page);
    Json data = Json::array();
    std::set<Id> authors;
    for (const Message& message : messages) {
        data.push_back(codec::message(message, call.origin));
        authors.insert(message.person);
    }
    Answer answer = answerOf(std::move(data));
    answer.body["meta"] = codec::pagination(tickets.messageCount(ticket.id),
                                            static_cast<std::int64_t>(messages.size()), count, page);
    const auto includes = includesOf(call);
    if (includes.contains("person")) {
        linkPeople(answer.body["linked"], People(m_connection), authors);
    }
    if (includes.contains("attachment") || includes.contains("attachments")) {
        for (const Attachment& attachment : tickets.attachments(ticket.id)) {
            answer.body["linked"]["attachment"][std::to_string(attachment.id)] =
                codec::attachment(attachment, call.origin);
        }
    }
    return answer;
}

Answer TicketReads::attachments(const Call& call, const Ticket& ticket)
{
    const auto message = call.path.size() > 3 ? std::optional(call.idAt(3)) : std::nullopt;
    const auto all = Tickets(m_connection).attachments(ticket.id, message);
    const auto total = static_cast<std::int64_t>(all.size());
    const std::int64_t count = numberIn(call, "count", maxCount, maxCount);
    const std::int64_t page = numberIn(call, "page", 1, 1'000'000);
    Json data = Json::array();
    for (std::int64_t i = (page - 1) * count; i < std::min(total, page * count); ++i) {
        data.push_back(codec::attachment(all[static_cast<std::size_t>(i)], call.origin));
    }
    const auto shown = static_cast<std::int64_t>(data.size());
    Answer answer = answerOf(std::move(data));
    answer.body["meta"] = codec::pagination(total, shown, count, page);
    return answer;
}

Answer TicketReads::copies(const Ticket& ticket)
{
    Json data = Json::array();
    for (const Person& person : People(m_connection).byIds(ticket.cc)) {
        data.push_back({{"person", person.id}, {"email", person.email}, {"name", person.name}});
    }
    return answerOf(std::move(data));
}

Json TicketReads::linkedTo(const Call& call, const std::vector<Ticket>& tickets)
{
    Json linked = Json::object();
    const auto includes = includesOf(call);
    People people(m_connection);
    if (includes.contains("person")) {
        std::set<Id> ids;
        for (const Ticket& ticket : tickets) {
            ids.insert(ticket.person);
            ids.insert(ticket.cc.begin(), ticket.cc.end());
        }
        linkPeople(linked, people, ids);
    }
    if (includes.contains("department")) {
        for (const Json& department : codec::departments()) {
            linked["department"][std::to_string(department["id"].get<Id>())] = department;
        }
    }
    if (includes.contains("organization")) {
        std::set<Id> ids;
        for (const Ticket& ticket : tickets) {
            if (ticket.organization) {
                ids.insert(*ticket.organization);
            }
        }
        for (const Id id : ids) {
            linked["organization"][std::to_string(id)] =
                codec::organization(id, people.organizationName(id), people.casinos(id));
        }
    }
    return linked;
}

} // namespace demo
