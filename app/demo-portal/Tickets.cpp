#include "Tickets.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace demo {

namespace {

constexpr auto ticketColumns =
    "SELECT "
    "t.id,t.ref,t.subject,t.status,t.sub_status,t.hidden_status,t.is_hold,t.person,p.email,t.organization,"
    "t.department,t.casino,c.title,t.client_ref,t.has_attachments,t.merged_into,t.date_created,t.date_status,"
    "t.date_resolved,t.date_last_agent_reply,t.date_last_user_reply,t.count_agent_replies,t.count_user_"
    "replies ";
constexpr auto ticketJoins = " JOIN person p ON p.id=t.person LEFT JOIN casino c ON c.id=t.casino ";

Ticket ticketOf(Statement& row)
{
    Ticket ticket;
    ticket.id = row.integer(0);
    ticket.ref = row.text(1);
    ticket.subject = row.text(2);
    ticket.status = row.text(3);
    ticket.subStatus = row.optionalInteger(4);
    ticket.hiddenStatus = row.text(5);
    ticket.isHold = row.integer(6) != 0;
    ticket.person = row.integer(7);
    ticket.personEmail = row.text(8);
    ticket.organization = row.optionalInteger(9);
    ticket.department = row.integer(10);
    ticket.casino = row.optionalInteger(11);
    ticket.casinoTitle = row.text(12);
    ticket.clientRef = row.text(13);
    ticket.hasAttachments = row.integer(14) != 0;
    ticket.mergedInto = row.optionalInteger(15);
    ticket.created = row.integer(16);
    ticket.statusChanged = row.integer(17);
    ticket.resolved = row.optionalInteger(18);
    ticket.lastAgentReply = row.optionalInteger(19);
    ticket.lastUserReply = row.optionalInteger(20);
    ticket.agentReplies = row.integer(21);
    ticket.userReplies = row.integer(22);
    return ticket;
}

template <typename Value>
std::string jsonList(const std::vector<Value>& values)
{
    return nlohmann::json(values).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The conditions of a list; their values are all text (JSON lists), so that they can be kept in one vector.
struct Condition
{
    std::string sql = "t.merged_into IS NULL";
    std::vector<std::string> values;

    template <typename Value>
    void among(const std::string& column, const std::vector<Value>& wanted, bool in = true)
    {
        if (!wanted.empty()) {
            values.push_back(jsonList(wanted));
            sql += " AND " + column + (in ? "" : " NOT") + " IN (SELECT value FROM json_each(?" +
                   std::to_string(values.size()) + "))";
        }
    }
};

Condition conditionOf(const TicketQuery& query)
{
    Condition condition;
    condition.among("t.person", query.persons);
    condition.among("t.organization", query.organizations);
    if (!query.copies.empty()) {
        condition.values.push_back(jsonList(query.copies));
        condition.sql +=
            " AND t.id IN (SELECT ticket FROM cc WHERE person IN (SELECT value FROM json_each(?" +
            std::to_string(condition.values.size()) + ")))";
    }
    condition.among("t.department", query.departments);
    condition.among("t.id", query.ids);
    condition.among("t.status", query.statuses);
    condition.among("t.status", query.notStatuses, false);
    return condition;
}

/// Where a reader's tickets come from, each part a FROM and a WHERE: the own ones (or the organization's),
/// and those of others that name the reader in CC. Apart, each part walks an index in the wanted order; with
/// OR it would sort.
std::vector<std::string> sourcesFor(const Person& reader)
{
    if (reader.isAgent) {
        return {" FROM ticket t WHERE "};
    }
    const bool isManager = reader.isManager && reader.organization;
    const std::string column = isManager ? "t.organization" : "t.person";
    const std::string owner = std::to_string(isManager ? *reader.organization : reader.id);
    return {" FROM ticket t WHERE " + column + "=" + owner + " AND ",
            " FROM cc JOIN ticket t ON t.id=cc.ticket WHERE cc.person=" + std::to_string(reader.id) +
                " AND " + column + " IS NOT " + owner + " AND "};
}

} // namespace

bool Tickets::isOrder(const std::string& name)
{
    constexpr std::array orders{"id", "date_created", "date_status", "date_last_agent_reply",
                                "date_last_user_reply"};
    return std::find(orders.begin(), orders.end(), name) != orders.end();
}

TicketPage Tickets::list(const TicketQuery& query, const Person& reader)
{
    const Condition condition = conditionOf(query);
    std::string counts;
    std::string selects;
    for (const std::string& source : sourcesFor(reader)) {
        counts +=
            (counts.empty() ? "SELECT (SELECT COUNT(*)" : ")+(SELECT COUNT(*)") + source + condition.sql;
        selects += (selects.empty() ? "SELECT t.id,t." : " UNION ALL SELECT t.id,t.") + query.orderBy +
                   source + condition.sql;
    }
    TicketPage page;
    {
        auto row = m_connection.prepare(counts + ")");
        row.bindAll(condition.values);
        row.step();
        page.total = row.integer(0);
    }
    const std::string direction = query.descending ? " DESC" : " ASC";
    auto row = m_connection.prepare(selects + " ORDER BY 2" + direction + ",1" + direction + " LIMIT " +
                                    std::to_string(query.count) + " OFFSET " +
                                    std::to_string((query.page - 1) * query.count));
    row.bindAll(condition.values);
    std::vector<Id> ids;
    while (row.step()) {
        ids.push_back(row.integer(0));
    }
    page.tickets = load(ids);
    return page;
}

std::vector<Ticket> Tickets::load(const std::vector<Id>& ids)
{
    const std::string list = jsonList(ids);
    std::vector<Ticket> tickets;
    std::unordered_map<Id, std::size_t> places;
    auto row = m_connection.query(std::string(ticketColumns) +
                                      "FROM json_each(?) j CROSS JOIN ticket t ON t.id=j.value" +
                                      ticketJoins + "ORDER BY j.key",
                                  list);
    while (row.step()) {
        places.emplace(row.integer(0), tickets.size());
        tickets.push_back(ticketOf(row));
    }
    auto copies = m_connection.query(
        "SELECT ticket,person FROM cc WHERE ticket IN (SELECT value FROM json_each(?))", list);
    while (copies.step()) {
        tickets[places.at(copies.integer(0))].cc.push_back(copies.integer(1));
    }
    return tickets;
}

std::optional<Ticket> Tickets::byId(Id id)
{
    auto tickets = load({id});
    return tickets.empty() ? std::nullopt : std::optional(std::move(tickets.front()));
}

std::optional<Ticket> Tickets::byRef(const std::string& ref)
{
    auto row = m_connection.query("SELECT id FROM ticket WHERE ref=?", ref);
    return row.step() ? byId(row.integer(0)) : std::nullopt;
}

bool Tickets::maySee(const Ticket& ticket, const Person& reader)
{
    return reader.isAgent || ticket.person == reader.id ||
           (reader.isManager && reader.organization && ticket.organization == reader.organization) ||
           std::find(ticket.cc.begin(), ticket.cc.end(), reader.id) != ticket.cc.end();
}

std::vector<Message> Tickets::messages(Id ticket, bool descending, std::int64_t count, std::int64_t page)
{
    std::vector<Message> messages;
    std::unordered_map<Id, std::size_t> places;
    auto row = m_connection.query(std::string("SELECT id,ticket,person,date_created,is_agent_note,html FROM "
                                              "message WHERE ticket=? ORDER BY id ") +
                                      (descending ? "DESC" : "ASC") + " LIMIT ? OFFSET ?",
                                  ticket, count, (page - 1) * count);
    while (row.step()) {
        places.emplace(row.integer(0), messages.size());
        messages.push_back({row.integer(0),
                            row.integer(1),
                            row.integer(2),
                            row.integer(3),
                            row.integer(4) != 0,
                            row.text(5),
                            {}});
    }
    auto links = m_connection.query("SELECT message,id FROM attachment WHERE ticket=? ORDER BY id", ticket);
    while (links.step()) {
        if (const auto place = places.find(links.integer(0)); place != places.end()) {
            messages[place->second].attachments.push_back(links.integer(1));
        }
    }
    return messages;
}

std::int64_t Tickets::messageCount(Id ticket)
{
    auto row = m_connection.query("SELECT COUNT(*) FROM message WHERE ticket=?", ticket);
    row.step();
    return row.integer(0);
}

std::optional<Message> Tickets::message(Id ticket, Id id)
{
    for (auto& message : messages(ticket, false, -1, 1)) {
        if (message.id == id) {
            return std::move(message);
        }
    }
    return std::nullopt;
}

std::vector<Attachment> Tickets::attachments(Id ticket, std::optional<Id> message)
{
    auto row = m_connection.query(
        "SELECT "
        "a.id,a.ticket,a.message,a.person,a.is_inline,b.id,b.auth,b.filename,b.content_type,b.size,b.sha256,"
        "b.file,b.owner,b.date_created FROM attachment a JOIN blob b ON b.id=a.blob "
        "WHERE a.ticket=?1 AND (?2 IS NULL OR a.message=?2) ORDER BY a.id",
        ticket, message);
    std::vector<Attachment> attachments;
    while (row.step()) {
        attachments.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                               row.integer(4) != 0,
                               Blob{row.integer(5), row.text(6), row.text(7), row.text(8), row.integer(9),
                                    row.text(10), row.text(11), row.integer(12), row.integer(13)}});
    }
    return attachments;
}

