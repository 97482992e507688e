#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace demo {

using Json = nlohmann::json;

/// The portal says no: an HTTP status and the error body of the dialect. Thrown inside a request, answered at
/// its edge.
class Refusal
{
public:
    Refusal(int status, std::string code, std::string message);

    static Refusal notFound();
    static Refusal forbidden(const std::string& message);

    /// Adds a general error beside the fields.
    Refusal& add(const std::string& code, const std::string& message);
    /// Adds an error to a field, which may lie deeper: {"message", "attachments", "0"}.
    Refusal& addField(const std::vector<std::string>& path, const std::string& code,
                      const std::string& message);
    Refusal& set(const std::string& name, Json value);
    Refusal& header(const std::string& name, const std::string& value);

    int status() const { return m_status; }
    bool hasErrors() const { return m_body.contains("errors"); }
    const Json& body() const { return m_body; }
    const std::vector<std::pair<std::string, std::string>>& headers() const { return m_headers; }

private:
    int m_status;
    Json m_body;
    std::vector<std::pair<std::string, std::string>> m_headers;
};

/// An empty "request input is invalid", to be filled field by field.
Refusal invalidInput();

} // namespace demo
