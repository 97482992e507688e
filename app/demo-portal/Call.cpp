#include "Call.h"

#include "Text.h"

namespace demo {

std::string Call::param(const std::string& name) const
{
    const auto found = params.find(name);
    return found == params.end() ? std::string() : found->second;
}

std::vector<Id> Call::idsIn(const std::string& name) const
{
    std::vector<Id> ids;
    for (const std::string& part : split(param(name), ',')) {
        if (const auto id = integerFrom(part)) {
            ids.push_back(*id);
        }
    }
    return ids;
}

Id Call::idAt(std::size_t segment) const
{
    const auto id = segment < path.size() ? integerFrom(path[segment]) : std::nullopt;
    if (!id) {
        throw Refusal::notFound();
    }
    return *id;
}

Answer answerOf(Json data, int status)
{
    return {status, {{"data", std::move(data)}, {"meta", Json::object()}, {"linked", Json::object()}}, {}};
}

Route routeOf(const std::string& method, const std::vector<std::string>& path)
{
    const auto at = [&](std::size_t index) { return index < path.size() ? path[index] : std::string(); };
    if (at(0) == "api_tokens") {
        return Route::SignIn;
    }
    if (method == "GET" || method == "HEAD" || at(0) == "batch") {
        return Route::Pull;
    }
    if (at(0) == "blobs") {
        return Route::Upload;
    }
    if (at(0) == "tickets" && path.size() == 1) {
        return Route::Create;
    }
    if (at(0) == "tickets" && at(2) == "messages") {
        return Route::Reply;
    }
    return Route::State;
}

} // namespace demo
