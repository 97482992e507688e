#include "Server.h"

#include "Multipart.h"
#include "Text.h"

#include <cstdio>
#include <stdexcept>

namespace demo {

namespace {

constexpr std::string_view base = "/api/v2/";

constexpr auto page =
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>CareDesk demo "
    "portal</title></head>"
    "<body><h1>CareDesk demo portal</h1><p>This portal has no pages for people: its tickets are seen in "
    "CareDesk, and its interface is at <code>/api/v2/</code>.</p><p lang=\"es\">Este portal no tiene "
    "páginas: sus tickets se ven en CareDesk.</p></body></html>";

Call callOf(const httplib::Request& request)
{
    Call call;
    call.method = request.method;
    if (request.path.starts_with(base)) {
        call.path = split(request.path.substr(base.size()), '/');
    }
    for (const auto& [name, value] : request.params) {
        call.params.emplace(name, value);
    }
    call.origin = "https://" + request.get_header_value("Host");
    call.authorization = request.get_header_value("Authorization");
    if (!request.body.empty()) {
        call.body = Json::parse(request.body, nullptr, false);
        call.bodyIsJson = !call.body.is_discarded();
    }
    return call;
}

Refusal injected(const Fault& fault)
{
    Refusal refusal(fault.status, "injected_" + std::to_string(fault.status),
                    "The portal cannot answer at the moment.");
    if (fault.has("retry-after")) {
        refusal.header("Retry-After", std::to_string(static_cast<int>(fault.value("retry-after", 0))));
    }
    return refusal;
}

std::chrono::milliseconds secondsOf(const Fault& fault, double otherwise)
{
    constexpr double milliseconds = 1000;
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(fault.value("seconds", otherwise) * milliseconds));
}

} // namespace

Server::Server(Api& api, Control& control, Faults& faults, const CertificateFiles& certificates,
               bool isVerbose)
    : m_api(api)
    , m_control(control)
    , m_faults(faults)
    , m_http(certificates)
    , m_isVerbose(isVerbose)
{
    if (!m_http.is_valid()) {
        throw std::runtime_error("the TLS server does not start with " + certificates.chain.string());
    }
    addRoutes();
}

Server::~Server()
{
    if (m_thread.joinable()) {
        stop();
    }
}

int Server::bind(int port)
{
    const int inner = m_http.bind_to_any_port("127.0.0.1");
    if (inner < 0) {
        throw std::runtime_error("there is no free port on 127.0.0.1");
    }
    m_http.widenBacklog();
    m_relay = std::make_unique<Relay>(inner);
    return m_relay->listen(port);
}

void Server::start()
{
    m_thread = std::thread([this] { m_http.listen_after_bind(); });
    // The library forgets a stop() that comes before it listens.
    while (!m_http.is_running() && m_pause.wait(std::chrono::milliseconds(1))) {
    }
    m_relay->start();
}

void Server::stop()
{
    m_pause.stop();
    m_relay->stop();
    m_http.stop();
    m_thread.join();
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
    m_http.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
        response.set_header("Date", httpDate(now()));
    });
    if (m_isVerbose) {
        m_http.set_logger([](const httplib::Request& request, const httplib::Response& response) {
            std::fprintf(stderr, "%s %s %d\n", request.method.c_str(), request.path.c_str(), response.status);
        });
    }
}

void Server::serve(const httplib::Request& request, httplib::Response& response)
{
    const Wire wire(*m_relay, request);
    Delivery delivery(m_pause, wire, response);
    if (request.path.starts_with("/demo/")) {
        delivery.send(m_control.handle(request.method, request.path,
                                       request.get_header_value("X-Demo-Control"), request.body),
                      std::nullopt);
        return;
    }
    if (request.method == "GET" && !request.path.starts_with(base)) {
        response.set_content(page, "text/html; charset=utf-8");
        return;
    }
    const Call call = callOf(request);
    const auto decision = m_faults.next(routeOf(call.method, call.path));
    if (!endsBefore(decision, call, wire, delivery)) {
        act(call, decision.fault, wire, delivery);
    }
}

