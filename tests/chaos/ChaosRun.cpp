#include "ChaosRun.h"

#include "support/portals/DeskproUnderTest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace caredesk::chaos {

namespace {

constexpr int tickMs = 15;
constexpr qint64 retryEveryMs = 4'000;
constexpr qint64 askEveryMs = 1'000;
constexpr qint64 impatienceMs = 25'000;
/// The latest that a request held back by the relay, or by the portal itself, still arrives.
constexpr qint64 lastArrivalMs = 4'000;
constexpr double supportRepliesShare = 0.04;
/// So often a client is killed in the moment in which it saves.
constexpr double killWhileSavingShare = 0.06;
constexpr qint64 longestSavingMs = 45;
constexpr qint64 downMs = 1'200;
constexpr qint64 hourMs = 60 * 60'000;

/// Every kind of trouble that both portals can make, rarely enough that most work gets done at the first try.
const char* const commonFaults =
    "reset-before:*:p=0.008,reset-after:create:p=0.05,reset-after:reply:p=0.04,reset-after:state:p=0.04,"
    "late-commit:create:p=0.02:seconds=1,late-commit:reply:p=0.02:seconds=1,"
    "late-commit:state:p=0.02:seconds=1,503:*:p=0.008:retry-after=1,429:*:p=0.008:retry-after=1,"
    "500:*:p=0.003,401:reply:p=0.006,401:create:p=0.006,401:pull:p=0.002,html:*:p=0.006,"
    "hang:*:p=0.002:seconds=2,hang-after:reply:p=0.006:seconds=2,hang-after:create:p=0.006:seconds=2,"
    "latency:*:p=0.15:ms=80";
/// And what only the demo portal can.
const char* const demoFaults =
    ",reset-after:upload:p=0.03,late-commit:upload:p=0.01:seconds=1,500:create:p=0.015:after=1,"
    "502:reply:p=0.015:after=1,504:state:p=0.015:after=1,cut:*:p=0.01,malformed:*:p=0.006,"
    "duplicate:*:p=0.006,drip:pull:p=0.01";

/// How a backend is treated. The looks must reach further than the latest late commit, as
/// docs/architecture.md demands of a profile.
struct Treatment
{
    QList<int> lookupDelays;
    QString faults;
    std::chrono::milliseconds longestHold;
    qint64 portalLifeMs;
    int meanLifeMs;        ///< Of a client: long enough to get something done.
    qsizetype mostWaiting; ///< More than that a person does not leave in the outbox.
    bool replyOfSupportReopens;
};

Treatment treatmentOf(const QString& backend)
{
    using namespace std::chrono_literals;
    const QString common = QString::fromLatin1(commonFaults);
    if (backend == QLatin1String("deskpro")) {
        return {{1, 2, 4}, common + QString::fromLatin1(demoFaults), 1500ms, 25'000, 3'000, 25, false};
    }
    return {{2, 6, 15}, common, 2500ms, 240'000, 15'000, 6, true};
}

QByteArray withLookupDelays(const QByteArray& profile, const QList<int>& delays)
{
    QJsonObject object = QJsonDocument::fromJson(profile).object();
    QJsonArray seconds;
    for (const int delay : delays) {
        seconds.append(delay);
    }
    object.insert(QStringLiteral("lookupDelays"), seconds);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

qint64 exponential(test::Dice& dice, int mean)
{
    return static_cast<qint64>(-std::log(1.0 - dice.fraction()) * mean);
}

} // namespace

int ChaosCounts::retries() const
{
    int more = 0;
    for (const int seen : attempts) {
        more += std::max(0, seen - 1);
    }
    return more;
}

ChaosRun::ChaosRun(const RunOptions& options)
    : m_options(options)
    , m_folder(options.keep.isEmpty() ? m_ownFolder.path() : QDir(options.keep).absolutePath())
    , m_portal(test::startPortal({}, options.backend))
    , m_relay(std::make_unique<test::TcpRelay>(m_portal->profile().baseUrl.port()))
    , m_profile(withLookupDelays(m_portal->profileJson(), treatmentOf(options.backend).lookupDelays))
    , m_dice(options.seed)
{
    if (m_options.meanLifeMs < 0) {
        m_options.meanLifeMs = treatmentOf(options.backend).meanLifeMs;
    }
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ChaosRun::tick);
    QDir().mkpath(m_folder + QStringLiteral("/files"));
    m_history = static_cast<int>(m_portal->tickets().size());
    // The first account is open on two computers' worth of programs at once.
    addPerson(m_portal->ana(), 2, 0);
    // The others' computers do not know what time it is.
    addPerson(m_portal->bruno(), 1, -5 * hourMs);
    addPerson(m_portal->carla(), 1, 26 * hourMs);
}

