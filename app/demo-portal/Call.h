#pragma once

#include "Blobs.h"
#include "Refusal.h"

#include <map>

namespace demo {

/// What a portal may refuse of a write although it answers that all is done.
enum class Part { None, Attachment, Cc, Casino, Subject, State };

/// One request, free of HTTP's dress: what the handlers see, also for the parts of a batch.
struct Call
{
    std::string method;
    /// The path after /api/v2/, in segments.
    std::vector<std::string> path;
    std::multimap<std::string, std::string> params;
    Json body;
    bool bodyIsJson = true;
    /// https://host:port, as the client named it: what links in answers begin with.
    std::string origin;
    std::string authorization;
    std::optional<ReceivedFile> upload;
    Part refused = Part::None; ///< A fault: this part is left out without a word.

    /// The parameter's value; empty when it is not there.
    std::string param(const std::string& name) const;
    /// The comma-separated parameter as numbers ("person=1,2"); what is no number is dropped.
    std::vector<Id> idsIn(const std::string& name) const;
    /// The segment as a number; 404 when it is none.
    Id idAt(std::size_t segment) const;
};

struct Answer
{
    int status = 200;
    /// The whole envelope; null for an answer without a body.
    Json body;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// {"data":…,"meta":{},"linked":{}}
Answer answerOf(Json data, int status = 200);

/// The kinds of request that faults are aimed at.
enum class Route { Create, Reply, Upload, State, Pull, Download, SignIn };

Route routeOf(const std::string& method, const std::vector<std::string>& path);

} // namespace demo
