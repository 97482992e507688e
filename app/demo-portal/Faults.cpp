#include "Faults.h"

#include "Text.h"

#include <algorithm>
#include <array>

namespace demo {

namespace {

struct NamedKind
{
    const char* name;
    Fault::Kind kind;
};

constexpr std::array kinds{
    NamedKind{"reset-before", Fault::Kind::ResetBefore},
    NamedKind{"reset-after", Fault::Kind::ResetAfter},
    NamedKind{"late-commit", Fault::Kind::LateCommit},
    NamedKind{"hang", Fault::Kind::Hang},
    NamedKind{"hang-after", Fault::Kind::HangAfter},
    NamedKind{"cut", Fault::Kind::Cut},
    NamedKind{"drip", Fault::Kind::Drip},
    NamedKind{"malformed", Fault::Kind::Malformed},
    NamedKind{"duplicate", Fault::Kind::Duplicate},
    NamedKind{"html", Fault::Kind::Html},
    NamedKind{"huge", Fault::Kind::Huge},
    NamedKind{"latency", Fault::Kind::Latency},
    NamedKind{"drop-attachment", Fault::Kind::DropAttachment},
    NamedKind{"drop-cc", Fault::Kind::DropCc},
    NamedKind{"change-casino", Fault::Kind::ChangeCasino},
    NamedKind{"cut-subject", Fault::Kind::CutSubject},
    NamedKind{"keep-state", Fault::Kind::KeepState},
};

struct NamedRoute
{
    const char* name;
    Route route;
};

constexpr std::array routes{
    NamedRoute{"create", Route::Create},     NamedRoute{"reply", Route::Reply},
    NamedRoute{"upload", Route::Upload},     NamedRoute{"state", Route::State},
    NamedRoute{"pull", Route::Pull},         NamedRoute{"signin", Route::SignIn},
    NamedRoute{"download", Route::Download},
};

constexpr std::array valueNames{"p", "retry-after", "seconds", "bytes", "ms", "mb", "after"};

double numberFrom(const std::string& text, const std::string& rule)
{
    try {
        std::size_t used = 0;
        const double number = std::stod(text, &used);
        if (used == text.size() && number >= 0) {
            return number;
        }
    } catch (const std::logic_error&) {
        // Falls through to the one complaint below.
    }
    throw BadFaults("\"" + text + "\" is no number, in the fault \"" + rule + "\"");
}

Fault kindFrom(const std::string& text, const std::string& rule)
{
    Fault fault;
    if (const auto status = integerFrom(text); status && *status >= 400 && *status <= 599) {
        fault.status = static_cast<int>(*status);
        return fault;
    }
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const NamedKind& named) { return text == named.name; });
    if (kind == kinds.end()) {
        throw BadFaults("there is no kind \"" + text + "\", in the fault \"" + rule + "\"");
    }
    fault.kind = kind->kind;
    return fault;
}

std::optional<Route> routeFrom(const std::string& text, const std::string& rule)
{
    if (text == "*") {
        return std::nullopt;
    }
    const auto route = std::find_if(routes.begin(), routes.end(),
                                    [&](const NamedRoute& named) { return text == named.name; });
    if (route == routes.end()) {
        throw BadFaults("there is no route \"" + text + "\", in the fault \"" + rule + "\"");
    }
    return route->route;
}

} // namespace

double Fault::value(const std::string& name, double otherwise) const
{
    const auto found = values.find(name);
    return found == values.end() ? otherwise : found->second;
}

Part Fault::refusedPart() const
{
    switch (kind) {
    case Kind::DropAttachment: return Part::Attachment;
    case Kind::DropCc: return Part::Cc;
    case Kind::ChangeCasino: return Part::Casino;
    case Kind::CutSubject: return Part::Subject;
    case Kind::KeepState: return Part::State;
    default: return Part::None;
    }
}

Faults::Faults(std::uint64_t seed)
    : m_random(seed)
{
}

void Faults::set(const std::string& spec)
{
    std::string list = spec;
    std::replace(list.begin(), list.end(), ';', ',');
    std::vector<Rule> rules;
    for (const std::string& text : split(list, ',')) {
        rules.push_back(ruleFrom(text));
    }
    const std::lock_guard lock(m_mutex);
    m_rules = std::move(rules);
}

Faults::Rule Faults::ruleFrom(const std::string& text)
{
    const auto parts = split(text, ':');
    if (parts.size() < 2) {
        throw BadFaults("a fault is KIND:ROUTE[@N][:name=value], not \"" + text + "\"");
    }
    Rule rule;
    rule.fault = kindFrom(parts[0], text);
    const std::size_t sign = parts[1].find('@');
    rule.route = routeFrom(parts[1].substr(0, sign), text);
    if (sign != std::string::npos) {
        std::string range = parts[1].substr(sign + 1);
        const bool isOpen = range.ends_with('+');
        if (isOpen) {
            range.pop_back();
        }
        const std::size_t dash = range.find('-');
        rule.first = static_cast<std::int64_t>(numberFrom(range.substr(0, dash), text));
        rule.last = dash != std::string::npos
                        ? static_cast<std::int64_t>(numberFrom(range.substr(dash + 1), text))
                    : isOpen ? INT64_MAX
                             : rule.first;
    }
    for (std::size_t i = 2; i < parts.size(); ++i) {
        const std::size_t equals = parts[i].find('=');
        const std::string name = parts[i].substr(0, equals);
        if (equals == std::string::npos ||
            std::find(valueNames.begin(), valueNames.end(), name) == valueNames.end()) {
            throw BadFaults("there is no value \"" + parts[i] + "\", in the fault \"" + text + "\"");
        }
        rule.fault.values[name] = numberFrom(parts[i].substr(equals + 1), text);
    }
    rule.probability = rule.fault.value("p", 1);
    return rule;
}

Faults::Decision Faults::next(Route route)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[route];
    Decision decision;
    for (Rule& rule : m_rules) {
        if (rule.route && *rule.route != route) {
            continue;
        }
        ++rule.seen;
        if (rule.seen < rule.first || rule.seen > rule.last) {
            continue;
        }
        constexpr double fine = 1e9;
        if (rule.probability < 1 &&
            static_cast<double>(m_random() % 1'000'000'000) >= rule.probability * fine) {
            continue;
        }
        if (rule.fault.kind == Fault::Kind::Latency) {
            decision.latency +=
                std::chrono::milliseconds(static_cast<std::int64_t>(rule.fault.value("ms", 300)));
        } else if (!decision.fault) {
            decision.fault = rule.fault;
        }
    }
    return decision;
}

Json Faults::requests()
{
    const std::lock_guard lock(m_mutex);
    Json counts = Json::object();
    for (const NamedRoute& named : routes) {
        const auto found = m_requests.find(named.route);
        counts[named.name] = found == m_requests.end() ? 0 : found->second;
    }
    return counts;
}

} // namespace demo
