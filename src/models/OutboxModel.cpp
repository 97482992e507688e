#include "models/OutboxModel.h"

#include "sync/OutboxService.h"

namespace caredesk {

OutboxModel::OutboxModel(OutboxService& outbox, QObject* parent)
    : ListModelOf<Operation>(parent)
    , m_outbox(outbox)
{
    connect(&m_outbox, &OutboxService::changed, this, &OutboxModel::fetch);
    connect(&m_outbox, &OutboxService::progress, this, [this](const SendProgress& progress) {
        const int row = rowOf(progress.uuid);
        const int percent =
            progress.totalBytes > 0 ? static_cast<int>(progress.sentBytes * 100 / progress.totalBytes) : -1;
        if (row >= 0 && m_percent.value(progress.uuid, -1) != percent) {
            m_percent.insert(progress.uuid, percent);
            Q_EMIT dataChanged(index(row), index(row));
        }
    });
    fetch();
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Operation& operation = items().at(index.row());
    switch (role) {
    case OperationRole: return QVariant::fromValue(operation);
    case UuidRole: return operation.uuid;
    case PercentRole: return percent(index.row());
    case Qt::DisplayRole: return operation.ticketSubject;
    case Qt::AccessibleTextRole:
        return m_accessibleText ? m_accessibleText(operation) : operation.ticketSubject;
    default: return {};
    }
}

int OutboxModel::rowOf(const QString& uuid) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (items().at(row).uuid == uuid) {
            return row;
        }
    }
    return -1;
}

int OutboxModel::uploadPercent() const
{
    int sum = 0;
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (items().at(row).state == OperationState::Sending && percent(row) >= 0) {
            sum += percent(row);
            ++count;
        }
    }
    return count > 0 ? sum / count : -1;
}

int OutboxModel::attentionCount() const
{
    return static_cast<int>(std::count_if(items().begin(), items().end(), needsPerson));
}

void OutboxModel::fetch()
{
    if (m_fetching) {
        m_fetchAgain = true;
        return;
    }
    m_fetching = true;
    m_outbox.operations()->then(this, [this](const Result<QList<Operation>>& operations) {
        m_fetching = false;
        m_loaded = true;
        if (operations) {
            m_percent.removeIf([this](const auto& entry) { return rowOf(entry.key()) < 0; });
            replace(*operations, [](const Operation& operation) { return operation.uuid; });
        }
        Q_EMIT updated();
        if (std::exchange(m_fetchAgain, false)) {
            fetch();
        }
    });
}

} // namespace caredesk
