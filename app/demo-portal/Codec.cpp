#include "Codec.h"

#include "Text.h"

#include <array>

namespace demo::codec {

namespace {

template <typename Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

Json dateOrNull(const std::optional<Seconds>& time)
{
    return time ? Json(dialectDate(*time)) : Json();
}

struct CoreStatus
{
    Id id;
    const char* status;
    const char* title;
};

constexpr std::array coreStatuses{
    CoreStatus{1, status::awaitingAgent, "Awaiting Agent"},
    CoreStatus{2, status::awaitingUser, "Awaiting User"},
    CoreStatus{3, status::pending, "Pending"},
    CoreStatus{4, status::resolved, "Resolved"},
    CoreStatus{5, status::archived, "Archived"},
    CoreStatus{6, status::hidden, "Hidden"},
};

Id statusIdOf(const Ticket& ticket)
{
    if (ticket.subStatus) {
        return *ticket.subStatus;
    }
    for (const CoreStatus& core : coreStatuses) {
        if (ticket.status == core.status) {
            return core.id;
        }
    }
    return 0;
}

bool isImage(const Blob& blob)
{
    return blob.contentType.starts_with("image/");
}

} // namespace

Json ticket(const Ticket& ticket)
{
    Json fields = Json::object();
    if (ticket.casino) {
        const std::string id = std::to_string(*ticket.casino);
        fields[std::to_string(field::casino)] = {
            {"aliases", {"casino"}},
            {"value", {*ticket.casino}},
            {"detail", {{id, {{"id", *ticket.casino}, {"title", ticket.casinoTitle}}}}},
        };
    }
    if (!ticket.clientRef.empty()) {
        fields[std::to_string(field::clientRef)] = {{"aliases", {"client_ref"}}, {"value", ticket.clientRef}};
    }
    return {
        {"id", ticket.id},
        {"ref", ticket.ref},
        {"subject", ticket.subject},
        {"status", ticket.status},
        {"ticket_status", statusIdOf(ticket)},
        {"hidden_status", ticket.hiddenStatus.empty() ? Json() : Json(ticket.hiddenStatus)},
        {"is_hold", ticket.isHold},
        {"person", ticket.person},
        {"person_email", ticket.personEmail},
        {"organization", orNull(ticket.organization)},
        {"department", ticket.department},
        {"has_attachments", ticket.hasAttachments},
        {"fields", std::move(fields)},
        {"cc", ticket.cc},
        {"date_created", dialectDate(ticket.created)},
        {"date_status", dialectDate(ticket.statusChanged)},
        {"date_resolved", dateOrNull(ticket.resolved)},
        {"date_last_agent_reply", dateOrNull(ticket.lastAgentReply)},
        {"date_last_user_reply", dateOrNull(ticket.lastUserReply)},
        {"count_agent_replies", ticket.agentReplies},
        {"count_user_replies", ticket.userReplies},
    };
}

Json message(const Message& message, const std::string& origin)
{
    std::string html = message.html;
    constexpr std::string_view placeholder = originPlaceholder;
    for (auto at = html.find(placeholder); at != std::string::npos; at = html.find(placeholder, at)) {
        html.replace(at, placeholder.size(), origin);
    }
    return {
        {"id", message.id},
        {"ticket", message.ticket},
        {"person", message.person},
        {"date_created", dialectDate(message.created)},
        {"is_agent_note", message.isAgentNote ? 1 : 0},
        {"message", std::move(html)},
        {"attachments", message.attachments},
    };
}

Json attachment(const Attachment& attachment, const std::string& origin)
{
    return {
        {"id", attachment.id},
        {"ticket", attachment.ticket},
        {"message", attachment.message},
        {"person", attachment.person},
        {"is_inline", attachment.isInline},
        {"is_agent_note", false},
        {"blob", blob(attachment.blob, origin)},
    };
}

Json blob(const Blob& blob, const std::string& origin)
{
    return {
        {"blob_id", blob.id},
        {"blob_auth", blob.auth},
        {"filename", blob.filename},
        {"content_type", blob.contentType},
        {"filesize", blob.size},
        {"is_image", isImage(blob)},
        {"download_url", origin + "/file.php/" + blob.auth + '/' + percentEncoded(blob.filename)},
    };
}

Json person(const Person& person)
{
    return {
        {"id", person.id},
        {"name", person.name},
        {"display_name", person.name},
        {"primary_email", person.email},
        {"language", person.language},
        {"organization", orNull(person.organization)},
        {"is_agent", person.isAgent},
    };
}

Json me(const Person& self)
{
    Json data = person(self);
    data["organization_manager"] = self.isManager;
    data["organization_members"] = Json::array();
    if (self.organization) {
        data["organization_members"].push_back(
            {{"organization", *self.organization}, {"is_manager", self.isManager}});
    }
    return data;
}

Json organization(Id id, const std::string& name, const std::vector<Casino>& casinos)
{
    Json choices = Json::array();
    for (const Casino& casino : casinos) {
        choices.push_back(casino.id);
    }
    return {{"id", id}, {"name", name}, {"casino_choices", std::move(choices)}, {"fields", Json::object()}};
}

Json casinoField(const std::vector<Casino>& casinos)
{
    Json choices = Json::array();
    for (const Casino& casino : casinos) {
        choices.push_back({{"id", casino.id}, {"title", casino.title}, {"parent", nullptr}});
    }
    return {
        {"id", field::casino},           {"title", "Casino"},       {"aliases", {"casino"}},
        {"widget_type", "choice"},       {"is_user_enabled", true}, {"is_required", true},
        {"choices", std::move(choices)},
    };
}

Json clientRefField()
{
    return {
        {"id", field::clientRef},   {"title", "Client reference"}, {"aliases", {"client_ref"}},
        {"widget_type", "hidden"},  {"is_user_enabled", true},     {"is_required", false},
        {"choices", Json::array()},
    };
}

Json departments()
{
    return {
        {{"id", department::customerCare}, {"title", "Customer Care"}, {"is_tickets_enabled", true}},
        {{"id", department::callBack}, {"title", "Call-back"}, {"is_tickets_enabled", true}},
    };
}

Json statuses()
{
    Json list = Json::array();
    for (const CoreStatus& core : coreStatuses) {
        list.push_back({{"id", core.id},
                        {"status_type", core.status},
                        {"raw", core.status},
                        {"title", core.title},
                        {"is_core", true}});
    }
    list.push_back({{"id", status::confirmation},
                    {"status_type", status::awaitingUser},
                    {"raw", "awaiting_user.confirmation"},
                    {"title", "Awaiting Resolution Confirmation"},
                    {"is_core", false}});
    return list;
}

Json pagination(std::int64_t total, std::int64_t shown, std::int64_t perPage, std::int64_t page)
{
    const std::int64_t pages = total == 0 ? 1 : (total + perPage - 1) / perPage;
    return {{"pagination",
             {{"total", total},
              {"count", shown},
              {"per_page", perPage},
              {"current_page", page},
              {"total_pages", pages}}}};
}

} // namespace demo::codec
