#include "Control.h"

#include "Dump.h"
#include "PrivateFile.h"
#include "Secrets.h"

namespace demo {

Control::Control(const std::filesystem::path& folder, Store& store, Faults& faults)
    : m_store(store)
    , m_faults(faults)
    , m_secret(store.setting("control-token"))
{
    if (m_secret.empty()) {
        m_secret = randomHex(16);
        store.setSetting("control-token", m_secret);
    }
    writePrivately(folder / "control-token", m_secret);
}

Answer Control::handle(const std::string& method, const std::string& path, const std::string& secret,
                       const std::string& body)
{
    if (!sameSecret(secret, m_secret)) {
        return {403, Refusal::forbidden("The control secret is missing or wrong.").body(), {}};
    }
    if (method == "POST" && path == "/demo/faults") {
        try {
            m_faults.set(body);
            return {204, nullptr, {}};
        } catch (const BadFaults& bad) {
            return {400, Refusal(400, "bad_faults", bad.what()).body(), {}};
        }
    }
    if (method == "GET" && path == "/demo/requests") {
        return {200, m_faults.requests(), {}};
    }
    if (method == "GET" && path == "/demo/dump") {
        Json dump = dumpOf(m_store);
        dump["requests"] = m_faults.requests();
        return {200, std::move(dump), {}};
    }
    return {404, Refusal::notFound().body(), {}};
}

} // namespace demo
