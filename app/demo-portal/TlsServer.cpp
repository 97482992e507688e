#include "TlsServer.h"

#include "Sockets.h"

#include <openssl/ssl.h>

namespace demo {

TlsServer::TlsServer(const CertificateFiles& certificates)
    : SSLServer([&](SSL_CTX& context) {
        // Without session tickets nothing follows the handshake but answers: the relay counts their bytes.
        return SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 &&
               SSL_CTX_set_num_tickets(&context, 0) == 1 &&
               SSL_CTX_use_certificate_chain_file(&context, certificates.chain.string().c_str()) == 1 &&
               SSL_CTX_use_PrivateKey_file(&context, certificates.key.string().c_str(), SSL_FILETYPE_PEM) ==
                   1;
    })
{
    constexpr std::size_t connections = 96;
    constexpr std::size_t requestsPerConnection = 1'000'000;
    constexpr time_t idleSeconds = 75;
    new_task_queue = [] { return new httplib::ThreadPool(connections); };
    set_tcp_nodelay(true);
    set_keep_alive_max_count(requestsPerConnection);
    set_keep_alive_timeout(idleSeconds);
    set_read_timeout(idleSeconds);
    set_write_timeout(idleSeconds);
    set_socket_options([](socket_t socket) { reusePort(static_cast<Socket>(socket)); });
}

void TlsServer::widenBacklog()
{
    constexpr int waiting = 511;
    setBacklog(static_cast<Socket>(svr_sock_), waiting);
}

} // namespace demo
