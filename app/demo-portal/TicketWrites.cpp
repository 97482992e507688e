#include "TicketWrites.h"

#include "Codec.h"
#include "People.h"
#include "Text.h"
#include "TicketReads.h"

#include <algorithm>

namespace demo {

namespace {

constexpr std::size_t longestSubject = 255;
constexpr Seconds duplicateWindow = 30;
constexpr auto blank = "is_blank";
constexpr auto blankWords = "This value should not be blank.";
constexpr auto wrongChoice = "invalid_choice";

const Json& at(const Json& object, const std::string& name)
{
    static const Json none;
    return object.is_object() && object.contains(name) ? object.at(name) : none;
}

std::string textOf(const Json& value)
{
    if (value.is_string()) {
        return value.get<std::string>();
    }
    return value.is_number_integer() ? std::to_string(value.get<std::int64_t>()) : std::string();
}

std::optional<Id> idOf(const Json& value)
{
    return integerFrom(textOf(value));
}

bool isAddress(const std::string& email)
{
    const std::size_t sign = email.find('@');
    return sign != std::string::npos && sign > 0 && email.find('.', sign) != std::string::npos &&
           email.find_first_of(" \t\r\n<>,;") == std::string::npos && email.back() != '.';
}

std::vector<std::string> below(std::vector<std::string> path, const std::string& name)
{
    path.push_back(name);
    return path;
}

/// The value of a custom field, as one of the forms clients send: 5, "text", [5], {"value": …}.
std::string fieldIn(const Json& body, Id id)
{
    const Json* value = &at(at(body, "fields"), std::to_string(id));
    if (value->is_object()) {
        value = &at(*value, "value");
    }
    if (value->is_array() && !value->empty()) {
        value = &value->front();
    }
    return trimmed(textOf(*value));
}

Casino otherThan(const Casino& casino, const std::vector<Casino>& all)
{
    const auto other =
        std::find_if(all.begin(), all.end(), [&](const Casino& one) { return one.id != casino.id; });
    return other == all.end() ? casino : *other;
}

void cutInHalf(std::string& text)
{
    constexpr unsigned char firstBeyondAscii = 0x80;
    text.resize(text.size() / 2);
    while (!text.empty() && static_cast<unsigned char>(text.back()) >= firstBeyondAscii) {
        text.pop_back();
    }
}

void dropAttachment(NewMessage& message)
{
    if (!message.blobs.empty()) {
        message.blobs.pop_back();
    }
}

} // namespace

Answer TicketWrites::answer(const Call& call)
{
    const bool isPost = call.method == "POST";
    const bool isTickets = call.path[0] == "tickets";
    if (call.path[0] == "blobs" && isPost && call.path.size() == 2 && call.path[1] == "temp") {
        return upload(call);
    }
    if (isTickets && isPost && call.path.size() == 1) {
        return create(call);
    }
    if (isTickets && (isPost || call.method == "PUT") && call.path.size() == 2) {
        return change(call);
    }
    if (isTickets && isPost && call.path.size() == 3) {
        if (call.path[2] == "messages") {
            return reply(call);
        }
        if (call.path[2] == "cc") {
            return copyTo(call);
        }
        if (call.path[2] == "merge") {
            return mergeInto(call);
        }
    }
    throw Refusal::notFound();
}

Answer TicketWrites::create(const Call& call)
{
    Refusal refusal = invalidInput();
    const Person requester = requesterIn(call.body, refusal);
    Ticket ticket;
    ticket.subject = trimmed(textOf(at(call.body, "subject")));
    if (ticket.subject.empty()) {
        refusal.addField({"subject"}, blank, blankWords);
    } else if (ticket.subject.size() > longestSubject) {
        refusal.addField({"subject"}, "too_long", "This value is too long: 255 bytes at most.");
    }
    auto casino = casinoIn(call.body, requester, refusal);
    ticket.department = departmentIn(call.body, refusal);
    NewMessage message = messageIn(at(call.body, "message"), {"message"}, refusal);
    auto copies = copiesIn(call.body, refusal);
    if (refusal.hasErrors()) {
        throw refusal;
    }
    switch (call.refused) {
    case Part::Casino: casino = otherThan(*casino, People(m_connection).casinos()); break;
    case Part::Subject: cutInHalf(ticket.subject); break;
    case Part::Cc: copies.clear(); break;
    case Part::Attachment: dropAttachment(message); break;
    case Part::State:
    case Part::None: break;
    }
    Tickets tickets(m_connection);
    const Seconds time = now();
    if (const auto earlier =
            tickets.duplicateOf(requester.id, ticket.subject, message.html, time - duplicateWindow)) {
        throw Refusal(400, "dupe_ticket", "This ticket was already submitted.")
            .add("dupe_ticket", "This ticket was already submitted.")
            .set("duplicate_of", *earlier);
    }
    ticket.status = status::awaitingAgent;
    ticket.person = requester.id;
    ticket.organization =
        requester.organization ? requester.organization : std::optional(casino->organization);
    ticket.casino = casino->id;
    ticket.clientRef = fieldIn(call.body, field::clientRef);
    ticket.created = time;
    const Id id = tickets.insert(ticket, message);
    for (const std::string& email : copies) {
        tickets.addCc(id, People(m_connection).known(email, {}).id);
    }
    return answerOf(codec::ticket(*tickets.byId(id)), 201);
}

Answer TicketWrites::reply(const Call& call)
{
    const Ticket ticket = TicketReads::visible(m_connection, m_author, call);
    if (ticket.status == status::archived) {
        throw Refusal(409, "ticket_archived", "The ticket is archived: it takes no more replies.");
    }
    if (ticket.status == status::hidden) {
        throw Refusal::forbidden("The ticket takes no replies.");
    }
    Refusal refusal = invalidInput();
    NewMessage message = messageIn(call.body, {}, refusal);
    if (refusal.hasErrors()) {
        throw refusal;
    }
    const Json& note = at(call.body, "is_agent_note");
    if (call.refused == Part::Attachment) {
        dropAttachment(message);
    }
    message.isAgentNote =
        m_author.isAgent && ((note.is_boolean() && note.get<bool>()) || idOf(note).value_or(0) > 0);
    Tickets tickets(m_connection);
    const Id id = tickets.addMessage(ticket, m_author, message, now());
    return answerOf(codec::message(*tickets.message(ticket.id, id), call.origin), 201);
}

Answer TicketWrites::change(const Call& call)
{
    const Ticket ticket = TicketReads::visible(m_connection, m_author, call);
    std::string wanted = textOf(at(call.body, "status"));
    auto subStatus = idOf(at(call.body, "ticket_status"));
    if (subStatus == status::confirmation || wanted == "awaiting_user.confirmation") {
        wanted = status::awaitingUser;
        subStatus = status::confirmation;
    } else {
        subStatus = std::nullopt;
    }
    if (wanted.empty() && !at(call.body, "is_hold").is_boolean()) {
        throw invalidInput().addField({"status"}, blank, blankWords);
    }
    bool isKnown = wanted.empty();
    for (const Json& known : codec::statuses()) {
        isKnown = isKnown || known["status_type"] == wanted;
    }
    if (!isKnown) {
        throw invalidInput().addField({"status"}, wrongChoice, "There is no such status.");
    }
    if (!m_author.isAgent) {
        if (ticket.status == status::archived && wanted != status::archived) {
            throw Refusal::forbidden("The ticket is archived and cannot be reopened.");
        }
        if (ticket.status == status::hidden ||
            (wanted != status::resolved && wanted != status::awaitingAgent)) {
            throw Refusal::forbidden("You may not set this status.")
                .addField({"status"}, "no_permission", "You may not set this status.");
        }
    }
    if (!wanted.empty() && call.refused != Part::State) {
        Tickets(m_connection).setState(ticket, {wanted, subStatus}, now());
    }
    if (m_author.isAgent && at(call.body, "is_hold").is_boolean()) {
        m_connection.run("UPDATE ticket SET is_hold=? WHERE id=?", at(call.body, "is_hold").get<bool>(),
                         ticket.id);
    }
    return {204, nullptr, {}};
}

Answer TicketWrites::copyTo(const Call& call)
{
    const Ticket ticket = TicketReads::visible(m_connection, m_author, call);
    const std::string email = trimmed(textOf(at(call.body, "email")));
    if (!isAddress(email)) {
        throw invalidInput().addField({"email"}, "invalid_email", "This is no e-mail address.");
    }
    const Person person = People(m_connection).known(email, textOf(at(call.body, "name")));
    Tickets(m_connection).addCc(ticket.id, person.id);
    return answerOf({{"person", person.id}, {"email", person.email}, {"name", person.name}}, 201);
}

Answer TicketWrites::mergeInto(const Call& call)
{
    if (!m_author.isAgent) {
        throw Refusal::forbidden("Only agents merge tickets.");
    }
    const Ticket ticket = TicketReads::visible(m_connection, m_author, call);
    const auto into = idOf(at(call.body, "ticket"));
    Tickets tickets(m_connection);
    if (!into || *into == ticket.id || !tickets.byId(*into)) {
        throw invalidInput().addField({"ticket"}, wrongChoice, "There is no such ticket to merge into.");
    }
    tickets.merge(ticket.id, *into);
    return {204, nullptr, {}};
}

Answer TicketWrites::upload(const Call& call)
{
    if (!call.upload) {
        throw invalidInput().addField({"file"}, blank, "Send the file as the part \"file\".");
    }
    Blob blob;
    blob.filename = call.upload->filename.empty() ? "file" : call.upload->filename;
    blob.contentType =
        call.upload->contentType.empty() ? "application/octet-stream" : call.upload->contentType;
    blob.size = call.upload->size;
    blob.sha256 = call.upload->sha256;
    blob.file = call.upload->file;
    blob.owner = m_author.id;
    blob.created = now();
    return answerOf(codec::blob(Blobs(m_connection).insert(std::move(blob)), call.origin), 201);
}

Person TicketWrites::requesterIn(const Json& body, Refusal& refusal)
{
    const Json& named = at(body, "person");
    People people(m_connection);
    std::optional<Person> person;
    if (const auto id = idOf(named)) {
        person = people.byId(*id);
    } else if (const std::string email = trimmed(textOf(named.is_object() ? at(named, "email") : named));
               !email.empty()) {
        person = people.byEmail(email);
        if (!person && m_author.isAgent && isAddress(email)) {
            person = people.known(email, textOf(at(named, "name")));
        }
    } else {
        return m_author;
    }
    if (!person) {
        refusal.addField({"person"}, wrongChoice, "There is no such person.");
        return m_author;
    }
    if (!m_author.isAgent && person->id != m_author.id) {
        throw Refusal::forbidden("You may not write for someone else.");
    }
    return *person;
}

std::optional<Casino> TicketWrites::casinoIn(const Json& body, const Person& requester, Refusal& refusal)
{
    const std::vector<std::string> path{"fields", std::to_string(field::casino)};
    const std::string wanted = fieldIn(body, field::casino);
    if (wanted.empty()) {
        refusal.addField(path, blank, blankWords);
        return std::nullopt;
    }
    const auto casino = People(m_connection).casino(wanted);
    if (!casino || (!m_author.isAgent && requester.organization != casino->organization)) {
        refusal.addField(path, wrongChoice, "The selected choice is invalid.");
        return std::nullopt;
    }
    return casino;
}

Id TicketWrites::departmentIn(const Json& body, Refusal& refusal)
{
    const Json& wanted = at(body, "department");
    if (wanted.is_null()) {
        return department::customerCare;
    }
    for (const Json& department : codec::departments()) {
        if (department["id"] == idOf(wanted).value_or(0) || department["title"] == textOf(wanted)) {
            return department["id"].get<Id>();
        }
    }
    refusal.addField({"department"}, wrongChoice, "The selected department is invalid.");
    return 0;
}

NewMessage TicketWrites::messageIn(const Json& message, const std::vector<std::string>& path,
                                   Refusal& refusal)
{
    NewMessage result;
    const std::string words =
        message.is_string() ? message.get<std::string>() : textOf(at(message, "message"));
    const std::string format = textOf(at(message, "format"));
    result.html = format == "text" ? escapedHtml(words) : words;
    if (trimmed(words).empty()) {
        refusal.addField(below(path, "message"), blank, blankWords);
    }
    blobsIn(at(message, "attachments"), below(path, "attachments"), result, refusal);
    return result;
}

void TicketWrites::blobsIn(const Json& attachments, const std::vector<std::string>& path, NewMessage& message,
                           Refusal& refusal)
{
    if (attachments.is_null()) {
        return;
    }
    if (!attachments.is_array() && !attachments.is_object()) {
        refusal.addField(path, "invalid_type", "Attachments are a list or a map.");
        return;
    }
    for (const auto& [name, attachment] : attachments.items()) {
        const auto blob = Blobs(m_connection).byAuth(textOf(at(attachment, "blob_auth")));
        if (!blob || (blob->owner != m_author.id && !m_author.isAgent)) {
            refusal.addField(below(below(path, name), "blob_auth"), "invalid_blob",
                             "There is no such upload of yours.");
        } else {
            message.blobs.push_back(*blob);
        }
    }
}

std::vector<std::string> TicketWrites::copiesIn(const Json& body, Refusal& refusal)
{
    std::vector<std::string> emails;
    std::size_t index = 0;
    for (const Json& copy : at(body, "cc")) {
        const std::string email = trimmed(textOf(copy.is_object() ? at(copy, "email") : copy));
        if (isAddress(email)) {
            emails.push_back(email);
        } else {
            refusal.addField({"cc", std::to_string(index)}, "invalid_email", "This is no e-mail address.");
        }
        ++index;
    }
    return emails;
}

} // namespace demo
