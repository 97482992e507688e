#pragma once

#include "Api.h"
#include "Control.h"
#include "Delivery.h"
#include "Later.h"
#include "TlsServer.h"

namespace demo {

/// HTTP's dress around the Api: requests into calls, answers into responses, uploads and downloads streamed,
/// faults on the way.
class Server
{
public:
    Server(Api& api, Control& control, Faults& faults, const CertificateFiles& certificates, bool isVerbose);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    /// Takes a port of 127.0.0.1, 0 for any free one, and returns it. Throws std::runtime_error.
    int bind(int port);
    /// Serves, on threads of its own, from its return on.
    void start();
    /// Ends every connection and joins the threads.
    void stop();

private:
    void addRoutes();
    void serve(const httplib::Request& request, httplib::Response& response);
    void serveUpload(const httplib::Request& request, httplib::Response& response,
                     const httplib::ContentReader& reader);
    void serveDownload(const httplib::Request& request, httplib::Response& response);
    void sendFile(const Blob& blob, const httplib::Request& request, httplib::Response& response,
                  Delivery& delivery, const std::optional<Fault>& fault);

    /// Waits out the latency; true when the request ends here, before it did anything.
    bool endsBefore(const Faults::Decision& decision, const Call& call, const Wire& wire, Delivery& delivery);
    /// Does what the call asks, answers, and spoils the answer as the fault says.
    void act(const Call& call, const std::optional<Fault>& fault, const Wire& wire, Delivery& delivery);
    void hang(const Fault& fault, const Wire& wire);

    Api& m_api;
    Control& m_control;
    Faults& m_faults;
    Pause m_pause;
    Later m_later;
    TlsServer m_http;
    std::unique_ptr<Relay> m_relay;
    std::thread m_thread;
    bool m_isVerbose;
};

} // namespace demo
