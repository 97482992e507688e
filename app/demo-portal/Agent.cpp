#include "Agent.h"

#include "People.h"
#include "ScenarioTexts.h"
#include "Text.h"

#include <algorithm>
#include <cstdio>

namespace demo {

namespace {

constexpr Id spanishAgent = 1;
constexpr Id englishAgent = 2;

std::int64_t nowInMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

Agent::Agent(Store& store, double delaySeconds, std::uint64_t seed)
    : m_store(store)
    , m_delay(delaySeconds)
    , m_seed(seed)
    , m_since(integerFrom(store.setting("agent-since")).value_or(0))
{
    if (m_since == 0) {
        m_since = now();
        m_store.setSetting("agent-since", std::to_string(m_since));
    }
    m_thread = std::thread([this] { run(); });
}

Agent::~Agent()
{
    m_pause.stop();
    m_thread.join();
}

void Agent::run()
{
    constexpr double longest = 1.0;
    constexpr double shortest = 0.02;
    constexpr double milliseconds = 1000;
    const std::chrono::milliseconds rest(
        static_cast<std::int64_t>(std::clamp(m_delay / 4, shortest, longest) * milliseconds));
    while (m_pause.wait(rest)) {
        try {
            const bool hasWork = m_store.read([&](Connection& connection) {
                auto row = connection.query(
                    "SELECT EXISTS(SELECT 1 FROM ticket WHERE status='awaiting_agent' AND agent_due IS "
                    "NULL AND date_last_user_reply>=?) OR EXISTS(SELECT 1 FROM ticket WHERE "
                    "agent_due<=?)",
                    m_since, nowInMilliseconds());
                return row.step() && row.integer(0) != 0;
            });
            if (hasWork) {
                m_store.write([&](Connection& connection) {
                    work(connection);
                    schedule(connection);
                });
            }
        } catch (const SqliteError& error) {
            std::fprintf(stderr, "agent: %s\n", error.what());
        }
    }
}

void Agent::schedule(Connection& connection)
{
    std::vector<std::pair<Id, int>> waiting;
    {
        auto row = connection.query(
            "SELECT id,agent_step FROM ticket WHERE status='awaiting_agent' AND agent_due IS NULL "
            "AND date_last_user_reply>=? AND merged_into IS NULL",
            m_since);
        while (row.step()) {
            waiting.emplace_back(row.integer(0), static_cast<int>(row.integer(1)));
        }
    }
    for (const auto& [ticket, step] : waiting) {
        connection.run("UPDATE ticket SET agent_due=? WHERE id=?", due(ticket, step), ticket);
    }
}

void Agent::work(Connection& connection)
{
    std::vector<std::pair<Id, int>> tasks;
    {
        auto row =
            connection.query("SELECT id,agent_step FROM ticket WHERE agent_due<=?", nowInMilliseconds());
        while (row.step()) {
            tasks.emplace_back(row.integer(0), static_cast<int>(row.integer(1)));
        }
    }
    for (const auto& [id, step] : tasks) {
        takeStep(connection, {*Tickets(connection).byId(id), static_cast<Step>(step)});
    }
}

void Agent::takeStep(Connection& connection, const Task& task)
{
    const Ticket& ticket = task.ticket;
    if (ticket.status != status::awaitingAgent || ticket.mergedInto) {
        setNext(connection, ticket.id, task.step, false);
        return;
    }
    const Phrases& words = phrases(People(connection).byId(ticket.person)->language);
    switch (task.step) {
    case Nothing:
        say(connection, ticket, words.acknowledgements, status::awaitingAgent, std::nullopt);
        setNext(connection, ticket.id, Acknowledged, true);
        break;
    case Acknowledged:
        if (draw(ticket.id, Acknowledged) % 2 == 0) {
            say(connection, ticket, words.questions, status::awaitingUser, std::nullopt);
            setNext(connection, ticket.id, Asked, false);
            break;
        }
        [[fallthrough]];
    case Asked:
        say(connection, ticket, words.solutions, status::awaitingUser, status::confirmation);
        setNext(connection, ticket.id, Solved, false);
        break;
    case Solved:
        say(connection, ticket, words.acknowledgements, status::awaitingAgent, std::nullopt);
        setNext(connection, ticket.id, Asked, true);
        break;
    }
}

void Agent::say(Connection& connection, const Ticket& ticket, const std::vector<const char*>& texts,
                const std::string& wanted, std::optional<Id> subStatus)
{
    People people(connection);
    Tickets tickets(connection);
    const bool isSpanish = people.byId(ticket.person)->language == "es";
    const Person self = *people.byId(isSpanish ? spanishAgent : englishAgent);
    const auto& text = texts[draw(ticket.id, static_cast<int>(ticket.agentReplies)) % texts.size()];
    tickets.addMessage(ticket, self, {text, false, {}}, now(), State{wanted, subStatus});
}

void Agent::setNext(Connection& connection, Id ticket, Step step, bool goesOn)
{
    connection.run("UPDATE ticket SET agent_step=?,agent_due=? WHERE id=?", static_cast<int>(step),
                   goesOn ? std::optional(due(ticket, step)) : std::nullopt, ticket);
}

std::uint64_t Agent::draw(Id ticket, int step) const
{
    std::uint64_t mixed = m_seed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(ticket) * 31 +
                          static_cast<std::uint64_t>(step);
    mixed ^= mixed >> 30U;
    mixed *= 0xBF58476D1CE4E5B9ULL;
    mixed ^= mixed >> 27U;
    mixed *= 0x94D049BB133111EBULL;
    return mixed ^ mixed >> 31U;
}

std::int64_t Agent::due(Id ticket, int step) const
{
    constexpr double milliseconds = 1000;
    constexpr std::uint64_t fine = 1000;
    const double factor = 1 + static_cast<double>(draw(ticket, step + 100) % fine) / fine;
    return nowInMilliseconds() + static_cast<std::int64_t>(m_delay * factor * milliseconds);
}

} // namespace demo
