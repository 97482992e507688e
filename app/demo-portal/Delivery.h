#pragma once

#include "Faults.h"
#include "Pause.h"
#include "Wire.h"

namespace demo {

/// The body of an answer, read in pieces: read(offset, buffer, size) gives back how much it wrote.
struct Body
{
    std::string contentType;
    std::size_t size = 0;
    std::function<std::size_t(std::size_t offset, char* buffer, std::size_t size)> read;
};

Body bodyOf(std::string text, std::string contentType);
/// Reads from the disk as it goes.
Body bodyOf(const std::filesystem::path& file, std::size_t size, std::string contentType);

/// Writes answers into responses: whole, or spoilt as a fault says.
class Delivery
{
public:
    Delivery(Pause& pause, Wire wire, httplib::Response& response)
        : m_pause(pause)
        , m_wire(wire)
        , m_response(response)
    {
    }

    void send(const Answer& answer, const std::optional<Fault>& fault);
    void send(const Refusal& refusal, const std::optional<Fault>& fault = std::nullopt);
    void send(const Body& body, const std::optional<Fault>& fault);

private:
    void sendWhole(const Body& body);
    void sendCut(const Body& body, const Fault& fault);
    void sendDripping(const Body& body, const Fault& fault);
    void sendTwice(const Body& body);
    void sendMalformed(const Body& body);
    void sendHtml();
    void sendHuge(const Fault& fault);

    Pause& m_pause;
    Wire m_wire;
    httplib::Response& m_response;
};

} // namespace demo