ChaosRun::~ChaosRun() = default;

void ChaosRun::addPerson(const test::TestUser& user, int seats, qint64 clockAheadMs)
{
    const auto number = static_cast<int>(m_people.size());
    auto person = std::make_unique<ChaosPerson>();
    person->user = user;
    person->clockAheadMs = clockAheadMs;
    person->folder = QStringLiteral("%1/person-%2").arg(m_folder).arg(number);
    person->script = std::make_unique<Script>(m_options.seed, number, user.casinos.value(0),
                                              m_folder + QStringLiteral("/files"));
    person->seats.resize(static_cast<std::size_t>(seats));
    for (std::size_t i = 0; i < person->seats.size(); ++i) {
        ChaosPerson::Seat& seat = person->seats[i];
        seat.dice = test::Dice(m_options.seed, 100 + static_cast<std::uint64_t>(number) * 10 + i);
        seat.process = std::make_unique<ClientProcess>();
        connect(seat.process.get(), &ClientProcess::told, this,
                [this, p = person.get(), s = &seat](const QJsonObject& event) { heard(*p, *s, event); });
        connect(seat.process.get(), &ClientProcess::died, this,
                [this, p = person.get(), s = &seat](bool killed, const QString& words) {
                    died(*p, *s, killed, words);
                });
    }
    m_people.push_back(std::move(person));
}

void ChaosRun::start()
{
    if (m_options.relay) {
        test::RelayWeather weather;
        weather.longestHold = treatmentOf(m_options.backend).longestHold;
        m_relay->setPlanner(test::seededPlanner(m_options.seed, weather));
    }
    if (m_options.faults) {
        m_portal->setFaults(treatmentOf(m_options.backend).faults);
    }
    m_time.start();
    m_nextPortalKill = m_options.restarts ? treatmentOf(m_options.backend).portalLifeMs : -1;
    m_tick.start();
}

void ChaosRun::tick()
{
    for (const auto& person : m_people) {
        for (ChaosPerson::Seat& seat : person->seats) {
            tickSeat(*person, seat);
        }
    }
    if (m_phase == Phase::Storm) {
        tickPortal();
        if (m_saved >= m_options.operations) {
            settle();
        }
    } else if (m_phase == Phase::Settling) {
        tickSettling();
    }
}

void ChaosRun::tickSeat(ChaosPerson& person, ChaosPerson::Seat& seat)
{
    const qint64 now = m_time.elapsed();
    if (!seat.process->isRunning()) {
        if (now >= seat.startAt) {
            startSeat(person, seat);
        }
        return;
    }
    if (m_phase == Phase::Storm && seat.killAt >= 0 && now >= seat.killAt) {
        seat.killAt = -1;
        ++m_counts.kills;
        seat.process->kill();
        return;
    }
    if (!seat.open) {
        return;
    }
    const bool handedBack =
        std::any_of(person.waiting.cbegin(), person.waiting.cend(), [](const Leftover& one) {
            return one.state == QLatin1String("failed") || one.state == QLatin1String("conflict");
        });
    if (handedBack && now >= seat.nextRetryAt) {
        seat.nextRetryAt = now + retryEveryMs;
        seat.process->send({{QStringLiteral("do"), QStringLiteral("retry")}});
    }
    if (m_phase == Phase::Storm && seat.answerDue == 0 && now >= seat.nextDeedAt &&
        person.waiting.size() < treatmentOf(m_options.backend).mostWaiting) {
        doNext(person, seat);
    }
}

