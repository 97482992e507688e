#pragma once

#include "Relay.h"

#include <httplib.h>

namespace demo {

/// The connection that one request came on, and the ways to end it that HTTP does not know.
class Wire
{
public:
    Wire(Relay& relay, const httplib::Request& request)
        : m_relay(&relay)
        , m_port(request.remote_port)
        , m_ssl(request.ssl)
    {
    }

    /// Resets the connection; nothing more reaches the client.
    void resetNow() const { m_relay->cutAfter(m_port, 0, Relay::Ending::Reset); }
    /// Ends the connection once the client has all that was written up to now.
    void endHere() const;

private:
    Relay* m_relay;
    int m_port;
    const SSL* m_ssl;
};

} // namespace demo
