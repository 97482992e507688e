#pragma once

#include "Certificates.h"

#include <httplib.h>

namespace demo {

/// The HTTP library's TLS server, set up for many quick requests over kept connections.
class TlsServer : public httplib::SSLServer
{
public:
    explicit TlsServer(const CertificateFiles& certificates);

    /// Lets more connections wait to be accepted than the library's five: a burst would lose a second each.
    void widenBacklog();
};

} // namespace demo