void ChaosRun::tickPortal()
{
    const qint64 now = m_time.elapsed();
    if (m_nextPortalKill < 0 || now < m_nextPortalKill) {
        return;
    }
    if (m_portal->isRunning()) {
        ++m_counts.portalKills;
        say(QStringLiteral("the portal is killed"));
        m_portal->kill();
        m_nextPortalKill = now + downMs;
        return;
    }
    if (auto* demo = dynamic_cast<test::DeskproUnderTest*>(m_portal.get())) {
        demo->forgetUploads();
    }
    m_portal->restart();
    if (m_options.faults) {
        m_portal->setFaults(treatmentOf(m_options.backend).faults);
    }
    m_nextPortalKill = m_time.elapsed() + treatmentOf(m_options.backend).portalLifeMs;
}

void ChaosRun::startSeat(ChaosPerson& person, ChaosPerson::Seat& seat)
{
    seat.open = false;
    const bool mortal = m_phase == Phase::Storm && m_options.meanLifeMs > 0;
    seat.killAt = mortal ? m_time.elapsed() + 50 + exponential(seat.dice, m_options.meanLifeMs) : -1;
    seat.process->start(settingsFor(person));
}

QJsonObject ChaosRun::settingsFor(const ChaosPerson& person) const
{
    return {{QStringLiteral("folder"), person.folder},
            {QStringLiteral("portal"), m_relay->through(m_portal->profile().baseUrl).toString()},
            {QStringLiteral("ca"), m_portal->profile().caFile},
            {QStringLiteral("profile"), QString::fromUtf8(m_profile)},
            {QStringLiteral("clockAheadMs"), person.clockAheadMs},
            {QStringLiteral("user"), person.user.login},
            {QStringLiteral("password"), person.user.password}};
}

void ChaosRun::doNext(ChaosPerson& person, ChaosPerson::Seat& seat)
{
    QStringList paths;
    const Deed deed = person.script->next(static_cast<int>(m_ledger.size()) + 1, paths);
    QJsonObject command{{QStringLiteral("id"), deed.id}, {QStringLiteral("uuid"), deed.uuid}};
    const bool words = !deed.mark.isEmpty();
    command.insert(QStringLiteral("do"),
                   deed.kind == Deed::Kind::State ? QStringLiteral("state") : QStringLiteral("write"));
    if (deed.kind == Deed::Kind::Create) {
        command.insert(QStringLiteral("subject"), deed.subject);
        command.insert(QStringLiteral("casino"), person.script->casino());
    } else {
        command.insert(QStringLiteral("ticket"), deed.ticket);
        command.insert(QStringLiteral("stale"), seat.dice.falls(0.3));
    }
    if (words) {
        command.insert(QStringLiteral("message"), person.script->messageFor(deed));
    }
    if (deed.state) {
        command.insert(QStringLiteral("state"), stateName(*deed.state));
    }
    if (!paths.isEmpty()) {
        command.insert(QStringLiteral("files"), QJsonArray::fromStringList(paths));
    }
    m_ledger.append(deed);
    seat.answerDue = deed.id;
    seat.process->send(command);
    if (m_options.meanLifeMs > 0 && seat.dice.falls(killWhileSavingShare)) {
        seat.killAt = m_time.elapsed() + seat.dice.upTo(longestSavingMs);
    }
    if (seat.dice.falls(0.06)) {
        seat.process->send({{QStringLiteral("do"), QStringLiteral("sync")}});
    }
}

void ChaosRun::heard(ChaosPerson& person, ChaosPerson::Seat& seat, const QJsonObject& event)
{
    const QString what = event[QLatin1String("event")].toString();
    if (what == QLatin1String("open")) {
        seat.open = true;
    } else if (what == QLatin1String("saved")) {
        answered(person, seat, Deed::Told::Saved, event);
    } else if (what == QLatin1String("refused")) {
        answered(person, seat, Deed::Told::Refused, event);
    } else if (what == QLatin1String("delivered")) {
        const QString uuid = event[QLatin1String("uuid")].toString();
        for (Deed& deed : m_ledger) {
            deed.delivered = deed.delivered || (!uuid.isEmpty() && deed.uuid == uuid);
        }
        supportMayReply(event[QLatin1String("ticket")].toString());
    } else if (what == QLatin1String("outbox")) {
        heardOutbox(person, event[QLatin1String("operations")].toArray());
    }
}

