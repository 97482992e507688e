#include "Api.h"

#include "People.h"
#include "PeopleApi.h"
#include "Text.h"
#include "TicketReads.h"
#include "TicketWrites.h"

namespace demo {

namespace {

Person signedIn(Connection& connection, const Call& call)
{
    if (auto person = People(connection).holder(call.authorization)) {
        return *person;
    }
    throw Refusal(401, "not_authenticated",
                  "You must sign in: the token is missing, unknown or no longer valid.");
}

Answer refused(const Refusal& refusal)
{
    return {refusal.status(), refusal.body(), refusal.headers()};
}

/// "/api/v2/tickets/12/messages?page=2", with or without the front, as a call.
Call partOf(const Call& whole, const Json& part)
{
    Call call;
    call.method = part.is_object() ? part.value("method", std::string("GET")) : std::string("GET");
    call.origin = whole.origin;
    call.authorization = whole.authorization;
    const std::string url = part.is_string() ? part.get<std::string>() : part.value("url", std::string());
    const std::size_t question = url.find('?');
    call.path = split(url.substr(0, question), '/');
    if (call.path.size() >= 2 && call.path[0] == "api" && call.path[1] == "v2") {
        call.path.erase(call.path.begin(), call.path.begin() + 2);
    }
    if (question != std::string::npos) {
        for (const std::string& pair : split(url.substr(question + 1), '&')) {
            const std::size_t equals = pair.find('=');
            call.params.emplace(percentDecoded(pair.substr(0, equals)),
                                equals == std::string::npos ? "" : percentDecoded(pair.substr(equals + 1)));
        }
    }
    if (part.is_object() && part.contains("payload") && part["payload"].is_object()) {
        for (const auto& [name, value] : part["payload"].items()) {
            call.params.emplace(name, value.is_string() ? value.get<std::string>() : value.dump());
        }
    }
    return call;
}

} // namespace

Answer Api::handle(const Call& call)
{
    try {
        return route(call);
    } catch (const Refusal& refusal) {
        return refused(refusal);
    } catch (const std::exception& error) {
        return refused(
            Refusal(500, "internal_error", "The portal failed.").add("internal_error", error.what()));
    }
}

bool Api::isSignedIn(const std::string& authorization)
{
    return m_store.read(
        [&](Connection& connection) { return People(connection).holder(authorization).has_value(); });
}

void Api::revoke(const std::string& authorization)
{
    m_store.write([&](Connection& connection) { People(connection).revoke(authorization); });
}

std::optional<Blob> Api::download(const std::string& auth)
{
    return m_store.read([&](Connection& connection) { return Blobs(connection).byAuth(auth); });
}

Answer Api::route(const Call& call)
{
    if (call.path.empty()) {
        throw Refusal::notFound();
    }
    if (!call.bodyIsJson) {
        throw Refusal(400, "invalid_json", "The request body is no JSON.");
    }
    if (call.path[0] == "helpdesk" && call.path.size() == 2 && call.path[1] == "discover") {
        return discovery(call);
    }
    if (call.path[0] == "batch") {
        return batch(call);
    }
    if (call.method == "GET" || call.method == "HEAD") {
        return read(call);
    }
    return write(call);
}

Answer Api::discovery(const Call& call) const
{
    return answerOf({
        {"is_deskpro", true},
        {"name", "CareDesk demo portal"},
        {"version", "2024.13.0"},
        {"build", "20240313"},
        {"base_api_url", call.origin + "/api/v2/"},
        {"attachments", {{"max_size", m_limits.maxUpload}, {"allowed_types", Json::array()}}},
        {"languages", {"es", "en"}},
    });
}

Answer Api::read(const Call& call)
{
    return m_store.read(
        [&](Connection& connection) { return readAs(call, connection, signedIn(connection, call)); });
}

Answer Api::readAs(const Call& call, Connection& connection, const Person& person)
{
    if (call.path[0] == "tickets") {
        return TicketReads(connection, person).answer(call);
    }
    return PeopleApi(connection).read(call, person);
}

Answer Api::batch(const Call& call)
{
    if (!call.body.is_object() || !call.body.contains("requests") || !call.body["requests"].is_object()) {
        throw invalidInput().addField({"requests"}, "required", "Name the requests.");
    }
    return m_store.read([&](Connection& connection) {
        const Person person = signedIn(connection, call);
        Json responses = Json::object();
        for (const auto& [name, part] : call.body["requests"].items()) {
            Answer answer;
            try {
                const Call sub = partOf(call, part);
                if (sub.method != "GET") {
                    throw Refusal(405, "method_not_allowed", "A batch only reads.");
                }
                if (sub.path.empty()) {
                    throw Refusal::notFound();
                }
                answer = readAs(sub, connection, person);
            } catch (const Refusal& refusal) {
                answer = refused(refusal);
            }
            Json response = answer.body.is_object() ? std::move(answer.body) : Json::object();
            response["headers"] = {{"status-code", answer.status}};
            for (const auto& [header, value] : answer.headers) {
                response["headers"][lowered(header)] = value;
            }
            responses[name] = std::move(response);
        }
        return Answer{200, {{"responses", std::move(responses)}}, {}};
    });
}

Answer Api::write(const Call& call)
{
    if (call.path[0] == "api_tokens" && call.path.size() == 1 && call.method == "POST") {
        return m_store.write([&](Connection& connection) { return PeopleApi(connection).signIn(call); });
    }
    return m_store.write([&](Connection& connection) {
        const Person person = signedIn(connection, call);
        if (call.path[0] == "api_tokens" && call.method == "DELETE") {
            People(connection).revoke(call.authorization);
            return Answer{204, nullptr, {}};
        }
        return TicketWrites(connection, person).answer(call);
    });
}

} // namespace demo