std::optional<Id> Tickets::duplicateOf(Id person, const std::string& subject, const std::string& html,
                                       Seconds since)
{
    auto row = m_connection.query(
        "SELECT t.id FROM ticket t WHERE t.person=? AND t.date_created>=? AND t.subject=? AND "
        "(SELECT html FROM message m WHERE m.ticket=t.id ORDER BY m.id LIMIT 1)=?",
        person, since, subject, html);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

Id Tickets::insert(Ticket ticket, const NewMessage& first)
{
    if (ticket.id == 0) {
        auto row = m_connection.query("SELECT COALESCE(MAX(id),10000)+1 FROM ticket");
        row.step();
        ticket.id = row.integer(0);
    }
    m_connection.run(
        "INSERT INTO "
        "ticket(id,ref,subject,status,sub_status,hidden_status,is_hold,person,organization,department,"
        "casino,client_ref,date_created,date_status,date_resolved,date_last_user_reply) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        ticket.id, referenceOf(ticket.id), ticket.subject, ticket.status, ticket.subStatus,
        ticket.hiddenStatus, ticket.isHold, ticket.person, ticket.organization, ticket.department,
        ticket.casino, ticket.clientRef, ticket.created, ticket.created, ticket.resolved, ticket.created);
    storeMessage(ticket.id, ticket.person, first, ticket.created);
    return ticket.id;
}

Id Tickets::addMessage(const Ticket& ticket, const Person& author, const NewMessage& message, Seconds time,
                       const std::optional<State>& after)
{
    const Id id = storeMessage(ticket.id, author.id, message, time);
    if (message.isAgentNote) {
        return id;
    }
    const std::string side = author.isAgent ? "agent" : "user";
    m_connection.run("UPDATE ticket SET count_" + side + "_replies=count_" + side + "_replies+1,date_last_" +
                         side + "_reply=? WHERE id=?",
                     time, ticket.id);
    if (after) {
        setState(ticket, *after, time);
    } else if (!author.isAgent) {
        setState(ticket, {status::awaitingAgent, std::nullopt}, time);
    } else if (ticket.status == status::awaitingAgent) {
        setState(ticket, {status::awaitingUser, std::nullopt}, time);
    }
    return id;
}

void Tickets::setState(const Ticket& ticket, const State& state, Seconds time)
{
    if (ticket.status == state.status && ticket.subStatus == state.subStatus) {
        return;
    }
    const bool isClosed = state.status == status::resolved || state.status == status::archived;
    m_connection.run("UPDATE ticket SET status=?1,sub_status=?2,date_status=?3,is_hold=0,"
                     "date_resolved=CASE WHEN ?4 THEN COALESCE(date_resolved,?3) END WHERE id=?5",
                     state.status, state.subStatus, time, isClosed, ticket.id);
}

void Tickets::addCc(Id ticket, Id person)
{
    m_connection.run("INSERT OR IGNORE INTO cc VALUES(?,?)", ticket, person);
}

void Tickets::merge(Id ticket, Id into)
{
    // What was said goes along, as in Deskpro; the other ticket has been written to last by whoever did.
    m_connection.run("UPDATE message SET ticket=? WHERE ticket=?", into, ticket);
    m_connection.run("UPDATE attachment SET ticket=? WHERE ticket=?", into, ticket);
    m_connection.run("UPDATE ticket SET date_last_user_reply=MAX(COALESCE("
                     "date_last_user_reply,0),COALESCE((SELECT date_last_user_reply FROM ticket WHERE "
                     "id=?2),0)) WHERE id=?1",
                     into, ticket);
    m_connection.run("UPDATE ticket SET merged_into=? WHERE id=?", into, ticket);
}

Id Tickets::storeMessage(Id ticket, Id author, const NewMessage& message, Seconds time)
{
    m_connection.run("INSERT INTO message(ticket,person,date_created,is_agent_note,html) VALUES(?,?,?,?,?)",
                     ticket, author, time, message.isAgentNote, message.html);
    const Id id = m_connection.lastId();
    for (const Blob& blob : message.blobs) {
        m_connection.run("INSERT INTO attachment(ticket,message,person,blob) VALUES(?,?,?,?)", ticket, id,
                         author, blob.id);
    }
    if (!message.blobs.empty() && !message.isAgentNote) {
        m_connection.run("UPDATE ticket SET has_attachments=1 WHERE id=?", ticket);
    }
    return id;
}

std::string Tickets::referenceOf(Id id)
{
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    auto mixed = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15ULL;
    mixed ^= mixed >> 29U;
    mixed *= 0xBF58476D1CE4E5B9ULL;
    mixed ^= mixed >> 32U;
    std::string ref;
    for (int i = 0; i < 8; ++i) {
        if (i == 4) {
            // The id keeps its last four digits, so that people can name a ticket over the telephone.
            const std::string digits = std::to_string(10'000 + id % 10'000);
            ref += '-' + digits.substr(1) + '-';
        }
        ref += letters[mixed % letters.size()];
        mixed /= letters.size();
    }
    return ref;
}

} // namespace demo
