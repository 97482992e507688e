#include "models/PendingSends.h"

#include <algorithm>

namespace caredesk {

namespace {

int urgency(OperationState state)
{
    switch (state) {
    case OperationState::Conflict: return 4;
    case OperationState::Failed: return 3;
    case OperationState::Unknown:
    case OperationState::Arrived: return 2;
    case OperationState::Sending: return 1;
    case OperationState::Queued: return 0;
    }
    return 0;
}

bool letsThrough(const TicketFilter& filter, const Operation& operation)
{
    const bool states = filter.states.isEmpty() || filter.states.contains(TicketState::Open);
    const bool casino = filter.casino.isEmpty() || filter.casino == operation.draft.casino.name;
    const bool files = !filter.withAttachments || !operation.draft.attachments.isEmpty();
    const bool created = (filter.since == 0 || operation.queued >= filter.since) &&
                         (filter.until == 0 || operation.queued < filter.until);
    const QString words = filter.search.trimmed();
    const bool search = words.size() < 2 || operation.draft.subject.contains(words, Qt::CaseInsensitive) ||
                        operation.draft.message.contains(words, Qt::CaseInsensitive);
    return states && casino && files && created && search && filter.scope != TicketScope::InCopy;
}

} // namespace

PendingSends::PendingSends(OutboxService& outbox, QObject* parent)
    : QObject(parent)
    , m_outbox(outbox)
{
    connect(&m_outbox, &OutboxService::changed, this, &PendingSends::fetch);
    connect(&m_outbox, &OutboxService::progress, this, [this](const SendProgress& progress) {
        const int percent =
            progress.totalBytes > 0 ? static_cast<int>(progress.sentBytes * 100 / progress.totalBytes) : -1;
        if (m_percent.value(progress.uuid, -1) == percent) {
            return;
        }
        m_percent.insert(progress.uuid, percent);
        for (const Operation& operation : std::as_const(m_operations)) {
            if (operation.uuid == progress.uuid) {
                Q_EMIT progressed(operation.uuid, operation.ticketId);
            }
        }
    });
    fetch();
}

void PendingSends::fetch()
{
    if (m_fetching) {
        m_fetchAgain = true;
        return;
    }
    m_fetching = true;
    m_outbox.operations()->then(this, [this](const Result<QList<Operation>>& operations) {
        m_fetching = false;
        if (operations) {
            take(*operations);
        }
        if (std::exchange(m_fetchAgain, false)) {
            fetch();
        }
    });
}

void PendingSends::take(const QList<Operation>& operations)
{
    if (m_operations == operations) {
        return;
    }
    m_operations = operations;
    QHash<QString, qint64> rowIds;
    QHash<QString, int> percent;
    for (const Operation& operation : operations) {
        if (operation.kind == OperationKind::Create) {
            const auto known = m_rowIds.constFind(operation.uuid);
            rowIds.insert(operation.uuid, known == m_rowIds.constEnd() ? --m_lastRowId : *known);
        }
        if (operation.state == OperationState::Sending) {
            percent.insert(operation.uuid, m_percent.value(operation.uuid, -1));
        }
    }
    m_rowIds = rowIds;
    m_percent = percent;
    Q_EMIT changed();
}

QList<qint64> PendingSends::rowIds(const TicketFilter& filter) const
{
    QList<Operation> creates;
    for (const Operation& operation : m_operations) {
        // What has arrived stands in the list as the ticket that it is.
        if (operation.kind == OperationKind::Create && !hasArrived(operation) &&
            letsThrough(filter, operation)) {
            creates.append(operation);
        }
    }
    std::stable_sort(creates.begin(), creates.end(),
                     [](const Operation& a, const Operation& b) { return a.queued > b.queued; });
    QList<qint64> ids;
    for (const Operation& operation : std::as_const(creates)) {
        ids.append(m_rowIds.value(operation.uuid));
    }
    return ids;
}

const Operation* PendingSends::operation(qint64 rowId) const
{
    const auto found =
        std::find_if(m_operations.begin(), m_operations.end(), [this, rowId](const Operation& operation) {
            return m_rowIds.value(operation.uuid, 0) == rowId;
        });
    return found == m_operations.end() ? nullptr : &*found;
}

TicketEntry PendingSends::entry(const Operation& operation) const
{
    TicketEntry entry{.kind = TicketEntry::Kind::Unsent};
    entry.row.rowId = m_rowIds.value(operation.uuid);
    Ticket& ticket = entry.row.ticket;
    ticket.id = operation.uuid;
    ticket.subject = operation.draft.subject;
    ticket.casino = operation.draft.casino;
    ticket.cc = operation.draft.cc;
    ticket.created = operation.queued;
    ticket.updated = operation.queued;
    ticket.attachmentCount = static_cast<int>(operation.draft.attachments.size());
    entry.pending = pending(operation);
    return entry;
}

PendingSend PendingSends::pending(const Operation& operation) const
{
    const int percent = operation.state == OperationState::Sending ? m_percent.value(operation.uuid, -1) : -1;
    return {operation.uuid, operation.kind, operation.state, percent};
}

std::optional<PendingSend> PendingSends::forTicket(const QString& ticketId) const
{
    const Operation* worst = nullptr;
    for (const Operation& operation : m_operations) {
        const bool concerned = operation.kind == OperationKind::Create
                                   ? hasArrived(operation) && operation.serverTicketId == ticketId
                                   : operation.ticketId == ticketId;
        if (concerned && (worst == nullptr || urgency(operation.state) > urgency(worst->state))) {
            worst = &operation;
        }
    }
    return worst == nullptr ? std::nullopt : std::optional(pending(*worst));
}

} // namespace caredesk
