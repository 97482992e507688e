#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace caredesk::chaos {

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

Treatment treatmentOf(const QString& backend);

/// A portal profile as JSON, with these looks.
QByteArray withLookupDelays(const QByteArray& profile, const QList<int>& delays);

} // namespace caredesk::chaos
