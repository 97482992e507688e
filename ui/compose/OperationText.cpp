#include "ui/compose/OperationText.h"

#include "base/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/compose/DifferenceText.h"

#include <QCoreApplication>

#include <numeric>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class OperationWords
{
    Q_DECLARE_TR_FUNCTIONS(OperationText)

public:
    static QString queued(const Operation& operation, bool offline, qint64 now);
    static QString decide(const Operation& operation);
};

bool isOfflineError(const Operation& operation)
{
    if (!operation.error) {
        return false;
    }
    switch (operation.error->code) {
    case ErrorCode::Offline:
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused: return true;
    default: return false;
    }
}

QString OperationWords::queued(const Operation& operation, bool offline, qint64 now)
{
    if (operation.kind == OperationKind::Callback && operation.expires > 0 && now >= operation.expires) {
        return tr("Nobody has read it. It is not sent any more by itself: call, or send it again.");
    }
    if (operation.kind == OperationKind::Callback) {
        return tr("Nobody has read it yet. If it is urgent, call.");
    }
    if (operation.error && operation.error->code == ErrorCode::SignInExpired) {
        return tr("It goes out once you have signed in again.");
    }
    if (offline || isOfflineError(operation)) {
        return tr("It goes out when the network is back. You need not wait.");
    }
    if (operation.error && operation.nextTry > now) {
        return tr("%1 It is tried again at %2.")
            .arg(errorText(*operation.error).title, format::timeOfDay(operation.nextTry));
    }
    if (operation.error) {
        return tr("%1 It is tried again by itself.").arg(errorText(*operation.error).title);
    }
    return tr("It goes out in a moment.");
}

QString OperationWords::decide(const Operation& operation)
{
    if (arrivedOtherwise(operation)) {
        return tr("It has arrived, but not all of it as you wrote it (%1). You decide.")
            .arg(differingParts(operation.differences));
    }
    if (operation.state == OperationState::Conflict && operation.kind == OperationKind::SetState) {
        return tr("The ticket is not in the state that you asked for. You decide.");
    }
    if (operation.state == OperationState::Conflict && operation.kind == OperationKind::Reply) {
        return tr("The ticket was closed at the portal. You decide.");
    }
    if (!operation.error) {
        return tr("The portal did not take it. You decide.");
    }
    const ErrorText text = errorText(*operation.error);
    return text.meaning.isEmpty() ? text.title : tr("%1 %2", "two sentences").arg(text.title, text.meaning);
}

} // namespace

QString operationTitle(const Operation& operation)
{
    if (operation.kind == OperationKind::Callback) {
        return OperationWords::tr("Urgent call back");
    }
    for (const QString& subject : {operation.draft.subject, operation.ticketSubject}) {
        if (!subject.trimmed().isEmpty()) {
            return subject.trimmed();
        }
    }
    return OperationWords::tr("(no subject)");
}

QString operationKindWord(const Operation& operation)
{
    switch (operation.kind) {
    case OperationKind::Create: return OperationWords::tr("New ticket");
    case OperationKind::Reply: return OperationWords::tr("Reply");
    case OperationKind::Callback: return OperationWords::tr("Call back");
    case OperationKind::SetState: break;
    }
    return operation.targetState == TicketState::Closed ? OperationWords::tr("Close the ticket")
                                                        : OperationWords::tr("Reopen the ticket");
}

QString operationMeta(const Operation& operation, const QString& reference, qint64 now)
{
    QString kind = operationKindWord(operation);
    if (operation.kind == OperationKind::Reply && !reference.isEmpty()) {
        kind = OperationWords::tr("Reply to %1").arg(reference);
    } else if (operation.kind == OperationKind::SetState && !reference.isEmpty()) {
        kind = OperationWords::tr("%1 · %2", "what is done, reference of the ticket").arg(kind, reference);
    }
    QStringList parts = {kind, operation.draft.casino.name, operation.callbackPhone,
                         format::listTime(operation.queued, now), filesSummary(operation.draft.attachments)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString operationReason(const Operation& operation, bool offline, qint64 now, const Operation* holder)
{
    if (holder && !needsPerson(operation)) {
        return OperationWords::tr(
                   "It waits for what stands before it in its ticket and needs your decision: %1.")
            .arg(operationKindWord(*holder));
    }
    switch (operation.state) {
    case OperationState::Queued: return OperationWords::queued(operation, offline, now);
    case OperationState::Sending: return OperationWords::tr("It is on its way to the portal.");
    case OperationState::Unknown:
        if (!offline && isLookRefused(operation)) {
            return OperationWords::tr("It was cut off, and the portal does not say whether it arrived. %1")
                .arg(errorText(*operation.error).title);
        }
        return offline ? OperationWords::tr(
                             "It was cut off. With a network, CareDesk first looks whether it arrived.")
                       : OperationWords::tr(
                             "It was cut off. CareDesk looks whether it arrived before repeating.");
    case OperationState::Arrived:
        return offline ? OperationWords::tr(
                             "It has arrived. With a network, CareDesk checks that all of it is there.")
                       : OperationWords::tr("It has arrived. CareDesk checks that all of it is there.");
    case OperationState::Failed:
    case OperationState::Conflict: break;
    }
    return OperationWords::decide(operation);
}

QString filesSummary(const QList<SpooledFile>& files)
{
    if (files.isEmpty()) {
        return {};
    }
    const qint64 bytes = std::accumulate(files.begin(), files.end(), qint64(0),
                                         [](qint64 sum, const SpooledFile& file) { return sum + file.size; });
    return OperationWords::tr("%n file(s), %1", nullptr, static_cast<int>(files.size()))
        .arg(format::bytes(bytes));
}

} // namespace caredesk