void Server::serveUpload(const httplib::Request& request, httplib::Response& response,
                         const httplib::ContentReader& reader)
{
    const Wire wire(*m_relay, request);
    Delivery delivery(m_pause, wire, response);
    Call call = callOf(request);
    const auto decision = m_faults.next(Route::Upload);
    const auto kind = decision.fault ? decision.fault->kind : Fault::Kind::Latency;
    if (kind == Fault::Kind::ResetBefore || kind == Fault::Kind::Hang) {
        endsBefore(decision, call, wire, delivery);
        return;
    }
    const bool isKept = m_api.isSignedIn(call.authorization) && request.has_header("Content-Length");
    Multipart upload(m_api.blobFolder(), isKept ? m_api.limits().maxUpload : 0);
    if (!upload.read(request, reader)) {
        delivery.send(
            Refusal(400, "upload_failed", "The upload did not arrive whole, as multipart/form-data."));
        return;
    }
    if (endsBefore(decision, call, wire, delivery)) {
        return;
    }
    if (!request.has_header("Content-Length")) {
        delivery.send(Refusal(411, "length_required", "Send the file with a Content-Length."));
    } else if (isKept && upload.isTooBig()) {
        delivery.send(Refusal(413, "file_too_large", "The file is larger than this portal takes."));
    } else {
        call.upload = upload.take();
        act(call, decision.fault, wire, delivery);
    }
}

void Server::serveDownload(const httplib::Request& request, httplib::Response& response)
{
    const Wire wire(*m_relay, request);
    Delivery delivery(m_pause, wire, response);
    const auto decision = m_faults.next(Route::Download);
    if (endsBefore(decision, callOf(request), wire, delivery)) {
        return;
    }
    const auto segments = split(request.path, '/');
    const auto blob = segments.size() >= 2 ? m_api.download(segments[1]) : std::nullopt;
    if (blob) {
        sendFile(*blob, request, response, delivery, decision.fault);
    } else {
        delivery.send(Refusal::notFound());
    }
}

void Server::sendFile(const Blob& blob, const httplib::Request& request, httplib::Response& response,
                      Delivery& delivery, const std::optional<Fault>& fault)
{
    response.set_header("Accept-Ranges", "bytes");
    response.set_header("ETag", '"' + blob.sha256 + '"');
    response.set_header("Content-Disposition",
                        "attachment; filename*=UTF-8''" + percentEncoded(blob.filename));
    if (!request.ranges.empty() && request.ranges.front().first >= blob.size) {
        response.set_header("Content-Range", "bytes */" + std::to_string(blob.size));
        delivery.send(Refusal(416, "range_not_satisfiable", "The file ends before that."));
        return;
    }
    delivery.send(bodyOf(m_api.pathOf(blob), static_cast<std::size_t>(blob.size), blob.contentType), fault);
}

bool Server::endsBefore(const Faults::Decision& decision, const Call& call, const Wire& wire,
                        Delivery& delivery)
{
    if (decision.latency.count() > 0) {
        m_pause.wait(decision.latency);
    }
    if (!decision.fault) {
        return false;
    }
    const Fault& fault = *decision.fault;
    switch (fault.kind) {
    case Fault::Kind::ResetBefore: wire.resetNow(); return true;
    case Fault::Kind::Hang: hang(fault, wire); return true;
    case Fault::Kind::Html:
    case Fault::Kind::Huge: delivery.send(Body{}, fault); return true;
    case Fault::Kind::Status:
        if (fault.has("after")) {
            return false;
        }
        if (fault.status == 401) {
            m_api.revoke(call.authorization);
        }
        delivery.send(injected(fault));
        return true;
    default: return false;
    }
}

void Server::act(const Call& call, const std::optional<Fault>& fault, const Wire& wire, Delivery& delivery)
{
    if (fault && fault->kind == Fault::Kind::LateCommit) {
        wire.resetNow();
        m_later.after(secondsOf(*fault, 3), [this, call] { m_api.handle(call); });
        return;
    }
    Call done = call;
    done.refused = fault ? fault->refusedPart() : Part::None;
    const Answer answer = m_api.handle(done);
    if (done.refused != Part::None) {
        delivery.send(answer, std::nullopt);
        return;
    }
    switch (fault ? fault->kind : Fault::Kind::Latency) {
    case Fault::Kind::ResetAfter: wire.resetNow(); return;
    case Fault::Kind::HangAfter: hang(*fault, wire); return;
    case Fault::Kind::Status: delivery.send(injected(*fault)); return;
    case Fault::Kind::Latency: delivery.send(answer, std::nullopt); return;
    default: delivery.send(answer, fault);
    }
}

void Server::hang(const Fault& fault, const Wire& wire)
{
    m_pause.wait(secondsOf(fault, 600));
    wire.resetNow();
}

} // namespace demo