void ChaosRun::heardOutbox(ChaosPerson& person, const QJsonArray& operations)
{
    const auto number = static_cast<int>(std::find_if(m_people.cbegin(), m_people.cend(),
                                                      [&](const auto& one) { return one.get() == &person; }) -
                                         m_people.cbegin());
    person.waiting.clear();
    for (const QJsonValue& operation : operations) {
        const QString uuid = operation[QLatin1String("uuid")].toString();
        const QString state = operation[QLatin1String("state")].toString();
        QString error = operation[QLatin1String("kind")].toString() + QStringLiteral(" in ") +
                        operation[QLatin1String("ticket")].toString() + u' ' +
                        operation[QLatin1String("error")].toString();
        if (state == QLatin1String("failed") || state == QLatin1String("conflict")) {
            say(uuid + u' ' + state + QStringLiteral(": ") + error);
        }
        person.waiting.append({number, uuid, state, error});
        int& attempts = m_counts.attempts[uuid];
        attempts = std::max(attempts, operation[QLatin1String("attempts")].toInt());
        if (state == QLatin1String("unknown")) {
            m_counts.unknown.insert(uuid);
        }
    }
    person.asked = true;
}

void ChaosRun::answered(ChaosPerson& person, ChaosPerson::Seat& seat, Deed::Told told,
                        const QJsonObject& event)
{
    const int id = event[QLatin1String("id")].toInt();
    if (id < 1 || id > m_ledger.size() || id != seat.answerDue) {
        return;
    }
    Deed& deed = m_ledger[id - 1];
    deed.told = told;
    deed.words = event[QLatin1String("error")].toString();
    if (told == Deed::Told::Saved) {
        ++m_saved;
        deed.uuid = event[QLatin1String("uuid")].toString();
        const QJsonArray files = event[QLatin1String("files")].toArray();
        for (qsizetype i = 0; i < std::min(files.size(), deed.files.size()); ++i) {
            deed.files[i].name = files[i][QLatin1String("name")].toString();
        }
        if (m_saved % 100 == 0) {
            say(QStringLiteral("%1 saved, %2 s").arg(m_saved).arg(m_time.elapsed() / 1000));
        }
    }
    // The originals go, as files on a stick do.
    for (qsizetype i = 0; i < deed.files.size(); ++i) {
        QDir(QStringLiteral("%1/files/%2-%3").arg(m_folder).arg(id).arg(i)).removeRecursively();
    }
    person.script->answered(deed);
    seat.answerDue = 0;
    seat.nextDeedAt = m_time.elapsed() + seat.dice.upTo(120);
}

void ChaosRun::died(ChaosPerson& person, ChaosPerson::Seat& seat, bool killed, const QString& words)
{
    seat.open = false;
    if (seat.answerDue > 0) {
        person.script->answered(m_ledger.at(seat.answerDue - 1));
        seat.answerDue = 0;
    }
    if (!killed) {
        m_broken.append(words);
        say(QStringLiteral("a client ended by itself: ") + words);
    }
    seat.startAt = m_time.elapsed() + seat.dice.upTo(300);
}

void ChaosRun::supportMayReply(const QString& ticketId)
{
    if (m_phase != Phase::Storm || ticketId.isEmpty() || !m_portal->isRunning() ||
        !m_dice.falls(supportRepliesShare)) {
        return;
    }
    if (treatmentOf(m_options.backend).replyOfSupportReopens) {
        m_touched.append(ticketId);
    }
    try {
        m_portal->supportReplies(ticketId, QStringLiteral("We look into it."));
        ++m_counts.supportReplies;
    } catch (const std::exception& error) {
        // The portal's faults strike support, too.
        say(QStringLiteral("support could not reply: ") + QString::fromUtf8(error.what()));
    }
}

void ChaosRun::settle()
{
    m_phase = Phase::Settling;
    m_relay->setPlan({});
    if (!m_portal->isRunning()) {
        m_portal->restart();
    }
    m_portal->setFaults(QString());
    const qint64 now = m_time.elapsed();
    m_settleUntil = now + m_options.settleMs;
    m_nextAsking = now + lastArrivalMs;
    for (const auto& person : m_people) {
        person->asked = false;
    }
    say(QStringLiteral("fair weather; %1 saved in %2 s").arg(m_saved).arg(now / 1000));
}

