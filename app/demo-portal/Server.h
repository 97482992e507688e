#pragma once

#include "Api.h"
#include "TlsServer.h"

namespace demo {

/// HTTP's dress around the Api: requests into calls, answers into responses, uploads and downloads streamed.
class Server
{
public:
    Server(Api& api, const CertificateFiles& certificates, bool isVerbose);

    /// Takes a port of 127.0.0.1, 0 for any free one, and returns it. Throws std::runtime_error.
    int bind(int port);
    /// Serves until stop().
    void run();
    void stop();

private:
    void addRoutes();
    void serve(const httplib::Request& request, httplib::Response& response);
    void serveUpload(const httplib::Request& request, httplib::Response& response,
                     const httplib::ContentReader& reader);
    void serveDownload(const httplib::Request& request, httplib::Response& response);

    Api& m_api;
    TlsServer m_http;
    bool m_isVerbose;
};

} // namespace demo
