#include "Server.h"

#include "Text.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace demo {

namespace {

constexpr auto base = "/api/v2/";
constexpr auto json = "application/json";

std::string originOf(const httplib::Request& request)
{
    return "https://" + request.get_header_value("Host");
}

Call callOf(const httplib::Request& request)
{
    Call call;
    call.method = request.method;
    if (request.path.starts_with(base)) {
        call.path = split(request.path.substr(std::string_view(base).size()), '/');
    }
    for (const auto& [name, value] : request.params) {
        call.params.emplace(name, value);
    }
    call.origin = originOf(request);
    call.authorization = request.get_header_value("Authorization");
    if (!request.body.empty()) {
        call.body = Json::parse(request.body, nullptr, false);
        call.bodyIsJson = !call.body.is_discarded();
    }
    return call;
}

std::string textOf(const Json& body)
{
    return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void deliver(const Answer& answer, httplib::Response& response)
{
    response.status = answer.status;
    for (const auto& [name, value] : answer.headers) {
        response.set_header(name, value);
    }
    if (!answer.body.is_null()) {
        response.set_content(textOf(answer.body), json);
    }
}

void deliver(const Refusal& refusal, httplib::Response& response)
{
    deliver(Answer{refusal.status(), refusal.body(), refusal.headers()}, response);
}

} // namespace

Server::Server(Api& api, const CertificateFiles& certificates, bool isVerbose)
    : m_api(api)
    , m_http(certificates)
    , m_isVerbose(isVerbose)
{
    if (!m_http.is_valid()) {
        throw std::runtime_error("the TLS server does not start with " + certificates.chain.string());
    }
    addRoutes();
}

int Server::bind(int port)
{
    const int bound = port == 0 ? m_http.bind_to_any_port("127.0.0.1")
                                : (m_http.bind_to_port("127.0.0.1", port) ? port : -1);
    if (bound < 0) {
        throw std::runtime_error("port " + std::to_string(port) + " of 127.0.0.1 is taken");
    }
    m_http.widenBacklog();
    return bound;
}

void Server::run()
{
    m_http.listen_after_bind();
}

void Server::stop()
{
    m_http.stop();
}

void Server::addRoutes()
{
    const auto any = [this](const httplib::Request& request, httplib::Response& response) {
        serve(request, response);
    };
    m_http.Post("/api/v2/blobs/temp/?",
                [this](const httplib::Request& request, httplib::Response& response,
                       const httplib::ContentReader& reader) { serveUpload(request, response, reader); });
    m_http.Get("/file\\.php/.*", [this](const httplib::Request& request, httplib::Response& response) {
        serveDownload(request, response);
    });
    m_http.Get(".*", any);
    m_http.Post(".*", any);
    m_http.Put(".*", any);
    m_http.Delete(".*", any);
    if (m_isVerbose) {
        m_http.set_logger([](const httplib::Request& request, const httplib::Response& response) {
            std::fprintf(stderr, "%s %s %d\n", request.method.c_str(), request.path.c_str(), response.status);
        });
    }
}

void Server::serve(const httplib::Request& request, httplib::Response& response)
{
    deliver(m_api.handle(callOf(request)), response);
}

void Server::serveUpload(const httplib::Request& request, httplib::Response& response,
                         const httplib::ContentReader& reader)
{
    const Refusal tooBig(413, "file_too_large", "The file is larger than this portal takes.");
    const bool isAllowed = m_api.isSignedIn(request.get_header_value("Authorization"));
    if (!request.has_header("Content-Length") || !request.is_multipart_form_data()) {
        const auto drop = [](const char*, std::size_t) { return true; };
        request.is_multipart_form_data() ? reader([](const auto&) { return true; }, drop) : reader(drop);
        deliver(
            Refusal(411, "length_required", "Send the file as multipart/form-data with a Content-Length."),
            response);
        return;
    }
    std::unique_ptr<BlobFolder::Incoming> incoming;
    bool isFilePart = false;
    bool isTooBig = false;
    const bool isRead = reader(
        [&](const httplib::MultipartFormData& part) {
            isFilePart = part.name == "file";
            if (isFilePart && isAllowed) {
                incoming = std::make_unique<BlobFolder::Incoming>(m_api.blobFolder(), part.filename,
                                                                  part.content_type);
            }
            return true;
        },
        [&](const char* bytes, std::size_t size) {
            if (!isFilePart || incoming == nullptr || isTooBig) {
                return true;
            }
            isTooBig = incoming->size() + static_cast<std::int64_t>(size) > m_api.limits().maxUpload;
            return isTooBig || incoming->write(bytes, size);
        });
    if (!isRead) {
        deliver(Refusal(400, "upload_failed", "The upload did not arrive whole."), response);
    } else if (isTooBig) {
        deliver(tooBig, response);
    } else {
        Call call = callOf(request);
        if (incoming != nullptr) {
            call.upload = incoming->finish();
        }
        deliver(m_api.handle(call), response);
    }
}

void Server::serveDownload(const httplib::Request& request, httplib::Response& response)
{
    const auto segments = split(request.path, '/');
    const auto blob = segments.size() >= 2 ? m_api.download(segments[1]) : std::nullopt;
    if (!blob) {
        deliver(Refusal::notFound(), response);
        return;
    }
    const auto size = static_cast<std::size_t>(blob->size);
    response.set_header("Accept-Ranges", "bytes");
    response.set_header("ETag", '"' + blob->sha256 + '"');
    response.set_header("Content-Disposition",
                        "attachment; filename*=UTF-8''" + percentEncoded(blob->filename));
    if (!request.ranges.empty() && request.ranges.front().first >= blob->size) {
        response.status = 416;
        response.set_header("Content-Range", "bytes */" + std::to_string(blob->size));
        return;
    }
    if (size == 0) {
        response.set_content(std::string(), blob->contentType);
        return;
    }
    const auto file = std::make_shared<std::ifstream>(m_api.pathOf(*blob), std::ios::binary);
    response.set_content_provider(
        size, blob->contentType, [file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            std::array<char, 128 * 1024> buffer{};
            file->seekg(static_cast<std::streamoff>(offset));
            file->read(buffer.data(), static_cast<std::streamsize>(std::min(length, buffer.size())));
            return file->gcount() > 0 && sink.write(buffer.data(), static_cast<std::size_t>(file->gcount()));
        });
}

} // namespace demo