void ChaosRun::tickSettling()
{
    const qint64 now = m_time.elapsed();
    if (now < m_nextAsking) {
        return;
    }
    m_nextAsking = now + askEveryMs;
    const bool done = std::all_of(m_people.cbegin(), m_people.cend(), [](const auto& person) {
        const bool answering = std::any_of(person->seats.cbegin(), person->seats.cend(),
                                           [](const ChaosPerson::Seat& seat) { return seat.answerDue > 0; });
        return person->asked && person->waiting.isEmpty() && !answering;
    });
    qsizetype waiting = 0;
    for (const auto& person : m_people) {
        waiting += person->waiting.size();
    }
    if (waiting != m_lastWaiting) {
        // It gets somewhere, however slow the portal is.
        m_lastWaiting = waiting;
        m_settleUntil = now + m_options.settleMs;
    }
    if (done || now >= m_settleUntil) {
        end();
        return;
    }
    for (const auto& person : m_people) {
        person->asked = false;
        for (ChaosPerson::Seat& seat : person->seats) {
            if (seat.open) {
                if (now >= seat.nextRetryAt) {
                    // The person has seen that something waits, and presses Retry.
                    seat.nextRetryAt = now + impatienceMs;
                    seat.process->send({{QStringLiteral("do"), QStringLiteral("retry")}});
                }
                seat.process->send({{QStringLiteral("do"), QStringLiteral("sync")}});
                seat.process->send({{QStringLiteral("do"), QStringLiteral("outbox")}});
            }
        }
    }
}

void ChaosRun::end()
{
    m_phase = Phase::Over;
    m_tick.stop();
    for (const auto& person : m_people) {
        for (ChaosPerson::Seat& seat : person->seats) {
            seat.process->disconnect(this);
            seat.process->kill();
        }
    }
    m_tookMs = m_time.elapsed();
    m_tickets = m_portal->tickets();
    m_tickets.remove(0, std::min<qsizetype>(m_history, m_tickets.size()));
    Q_EMIT finished();
}

Verdict ChaosRun::verdict() const
{
    QList<Leftover> leftovers;
    for (const auto& person : m_people) {
        leftovers += person->waiting;
    }
    Verdict verdict = judge(m_ledger, m_tickets, leftovers, m_touched);
    for (const QString& words : m_broken) {
        verdict.violations.append({Wrong::Stuck, QStringLiteral("a client ended by itself: ") + words});
    }
    return verdict;
}

int ChaosRun::connectionsCut() const
{
    const test::RelayCounts relay = m_relay->counts();
    return relay.cut + relay.late + relay.refused;
}

QStringList ChaosRun::figures() const
{
    int creates = 0;
    int replies = 0;
    int states = 0;
    int unsure = 0;
    qsizetype files = 0;
    for (const Deed& deed : m_ledger) {
        creates += deed.kind == Deed::Kind::Create ? 1 : 0;
        replies += deed.kind == Deed::Kind::Reply ? 1 : 0;
        states += deed.kind == Deed::Kind::State ? 1 : 0;
        unsure += deed.told == Deed::Told::Nothing ? 1 : 0;
        files += deed.files.size();
    }
    const test::RelayCounts relay = m_relay->counts();
    return {QStringLiteral(
                "operations  %1 saved of %2 begun (%3 tickets, %4 replies, %5 changes of state, %6 files); "
                "%7 cut off by a kill before they were")
                .arg(m_saved)
                .arg(m_ledger.size())
                .arg(creates)
                .arg(replies)
                .arg(states)
                .arg(files)
                .arg(unsure),
            QStringLiteral("kills       %1 of clients, %2 of the portal")
                .arg(m_counts.kills)
                .arg(m_counts.portalKills),
            QStringLiteral("network     %1 connections, %2 cut, %3 stalled, %4 late, %5 refused")
                .arg(relay.connections)
                .arg(relay.cut)
                .arg(relay.stalled)
                .arg(relay.late)
                .arg(relay.refused),
            QStringLiteral("tries       %1 retries, %2 operations of unknown outcome, %3 answers of support")
                .arg(m_counts.retries())
                .arg(m_counts.unknown.size())
                .arg(m_counts.supportReplies),
            QStringLiteral("time        %1 s").arg(m_tookMs / 1000)};
}

void ChaosRun::say(const QString& words) const
{
    if (m_options.verbose) {
        std::fprintf(stderr, "%7.1f s  %s\n", static_cast<double>(m_time.elapsed()) / 1000,
                     qPrintable(words));
    }
}

} // namespace caredesk::chaos
