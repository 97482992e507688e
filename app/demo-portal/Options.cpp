#include "Options.h"

#include "Text.h"

#include <map>

namespace demo {

namespace {

std::int64_t numberFrom(const std::string& name, const std::string& text, std::int64_t least,
                        std::int64_t most)
{
    const auto number = integerFrom(text);
    if (!number || *number < least || *number > most) {
        throw BadOption(name + " wants a whole number from " + std::to_string(least) + " to " +
                        std::to_string(most) + ", not \"" + text + "\"");
    }
    return *number;
}

double secondsFrom(const std::string& name, const std::string& text)
{
    try {
        std::size_t used = 0;
        const double seconds = std::stod(text, &used);
        if (used == text.size() && seconds >= 0) {
            return seconds;
        }
    } catch (const std::logic_error&) {
        // Falls through to the one complaint below.
    }
    throw BadOption(name + " wants seconds, not \"" + text + "\"");
}

bool switchFrom(const std::string& name, const std::string& text)
{
    if (text != "on" && text != "off") {
        throw BadOption(name + " wants on or off, not \"" + text + "\"");
    }
    return text == "on";
}

CertificateKind certificateFrom(const std::string& name, const std::string& text)
{
    const std::map<std::string, CertificateKind> kinds{{"good", CertificateKind::Good},
                                                       {"expired", CertificateKind::Expired},
                                                       {"self-signed", CertificateKind::SelfSigned},
                                                       {"wrong-host", CertificateKind::WrongHost}};
    const auto kind = kinds.find(text);
    if (kind == kinds.end()) {
        throw BadOption(name + " wants good, expired, self-signed or wrong-host, not \"" + text + "\"");
    }
    return kind->second;
}

void applyValue(Options& options, const std::string& name, const std::string& value)
{
    if (name == "--dir") {
        options.folder = value;
    } else if (name == "--port") {
        options.port = static_cast<int>(numberFrom(name, value, 0, 65'535));
    } else if (name == "--tickets") {
        options.tickets = numberFrom(name, value, 0, 1'000'000);
    } else if (name == "--seed") {
        options.seed = static_cast<std::uint64_t>(numberFrom(name, value, 0, INT64_MAX));
    } else if (name == "--faults") {
        options.faults = value;
    } else if (name == "--agent") {
        options.hasAgent = switchFrom(name, value);
    } else if (name == "--agent-delay") {
        options.agentDelay = secondsFrom(name, value);
    } else if (name == "--max-upload") {
        options.maxUpload = numberFrom(name, value, 1, std::int64_t{1} << 40);
    } else if (name == "--certificate") {
        options.certificate = certificateFrom(name, value);
    } else {
        throw BadOption("unknown option " + name);
    }
}

} // namespace

Options parseOptions(const std::vector<std::string>& arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
        } else if (name == "--verbose") {
            options.verbose = true;
        } else if (name == "--dump") {
            options.dump = true;
        } else if (const std::size_t equals = name.find('=');
                   name.starts_with("--") && equals != std::string::npos) {
            applyValue(options, name.substr(0, equals), name.substr(equals + 1));
        } else if (name.starts_with("--") && i + 1 < arguments.size()) {
            applyValue(options, name, arguments[++i]);
        } else {
            throw BadOption(name.starts_with("--") ? name + " wants a value" : "unexpected argument " + name);
        }
    }
    if (options.folder.empty() && !options.help) {
        throw BadOption("--dir DIR is required");
    }
    return options;
}

std::string usage()
{
    return R"(Usage: caredesk-demo-portal --dir DIR [--port N] [options]
A small HTTPS portal on 127.0.0.1, for trying CareDesk out and for its tests.

  --dir DIR             where its state, its certificates and its uploads live
  --port N              0 (the default) takes a free one
  --tickets N           makes a history of N tickets in a new DIR
  --seed S              another history, other faults and another agent; 1 by default
  --faults SPEC         injects faults, see app/demo-portal/README.md
  --agent on|off        the support agent that answers by itself; on by default
  --agent-delay SEC     how soon it takes its next step, at least; 20 by default
  --max-upload BYTES    the largest upload that is taken; 25 MiB by default
  --certificate KIND    good (the default), expired, self-signed, wrong-host
  --dump                prints everything that is stored, as JSON, and exits
  --verbose             logs requests to the standard error output
)";
}

} // namespace demo
