#include "Refusal.h"

#include <utility>

namespace demo {

Refusal::Refusal(int status, std::string code, std::string message)
    : m_status(status)
    , m_body{{"status", status}, {"code", std::move(code)}, {"message", std::move(message)}}
{
}

Refusal Refusal::notFound()
{
    return {404, "not_found", "The requested resource was not found."};
}

Refusal Refusal::forbidden(const std::string& message)
{
    return {403, "no_permission", message};
}

Refusal& Refusal::add(const std::string& code, const std::string& message)
{
    m_body["errors"]["errors"].push_back({{"code", code}, {"message", message}});
    return *this;
}

Refusal& Refusal::addField(const std::vector<std::string>& path, const std::string& code,
                           const std::string& message)
{
    Json* place = &m_body["errors"];
    for (const std::string& name : path) {
        place = &(*place)["fields"][name];
    }
    (*place)["errors"].push_back({{"code", code}, {"message", message}});
    return *this;
}

Refusal& Refusal::set(const std::string& name, Json value)
{
    m_body[name] = std::move(value);
    return *this;
}

Refusal& Refusal::header(const std::string& name, const std::string& value)
{
    m_headers.emplace_back(name, value);
    return *this;
}

Refusal invalidInput()
{
    return {400, "invalid_input", "Request input is invalid."};
}

} // namespace demo
