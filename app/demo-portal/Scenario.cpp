#include "Scenario.h"

#include "People.h"
#include "Picture.h"
#include "Text.h"
#include "Tickets.h"

#include <algorithm>
#include <array>

namespace demo {

namespace {

constexpr Seconds minute = 60;
constexpr Seconds hour = 60 * minute;
constexpr Seconds day = 24 * hour;
constexpr Id firstTicket = 10'001;
constexpr Id spanishAgent = 1;
constexpr Id englishAgent = 2;
constexpr Id ana = 11;
constexpr std::size_t screenshots = 10;
constexpr std::int64_t fewTickets = 400;
/// Hidden and merged tickets come again and again, at the same places of so many tickets.
constexpr std::int64_t period = 400;
constexpr std::int64_t firstSpecial = 13;
constexpr std::int64_t mergeTarget = 17;

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

} // namespace

Scenario::Scenario(Store& store, BlobFolder& blobs, std::uint64_t seed)
    : m_store(store)
    , m_blobs(blobs)
    , m_random(seed)
{
}

void Scenario::make(std::int64_t count, Seconds until)
{
    makeFiles();
    const auto times = creationTimes(count, until);
    m_store.write([&](Connection& connection) {
        for (std::int64_t i = 0; i < count; ++i) {
            const std::int64_t fromNewest = count - 1 - i;
            const Seconds created = times[static_cast<std::size_t>(i)];
            const Stage stage = stageOf(fromNewest, count, until - created);
            store(connection, plotOf(connection, firstTicket + i, created, until, fromNewest, stage));
        }
    });
}

void Scenario::makeFiles()
{
    constexpr std::array titles{"BILL JAM",  "DOOR OPEN", "PRINTER ERROR", "RAM ERROR", "COMM LOST",
                                "REEL TILT", "HANDPAY",   "CALIBRATION",   "NO PAPER",  "CASSETTE FULL"};
    for (std::size_t i = 0; i < screenshots; ++i) {
        const std::string code =
            "CODE 0X" + std::to_string(20 + i * 7) + "  21:" + std::to_string(10 + i * 4);
        m_files.push_back(m_blobs.keep("captura-" + std::to_string(i + 1) + ".png", "image/png",
                                       machineScreenPng(titles[i], code, static_cast<unsigned>(i))));
    }
    for (unsigned i = 0; i < 6; ++i) {
        m_files.push_back(m_blobs.keep("concentrador-" + std::to_string(i + 1) + ".log", "text/plain",
                                       controllerLog(i + 1, 200 + static_cast<int>(i) * 900)));
    }
    m_files.push_back(
        m_blobs.keep("configuración sala ñ.ini", "application/octet-stream",
                     "[sala]\nnombre=Azul\nbancos=12\n\n[red]\nservidor=10.20.0.5\npuerto=9001\n"));
    m_files.push_back(m_blobs.keep("historial.log", "text/plain", controllerLog(99, 24'000)));
}

std::vector<Seconds> Scenario::creationTimes(std::int64_t count, Seconds until)
{
    // Some 20 tickets a day, never less than 45 days back nor more than five years; denser towards now when
    // few.
    const Seconds span = std::clamp<Seconds>(count / 20, 45, 1'825) * day;
    constexpr std::uint64_t fine = 1'000'000;
    std::vector<Seconds> times;
    for (std::int64_t i = 0; i < count; ++i) {
        const double share = static_cast<double>(below(fine)) / fine;
        const double back = count <= fewTickets ? share * share : share;
        times.push_back(until - 20 * minute - static_cast<Seconds>(back * static_cast<double>(span)));
    }
    std::sort(times.begin(), times.end());
    return times;
}

Scenario::Stage Scenario::stageOf(std::int64_t fromNewest, std::int64_t count, Seconds age)
{
    constexpr std::array lively{Stage::New,      Stage::Confirmation, Stage::Question,     Stage::Answered,
                                Stage::Pending,  Stage::Resolved,     Stage::Confirmation, Stage::OnHold,
                                Stage::Resolved, Stage::Question};
    constexpr std::array special{Stage::Hidden, Stage::Hidden, Stage::Merged, Stage::Merged};
    const std::int64_t active = std::max<std::int64_t>(12, count / 40);
    const std::int64_t place = fromNewest % period - firstSpecial;
    if (count >= 20 && place >= 0 && place < static_cast<std::int64_t>(special.size()) &&
        fromNewest + static_cast<std::int64_t>(special.size()) < count) {
        return special[static_cast<std::size_t>(place)];
    }
    if (fromNewest < active) {
        return lively[static_cast<std::size_t>(fromNewest) % lively.size()];
    }
    return age > (count <= fewTickets ? 20 : 60) * day && happens(70) ? Stage::Archived : Stage::Resolved;
}

Id Scenario::requesterOf(std::int64_t fromNewest)
{
    constexpr std::int64_t alwaysAna = 20;
    struct Share
    {
        unsigned upTo;
        Id person;
    };
    constexpr std::array shares{Share{40, ana}, Share{58, 12}, Share{64, 13},
                                Share{80, 21},  Share{84, 22}, Share{100, 31}};
    const auto draw = below(100);
    if (fromNewest % period == mergeTarget) {
        return ana;
    }
    if (fromNewest < alwaysAna && fromNewest % 2 == 0) {
        return ana;
    }
    return std::find_if(shares.begin(), shares.end(), [&](const Share& share) { return draw < share.upTo; })
        ->person;
}

Scenario::Plot Scenario::plotOf(Connection& connection, Id id, Seconds created, Seconds until,
                                std::int64_t fromNewest, Stage stage)
{
    People people(connection);
    const bool isOfAna = stage == Stage::Hidden || stage == Stage::Merged;
    const Person requester = *people.byId(isOfAna ? ana : requesterOf(fromNewest));
    const auto casinos = people.casinos(requester.organization);
    Plot plot;
    plot.language = requester.language;
    plot.agent = plot.language == "es" ? spanishAgent : englishAgent;
    plot.stage = stage;
    plot.ticket.id = id;
    plot.ticket.ref = Tickets::referenceOf(id);
    plot.ticket.person = requester.id;
    plot.ticket.organization = requester.organization;
    plot.ticket.department = department::customerCare;
    plot.ticket.casino = casinos[happens(70) ? 0 : casinos.size() - 1].id;
    plot.ticket.created = created;
    if (stage == Stage::Merged) {
        // Into the next older one that is neither hidden nor merged; its neighbours have both parities of
        // ids.
        plot.ticket.mergedInto = id - (mergeTarget - fromNewest % period);
    }
    if (happens(15)) {
        plot.ticket.cc.push_back(requester.id == ana ? 12
                                                     : (requester.organization == 1 ? ana : requester.id));
    }
    chooseNames();
    const auto& choice = stories(plot.language);
    const FaultStory& story = choice[below(choice.size())];
    plot.ticket.subject = filled(story.subject);
    tell(plot, story);
    finish(plot, until);
    return plot;
}

void Scenario::tell(Plot& plot, const FaultStory& story)
{
    const Phrases& words = phrases(plot.language);
    const Stage stage = plot.stage;
    std::vector<std::size_t> evidence;
    if (happens(40)) {
        evidence.push_back(below(screenshots));
    }
    if (happens(20)) {
        evidence.push_back(screenshots + below(m_files.size() - screenshots));
    }
    const auto user = [&](Seconds after, const char* text, std::vector<std::size_t> files = {}) {
        plot.steps.push_back({after, plot.ticket.person, filled(text), false, false, std::move(files)});
    };
    const auto agent = [&](Seconds after, const char* text, bool isNote = false) {
        plot.steps.push_back({after, plot.agent, filled(text), isNote, true, {}});
    };
    const auto soon = [&](Seconds most) {
        return 3 * minute + static_cast<Seconds>(below(static_cast<std::uint64_t>(most)));
    };

    user(0, story.opening, evidence);
    if (stage == Stage::New || stage == Stage::Hidden || stage == Stage::Merged) {
        return;
    }
    if (happens(20)) {
        agent(soon(10 * minute),
              "<p>[internal] Same controller as last month, check the contract before shipping.</p>", true);
    }
    agent(soon(hour), oneOf(words.acknowledgements));
    if (stage == Stage::OnHold) {
        return;
    }
    if (stage == Stage::Pending) {
        agent(soon(3 * hour), words.waiting);
        return;
    }
    const bool asksBack = stage == Stage::Question || stage == Stage::Answered || happens(55);
    if (asksBack) {
        agent(soon(2 * hour), story.question);
        if (stage == Stage::Question) {
            return;
        }
        user(soon(5 * hour), story.reply,
             happens(30) ? std::vector<std::size_t>{below(screenshots)} : std::vector<std::size_t>{});
    }
    if (stage == Stage::Answered) {
        return;
    }
    agent(soon(20 * hour), story.solution);
    if (happens(12)) {
        user(soon(4 * hour), words.persists);
        agent(soon(8 * hour), story.solution);
    }
    if (happens(40)) {
        agent(soon(2 * minute), words.askConfirmation);
    }
    if (stage != Stage::Confirmation && happens(60)) {
        user(soon(9 * hour), oneOf(words.thanks));
    }
}

void Scenario::finish(Plot& plot, Seconds until)
{
    // Times are told as distances; what would reach into the future is drawn together.
    Seconds total = 0;
    for (const Step& step : plot.steps) {
        total += step.after;
    }
    const double room = static_cast<double>(until - plot.ticket.created) * 0.9;
    const double scale = total > 0 ? std::min(1.0, room / static_cast<double>(total)) : 1.0;
    Seconds time = plot.ticket.created;
    Ticket& ticket = plot.ticket;
    ticket.statusChanged = time;
    ticket.lastUserReply = time;
    bool isWithAgent = true;
    for (Step& step : plot.steps) {
        time += static_cast<Seconds>(static_cast<double>(step.after) * scale);
        step.after = time;
        if (step.isAgentNote) {
            continue;
        }
        if (step.isAgent) {
            ++ticket.agentReplies;
            ticket.lastAgentReply = time;
        } else {
            ticket.userReplies += &step == &plot.steps.front() ? 0 : 1;
            ticket.lastUserReply = time;
        }
        // A second answer of the same side moves no date_status.
        if (isWithAgent == step.isAgent) {
            ticket.statusChanged = time;
        }
        isWithAgent = !step.isAgent;
        ticket.hasAttachments = ticket.hasAttachments || !step.files.empty();
    }
    switch (plot.stage) {
    case Stage::New:
    case Stage::Answered:
    case Stage::Merged: ticket.status = status::awaitingAgent; break;
    case Stage::OnHold:
        ticket.status = status::awaitingAgent;
        ticket.isHold = true;
        break;
    case Stage::Question: ticket.status = status::awaitingUser; break;
    case Stage::Confirmation:
        ticket.status = status::awaitingUser;
        ticket.subStatus = status::confirmation;
        break;
    case Stage::Pending: ticket.status = status::pending; break;
    case Stage::Hidden:
        ticket.status = status::hidden;
        ticket.hiddenStatus = ticket.id % 2 == 0 ? "spam" : "deleted";
        break;
    case Stage::Resolved:
    case Stage::Archived:
        ticket.status = plot.stage == Stage::Resolved ? status::resolved : status::archived;
        ticket.statusChanged = std::min(time + 10 * minute, until);
        ticket.resolved = ticket.statusChanged;
        break;
    }
}

void Scenario::store(Connection& connection, const Plot& plot)
{
    const Ticket& ticket = plot.ticket;
    connection.run(
        "INSERT INTO ticket(id,ref,subject,status,sub_status,hidden_status,is_hold,person,organization,"
        "department,casino,has_attachments,merged_into,date_created,date_status,date_resolved,"
        "date_last_agent_reply,date_last_user_reply,count_agent_replies,count_user_replies) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        ticket.id, ticket.ref, ticket.subject, ticket.status, ticket.subStatus, ticket.hiddenStatus,
        ticket.isHold, ticket.person, ticket.organization, ticket.department, ticket.casino,
        ticket.hasAttachments, ticket.mergedInto, ticket.created, ticket.statusChanged, ticket.resolved,
        ticket.lastAgentReply, ticket.lastUserReply, ticket.agentReplies, ticket.userReplies);
    for (const Id person : ticket.cc) {
        if (person != ticket.person) {
            connection.run("INSERT INTO cc VALUES(?,?)", ticket.id, person);
        }
    }
    for (const Step& step : plot.steps) {
        std::vector<Id> blobs;
        std::string html = step.html;
        for (const std::size_t file : step.files) {
            const ReceivedFile& received = m_files[file];
            Blob blob;
            blob.auth = randomAuth();
            blob.filename = received.filename;
            blob.contentType = received.contentType;
            blob.size = received.size;
            blob.sha256 = received.sha256;
            blob.file = received.file;
            blob.owner = step.author;
            blob.created = step.after;
            blobs.push_back(Blobs(connection).insert(blob).id);
            if (file < screenshots && happens(25)) {
                html += "<p><img src=\"" + std::string(originPlaceholder) + "/file.php/" + blob.auth + '/' +
                        blob.filename + "\" alt=\"" + blob.filename + "\"></p>";
            }
        }
        connection.run("INSERT INTO message(ticket,person,date_created,is_agent_note,html) VALUES(?,?,?,?,?)",
                       ticket.id, step.author, step.after, step.isAgentNote, html);
        const Id message = connection.lastId();
        for (const Id blob : blobs) {
            connection.run("INSERT INTO attachment(ticket,message,person,blob,is_inline) VALUES(?,?,?,?,?)",
                           ticket.id, message, step.author, blob, html != step.html);
        }
    }
}

std::string Scenario::randomAuth()
{
    constexpr std::size_t length = 24;
    constexpr auto digits = "0123456789abcdef";
    std::string auth;
    while (auth.size() < length) {
        auth += digits[below(16)];
    }
    return auth;
}

std::string Scenario::filled(const char* text)
{
    std::string result = replaced(text, "{m}", m_machine);
    result = replaced(result, "{b}", m_bank);
    result = replaced(result, "{c}", m_code);
    result = replaced(result, "{t}", m_time);
    return replaced(result, "{n}", m_number);
}

void Scenario::chooseNames()
{
    const auto digits = [this](std::uint64_t from, std::uint64_t to) {
        return std::to_string(from + below(to - from));
    };
    m_machine = digits(1000, 3000);
    m_bank = std::string(1, static_cast<char>('A' + below(8))) + digits(10, 30);
    m_code = "E-" + digits(100, 990);
    m_time = digits(10, 24) + ':' + digits(10, 60);
    m_number = digits(3, 24);
}

} // namespace demo
