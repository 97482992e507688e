#include "ui/compose/OperationEvents.h"

#include "base/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/StateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class EventWords
{
    Q_DECLARE_TR_FUNCTIONS(OperationEvents)

public:
    static QString stateChange(const StateChange& change);
    static QString outcome(const Operation& operation);
};

QString EventWords::stateChange(const StateChange& change)
{
    const QString who =
        change.author.name.isEmpty() ? change.bySupport ? tr("Support") : tr("Someone") : change.author.name;
    if (change.to == TicketState::Closed) {
        return tr("%1 closed the ticket at the portal").arg(who);
    }
    return tr("%1 changed the state at the portal to “%2”").arg(who, stateWord(change.to));
}

QString EventWords::outcome(const Operation& operation)
{
    const QString portal = operation.error ? operation.error->detail : QString();
    if (arrivedOtherwise(operation)) {
        return tr("Arrived and read back: not all of it is as it was written");
    }
    if (operation.state == OperationState::Conflict) {
        return tr("Sent: the portal did not take it, because the ticket had changed");
    }
    if (!portal.isEmpty()) {
        return tr("Sent: the portal refused it (%1)").arg(portal);
    }
    return operation.error ? errorText(*operation.error).title : tr("Sent: the portal refused it");
}

} // namespace

QList<OperationEvent> operationEvents(const Operation& operation,
                                      const std::optional<Conversation>& conversation,
                                      const SyncStatus& status, qint64 now)
{
    QList<OperationEvent> events;
    events.append({operation.queued, QStringLiteral("drive-harddisk"), Ink::Muted,
                   EventWords::tr("Written and kept on this computer")});
    if (conversation) {
        // Only what happened around the writing matters here.
        constexpr qint64 anHour = 3'600'000;
        for (const StateChange& change : conversation->changes) {
            if (change.at >= operation.queued - anHour) {
                events.append({change.at, stateIcon(change.to), Ink::Muted, EventWords::stateChange(change)});
            }
        }
    }
    if (operation.firstTry > 0) {
        events.append({operation.firstTry, QStringLiteral("document-send"), Ink::Muted,
                       EventWords::tr("First try to send")});
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const OperationEvent& a, const OperationEvent& b) { return a.at < b.at; });
    if (operation.attempts > 1) {
        events.append({0, QStringLiteral("view-refresh"), Ink::Muted,
                       EventWords::tr("Tried %n time(s) in all", nullptr, operation.attempts)});
    }
    switch (operation.state) {
    case OperationState::Unknown:
        events.append({0, QStringLiteral("state-verifying"), Ink::Muted,
                       EventWords::tr("The connection was cut: looked for it at the portal %n time(s)",
                                      nullptr, operation.lookups)});
        break;
    case OperationState::Arrived:
        events.append({0, QStringLiteral("state-verifying"), Ink::Muted,
                       EventWords::tr("Arrived: it is read back from the portal")});
        break;
    case OperationState::Failed:
    case OperationState::Conflict:
        events.append({0, QStringLiteral("state-failed"), Ink::RedText, EventWords::outcome(operation)});
        break;
    case OperationState::Queued:
    case OperationState::Sending: break;
    }
    if (status.connection == ConnectionState::Offline && status.offlineSince > 0) {
        events.append({status.offlineSince, QStringLiteral("network-disconnect"), Ink::AwaitingCustomer,
                       EventWords::tr("No connection")});
    } else if (operation.state == OperationState::Queued && operation.nextTry > now &&
               operation.attempts > 0) {
        events.append({operation.nextTry, QStringLiteral("clock"), Ink::Muted, EventWords::tr("Next try")});
    }
    return events;
}

} // namespace caredesk
