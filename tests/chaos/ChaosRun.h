#pragma once

#include "ChaosOptions.h"
#include "ChaosPerson.h"
#include "ChaosPortal.h"
#include "Judge.h"

#include "support/TcpRelay.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace caredesk::chaos {

/// One run: three people at work over a bad network and a bad portal, their CareDesk killed again and again,
/// until enough was saved; then fair weather, until nothing waits any more. What is done is drawn from the
/// seed; when exactly each thing happens depends on the machine, too. finished() comes once.
class ChaosRun final : public QObject
{
    Q_OBJECT

public:
    /// Starts the portal; what fails throws std::runtime_error.
    explicit ChaosRun(const RunOptions& options);
    ~ChaosRun() override;

    void start();
    Verdict verdict() const;
    /// The figures of this run, one a line.
    QStringList figures() const;
    int saved() const { return m_saved; }
    const ChaosCounts& counts() const { return m_counts; }
    /// Connections cut, by the relay's plan in whichever way.
    int connectionsCut() const;

Q_SIGNALS:
    void finished();

private:
    enum class Phase { Storm, Settling, Over };

    void addPerson(const test::TestUser& user, int seats, qint64 clockAheadMs);
    void tick();
    void tickSeat(ChaosPerson& person, ChaosPerson::Seat& seat);
    void startSeat(ChaosPerson& person, ChaosPerson::Seat& seat);
    void doNext(ChaosPerson& person, ChaosPerson::Seat& seat);
    void heard(ChaosPerson& person, ChaosPerson::Seat& seat, const QJsonObject& event);
    void heardOutbox(ChaosPerson& person, const QJsonArray& operations);
    void died(ChaosPerson& person, ChaosPerson::Seat& seat, bool killed, const QString& words);
    void answered(ChaosPerson& person, ChaosPerson::Seat& seat, Deed::Told told, const QJsonObject& event);
    void settle();
    void tickSettling();
    void end();
    QJsonObject settingsFor(const ChaosPerson& person) const;
    void say(const QString& words) const;

    RunOptions m_options;
    QTemporaryDir m_ownFolder;
    QString m_folder;
    ChaosCounts m_counts;
    QElapsedTimer m_time;
    ChaosPortal m_portal;
    std::unique_ptr<test::TcpRelay> m_relay;
    QByteArray m_profile;
    std::vector<std::unique_ptr<ChaosPerson>> m_people;
    Ledger m_ledger;
    QTimer m_tick;
    Phase m_phase = Phase::Storm;
    int m_saved = 0;
    qint64 m_settleUntil = 0;
    qsizetype m_lastWaiting = -1;
    qint64 m_nextAsking = 0;
    qint64 m_tookMs = 0;
    QStringList m_broken; ///< Clients that ended by themselves.
    QList<test::JudgedTicket> m_tickets;
};

} // namespace caredesk::chaos
