#pragma once

#include "Certificates.h"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace demo {

struct Options
{
    std::filesystem::path folder;
    int port = 0;
    /// How long the made-up history is; without it a small one in which every state occurs.
    std::optional<std::int64_t> tickets;
    std::uint64_t seed = 1;
    std::string faults;
    bool hasAgent = true;
    /// Seconds until the agent's next step, at least; it takes up to twice that.
    double agentDelay = 20;
    std::int64_t maxUpload = 25ll * 1024 * 1024;
    CertificateKind certificate = CertificateKind::Good;
    bool dump = false;
    bool verbose = false;
    bool help = false;
};

/// The command line is wrong; what() says how.
class BadOption : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

Options parseOptions(const std::vector<std::string>& arguments);
std::string usage();

} // namespace demo
