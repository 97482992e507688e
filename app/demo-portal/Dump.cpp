#include "Dump.h"

#include "Model.h"
#include "Text.h"

#include <unordered_map>

namespace demo {

namespace {

/// The last [ref:…] of a message, which a client may put there to find it again.
std::string referenceIn(const std::string& html)
{
    constexpr std::string_view opening = "[ref:";
    const std::size_t at = html.rfind(opening);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t start = at + opening.size();
    const std::size_t end = html.find(']', start);
    return end == std::string::npos ? std::string() : html.substr(start, end - start);
}

using Grouped = std::unordered_map<Id, Json>;

Grouped attachmentsByMessage(Connection& connection)
{
    Grouped grouped;
    auto row = connection.query("SELECT a.message,a.id,b.auth,b.filename,b.content_type,b.size,b.sha256 "
                                "FROM attachment a JOIN blob b ON b.id=a.blob ORDER BY a.id");
    while (row.step()) {
        grouped[row.integer(0)].push_back({{"id", row.integer(1)},
                                           {"blob_auth", row.text(2)},
                                           {"filename", row.text(3)},
                                           {"content_type", row.text(4)},
                                           {"size", row.integer(5)},
                                           {"sha256", row.text(6)}});
    }
    return grouped;
}

Grouped messagesByTicket(Connection& connection)
{
    Grouped attachments = attachmentsByMessage(connection);
    Grouped grouped;
    auto row =
        connection.query("SELECT m.ticket,m.id,p.email,p.is_agent,m.is_agent_note,m.date_created,m.html "
                         "FROM message m JOIN person p ON p.id=m.person ORDER BY m.id");
    while (row.step()) {
        const auto own = attachments.find(row.integer(1));
        grouped[row.integer(0)].push_back(
            {{"id", row.integer(1)},
             {"person", row.text(2)},
             {"is_agent", row.integer(3) != 0},
             {"is_agent_note", row.integer(4) != 0},
             {"date_created", dialectDate(row.integer(5))},
             {"reference", referenceIn(row.text(6))},
             {"message", row.text(6)},
             {"attachments", own == attachments.end() ? Json::array() : own->second}});
    }
    return grouped;
}

Grouped copiesByTicket(Connection& connection)
{
    Grouped grouped;
    auto row =
        connection.query("SELECT cc.ticket,p.email FROM cc JOIN person p ON p.id=cc.person ORDER BY p.email");
    while (row.step()) {
        grouped[row.integer(0)].push_back(Json(row.text(1)));
    }
    return grouped;
}

Json orEmpty(Grouped& grouped, Id id)
{
    const auto found = grouped.find(id);
    return found == grouped.end() ? Json::array() : std::move(found->second);
}

Json ticketsIn(Connection& connection)
{
    Grouped messages = messagesByTicket(connection);
    Grouped copies = copiesByTicket(connection);
    Json tickets = Json::array();
    auto row = connection.query(
        "SELECT "
        "t.id,t.ref,t.subject,t.status,t.sub_status,t.is_hold,p.email,c.title,t.client_ref,t.department,"
        "t.merged_into,t.date_created,t.date_status,t.count_agent_replies,t.count_user_replies "
        "FROM ticket t JOIN person p ON p.id=t.person LEFT JOIN casino c ON c.id=t.casino ORDER BY t.id");
    while (row.step()) {
        const Id id = row.integer(0);
        tickets.push_back({{"id", id},
                           {"ref", row.text(1)},
                           {"subject", row.text(2)},
                           {"status", row.text(3)},
                           {"sub_status", row.isNull(4) ? Json() : Json(row.integer(4))},
                           {"is_hold", row.integer(5) != 0},
                           {"person", row.text(6)},
                           {"casino", row.text(7)},
                           {"client_ref", row.text(8)},
                           {"department", row.integer(9)},
                           {"merged_into", row.isNull(10) ? Json() : Json(row.integer(10))},
                           {"date_created", dialectDate(row.integer(11))},
                           {"date_status", dialectDate(row.integer(12))},
                           {"count_agent_replies", row.integer(13)},
                           {"count_user_replies", row.integer(14)},
                           {"cc", orEmpty(copies, id)},
                           {"messages", orEmpty(messages, id)}});
    }
    return tickets;
}

Json blobsIn(Connection& connection)
{
    Json blobs = Json::array();
    auto row = connection.query("SELECT b.id,b.auth,b.filename,b.content_type,b.size,b.sha256,p.email,"
                                "(SELECT COUNT(*) FROM attachment a WHERE a.blob=b.id) FROM blob b JOIN "
                                "person p ON p.id=b.owner ORDER BY b.id");
    while (row.step()) {
        blobs.push_back({{"id", row.integer(0)},
                         {"blob_auth", row.text(1)},
                         {"filename", row.text(2)},
                         {"content_type", row.text(3)},
                         {"size", row.integer(4)},
                         {"sha256", row.text(5)},
                         {"owner", row.text(6)},
                         {"uses", row.integer(7)}});
    }
    return blobs;
}

} // namespace

Json dumpOf(Store& store)
{
    return store.read([](Connection& connection) {
        return Json{{"tickets", ticketsIn(connection)}, {"blobs", blobsIn(connection)}};
    });
}

} // namespace demo
