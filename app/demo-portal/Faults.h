#pragma once

#include "Call.h"

#include <chrono>
#include <map>
#include <mutex>
#include <random>
#include <stdexcept>

namespace demo {

/// What goes wrong with one request.
struct Fault
{
    enum class Kind {
        ResetBefore,
        ResetAfter,
        LateCommit,
        Hang,
        HangAfter,
        Status,
        Cut,
        Drip,
        Malformed,
        Duplicate,
        Html,
        Huge,
        Latency,
        // Done and answered as if all were well, but for one part.
        DropAttachment,
        DropCc,
        ChangeCasino,
        CutSubject,
        KeepState
    };

    Kind kind = Kind::Status;
    int status = 0;
    std::map<std::string, double> values;

    double value(const std::string& name, double otherwise) const;
    /// The part of a write that is left out without a word.
    Part refusedPart() const;
    bool has(const std::string& name) const { return values.contains(name); }
};

/// The SPEC is wrong; what() says where.
class BadFaults : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Decides which requests go wrong, and how: the grammar is in README.md. Also counts requests by route,
/// since tests assert how often a client came. Thread-safe.
class Faults
{
public:
    explicit Faults(std::uint64_t seed);

    /// Replaces all rules, whose counts begin anew. Throws BadFaults and keeps the old ones.
    void set(const std::string& spec);

    struct Decision
    {
        std::chrono::milliseconds latency{0};
        std::optional<Fault> fault;
    };
    /// Counts a request and says what happens to it.
    Decision next(Route route);
    /// How many requests of each route came since the start.
    Json requests();

private:
    struct Rule
    {
        Fault fault;
        std::optional<Route> route;
        std::int64_t first = 1;
        std::int64_t last = INT64_MAX;
        double probability = 1;
        std::int64_t seen = 0;
    };

    static Rule ruleFrom(const std::string& text);

    std::mutex m_mutex;
    std::vector<Rule> m_rules;
    std::map<Route, std::int64_t> m_requests;
    std::mt19937_64 m_random;
};

} // namespace demo
