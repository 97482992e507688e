#include "Delivery.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace demo {

namespace {

constexpr auto json = "application/json";
constexpr std::size_t pieceSize = 128ul * 1024;

std::string textOf(const Body& body)
{
    std::string text(body.size, '\0');
    text.resize(body.read(0, text.data(), text.size()));
    return text;
}

bool writePiece(const Body& body, std::size_t offset, std::size_t size, httplib::DataSink& sink)
{
    std::array<char, pieceSize> buffer{};
    const std::size_t got = body.read(offset, buffer.data(), std::min(size, buffer.size()));
    return got > 0 && sink.write(buffer.data(), got);
}

} // namespace

Body bodyOf(std::string text, std::string contentType)
{
    const auto shared = std::make_shared<const std::string>(std::move(text));
    return {std::move(contentType), shared->size(),
            [shared](std::size_t offset, char* buffer, std::size_t size) {
                return shared->copy(buffer, size, std::min(offset, shared->size()));
            }};
}

Body bodyOf(const std::filesystem::path& file, std::size_t size, std::string contentType)
{
    const auto stream = std::make_shared<std::ifstream>(file, std::ios::binary);
    return {std::move(contentType), size, [stream](std::size_t offset, char* buffer, std::size_t wanted) {
                stream->clear();
                stream->seekg(static_cast<std::streamoff>(offset));
                stream->read(buffer, static_cast<std::streamsize>(wanted));
                return static_cast<std::size_t>(stream->gcount());
            }};
}

void Delivery::send(const Answer& answer, const std::optional<Fault>& fault)
{
    m_response.status = answer.status;
    for (const auto& [name, value] : answer.headers) {
        m_response.set_header(name, value);
    }
    if (answer.body.is_null() && !fault) {
        return;
    }
    const std::string text = answer.body.is_null()
                                 ? std::string()
                                 : answer.body.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (fault) {
        send(bodyOf(text, json), fault);
    } else {
        m_response.set_content(text, json);
    }
}

void Delivery::send(const Refusal& refusal, const std::optional<Fault>& fault)
{
    send(Answer{refusal.status(), refusal.body(), refusal.headers()}, fault);
}

void Delivery::send(const Body& body, const std::optional<Fault>& fault)
{
    switch (fault ? fault->kind : Fault::Kind::Latency) {
    case Fault::Kind::Cut: return sendCut(body, *fault);
    case Fault::Kind::Drip: return sendDripping(body, *fault);
    case Fault::Kind::Duplicate: return sendTwice(body);
    case Fault::Kind::Malformed: return sendMalformed(body);
    case Fault::Kind::Html: return sendHtml();
    case Fault::Kind::Huge: return sendHuge(*fault);
    default: return sendWhole(body);
    }
}

void Delivery::sendWhole(const Body& body)
{
    if (body.size == 0) {
        m_response.set_content(std::string(), body.contentType);
        return;
    }
    m_response.set_content_provider(body.size, body.contentType,
                                    [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                        return writePiece(body, offset, length, sink);
                                    });
}

void Delivery::sendCut(const Body& body, const Fault& fault)
{
    if (body.size == 0) {
        m_wire.resetNow();
        return;
    }
    const std::size_t half = body.size / 2;
    const auto limit =
        std::min(body.size - 1, static_cast<std::size_t>(fault.value("bytes", static_cast<double>(half))));
    const auto sent = std::make_shared<std::size_t>(0);
    m_response.set_content_provider(
        body.size, body.contentType,
        [body, limit, sent, wire = m_wire](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            const std::size_t piece = std::min({length, limit - *sent, pieceSize});
            if (piece > 0 && writePiece(body, offset, piece, sink)) {
                *sent += piece;
                return true;
            }
            wire.endHere();
            return false;
        });
}

void Delivery::sendDripping(const Body& body, const Fault& fault)
{
    const auto step = static_cast<std::size_t>(std::max(1.0, fault.value("bytes", 64)));
    const std::chrono::milliseconds rest(static_cast<std::int64_t>(fault.value("ms", 5)));
    if (body.size == 0) {
        m_pause.wait(rest);
        return sendWhole(body);
    }
    m_response.set_content_provider(body.size, body.contentType,
                                    [pause = &m_pause, body, step,
                                     rest](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                        return pause->wait(rest) &&
                                               writePiece(body, offset, std::min(length, step), sink);
                                    });
}

void Delivery::sendTwice(const Body& body)
{
    const std::string text = textOf(body);
    if (text.empty()) {
        return sendWhole(body);
    }
    const std::string again = "HTTP/1.1 " + std::to_string(m_response.status < 0 ? 200 : m_response.status) +
                              " OK\r\nContent-Type: " + body.contentType +
                              "\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
    const std::string all = text + again;
    m_response.set_content_provider(text.size(), body.contentType,
                                    [all](std::size_t, std::size_t, httplib::DataSink& sink) {
                                        return sink.write(all.data(), all.size());
                                    });
}

void Delivery::sendMalformed(const Body& body)
{
    const std::string text = textOf(body);
    if (text.empty()) {
        m_response.status = 200;
    }
    m_response.set_content(text.substr(0, text.size() / 2) + ",]{\"", body.contentType);
}

void Delivery::sendHtml()
{
    m_response.status = 200;
    m_response.set_content(
        "<!DOCTYPE html><html><head><title>Wi-Fi sign-in</title></head><body><h1>Welcome to the "
        "guest network</h1><form><input name=\"room\"><button>Connect</button></form></body></html>",
        "text/html");
}

void Delivery::sendHuge(const Fault& fault)
{
    constexpr double megabyte = 1024 * 1024;
    const auto size = static_cast<std::size_t>(fault.value("mb", 100) * megabyte);
    m_response.status = 200;
    std::string rows;
    while (rows.size() < pieceSize / 2) {
        rows += R"({"id":1,"subject":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"},)";
    }
    m_response.set_chunked_content_provider(json, [rows, size](std::size_t offset, httplib::DataSink& sink) {
        constexpr std::string_view opening = R"({"data":[)";
        constexpr std::string_view closing = R"({"id":2}],"meta":{}})";
        if (offset == 0) {
            return sink.write(opening.data(), opening.size());
        }
        if (offset >= size) {
            const bool isWritten = sink.write(closing.data(), closing.size());
            sink.done();
            return isWritten;
        }
        return sink.write(rows.data(), rows.size());
    });
}

} // namespace demo
