#pragma once

#include "Blobs.h"
#include "ScenarioTexts.h"
#include "Store.h"

#include <random>

namespace demo {

/// Makes up the history of a portal: tickets of the scenario's people, with their messages, answers, states
/// and attachments, spread backwards from now. The same seed and time make the same history.
class Scenario
{
public:
    Scenario(Store& store, BlobFolder& blobs, std::uint64_t seed);

    /// How long the history is when nobody says.
    static constexpr std::int64_t smallHistory = 40;

    /// Fills an empty store, in one transaction.
    void make(std::int64_t count, Seconds until);

private:
    /// How far a made-up ticket has come.
    enum class Stage {
        New,
        Answered,
        Question,
        OnHold,
        Pending,
        Confirmation,
        Resolved,
        Archived,
        Hidden,
        Merged
    };

    struct Step
    {
        Seconds after;
        Id author;
        std::string html;
        bool isAgentNote;
        bool isAgent;
        std::vector<std::size_t> files;
    };

    struct Plot
    {
        Ticket ticket;
        std::string language;
        Id agent;
        Stage stage;
        std::vector<Step> steps;
    };

    void makeFiles();
    std::vector<Seconds> creationTimes(std::int64_t count, Seconds until);
    Stage stageOf(std::int64_t fromNewest, std::int64_t count, Seconds age);
    Id requesterOf(std::int64_t fromNewest);
    Plot plotOf(Connection& connection, Id id, Seconds created, Seconds until, std::int64_t fromNewest,
                Stage stage);
    void tell(Plot& plot, const FaultStory& story);
    void finish(Plot& plot, Seconds until);
    void store(Connection& connection, const Plot& plot);
    std::string filled(const char* text);
    std::string randomAuth();
    void chooseNames();

    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }
    bool happens(unsigned percent) { return below(100) < percent; }
    const char* oneOf(const std::vector<const char*>& texts) { return texts[below(texts.size())]; }

    Store& m_store;
    BlobFolder& m_blobs;
    std::mt19937_64 m_random;
    std::vector<ReceivedFile> m_files;
    std::string m_machine;
    std::string m_bank;
    std::string m_code;
    std::string m_time;
    std::string m_number;
};

} // namespace demo
