#pragma once

#include "Pause.h"
#include "Store.h"
#include "Tickets.h"

#include <thread>

namespace demo {

/// A support agent that answers by itself: acknowledges after a while, asks back about half of the time, says
/// that it is solved and waits for the confirmation, and begins again when the problem persists. It minds
/// only what customers write after its first start. What it says and when follows from the seed and the
/// ticket.
class Agent
{
public:
    Agent(Store& store, double delaySeconds, std::uint64_t seed);
    Agent(const Agent&) = delete;
    Agent& operator=(const Agent&) = delete;
    ~Agent();

private:
    enum Step { Nothing, Acknowledged, Asked, Solved };
    struct Task
    {
        Ticket ticket;
        Step step;
    };

    void run();
    void schedule(Connection& connection);
    void work(Connection& connection);
    void takeStep(Connection& connection, const Task& task);
    void say(Connection& connection, const Ticket& ticket, const std::vector<const char*>& texts,
             const std::string& status, std::optional<Id> subStatus);
    void setNext(Connection& connection, Id ticket, Step step, bool goesOn);
    /// A number that always is the same for that ticket and step.
    std::uint64_t draw(Id ticket, int step) const;
    std::int64_t due(Id ticket, int step) const;

    Store& m_store;
    double m_delay;
    std::uint64_t m_seed;
    Seconds m_since;
    Pause m_pause;
    std::thread m_thread;
};

} // namespace demo
