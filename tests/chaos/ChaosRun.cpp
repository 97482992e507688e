#include "ChaosRun.h"

#include <QDir>
#include <QJsonArray>

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
/// So often a client is killed in the moment in which it saves.
constexpr double killWhileSavingShare = 0.06;
constexpr qint64 longestSavingMs = 45;
constexpr qint64 hourMs = 60 * 60'000;

qint64 exponential(test::Dice& dice, int mean)
{
    return static_cast<qint64>(-std::log(1.0 - dice.fraction()) * mean);
}

} // namespace

ChaosRun::ChaosRun(const RunOptions& options)
    : m_options(options)
    , m_folder(options.keep.isEmpty() ? m_ownFolder.path() : QDir(options.keep).absolutePath())
    , m_portal(options, m_counts, m_time, [this](const QString& words) { say(words); })
    , m_relay(std::make_unique<test::TcpRelay>(m_portal.portal().profile().baseUrl.port()))
    , m_profile(withLookupDelays(m_portal.portal().profileJson(), m_portal.treatment().lookupDelays))
{
    if (m_options.meanLifeMs < 0) {
        m_options.meanLifeMs = m_portal.treatment().meanLifeMs;
    }
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ChaosRun::tick);
    QDir().mkpath(m_folder + QStringLiteral("/files"));
    // The first account is open on two computers' worth of programs at once.
    addPerson(m_portal.portal().ana(), 2, 0);
    // The others' computers do not know what time it is.
    addPerson(m_portal.portal().bruno(), 1, -5 * hourMs);
    addPerson(m_portal.portal().carla(), 1, 26 * hourMs);
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
        weather.longestHold = m_portal.treatment().longestHold;
        m_relay->setPlanner(test::seededPlanner(m_options.seed, weather));
    }
    m_portal.begin();
    m_time.start();
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
        m_portal.tick();
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
        person.waiting.size() < m_portal.treatment().mostWaiting) {
        doNext(person, seat);
    }
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
            {QStringLiteral("portal"), m_relay->through(m_portal.portal().profile().baseUrl).toString()},
            {QStringLiteral("ca"), m_portal.portal().profile().caFile},
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
        if (m_phase == Phase::Storm) {
            m_portal.supportMayReply(event[QLatin1String("ticket")].toString());
        }
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

void ChaosRun::settle()
{
    m_phase = Phase::Settling;
    m_relay->setPlan({});
    m_portal.calm();
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
    m_tickets = m_portal.newTickets();
    Q_EMIT finished();
}

Verdict ChaosRun::verdict() const
{
    QList<Leftover> leftovers;
    for (const auto& person : m_people) {
        leftovers += person->waiting;
    }
    Verdict verdict = judge(m_ledger, m_tickets, leftovers, m_portal.touched());
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
    return figuresOf(m_ledger, m_counts, m_relay->counts(), m_tookMs);
}

void ChaosRun::say(const QString& words) const
{
    if (m_options.verbose) {
        std::fprintf(stderr, "%7.1f s  %s\n", static_cast<double>(m_time.elapsed()) / 1000,
                     qPrintable(words));
    }
}

} // namespace caredesk::chaos
