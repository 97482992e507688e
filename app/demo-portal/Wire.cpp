#include "Wire.h"

namespace demo {

void Wire::endHere() const
{
    // What TLS has handed to the socket in all its time is what the relay must have passed on.
    m_relay->cutAfter(m_port, BIO_number_written(SSL_get_wbio(m_ssl)), Relay::Ending::Orderly);
}

} // namespace demo
