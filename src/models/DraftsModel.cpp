#include "models/DraftsModel.h"

#include "sync/DraftService.h"

#include <algorithm>

namespace caredesk {

DraftsModel::DraftsModel(DraftService& drafts, QObject* parent)
    : ListModelOf<Draft>(parent)
    , m_drafts(drafts)
{
    connect(&m_drafts, &DraftService::changed, this, &DraftsModel::fetch);
    fetch();
}

QVariant DraftsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Draft& draft = items().at(index.row());
    switch (role) {
    case DraftRole: return QVariant::fromValue(draft);
    case UuidRole: return draft.uuid;
    case Qt::DisplayRole: return draft.subject;
    case Qt::AccessibleTextRole: return m_accessibleText ? m_accessibleText(draft) : draft.subject;
    default: return {};
    }
}

int DraftsModel::rowOf(const QString& uuid) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (items().at(row).uuid == uuid) {
            return row;
        }
    }
    return -1;
}

void DraftsModel::fetch()
{
    if (m_fetching) {
        m_fetchAgain = true;
        return;
    }
    m_fetching = true;
    m_drafts.drafts()->then(this, [this](const Result<QList<Draft>>& drafts) {
        m_fetching = false;
        m_loaded = true;
        if (drafts) {
            QList<Draft> shown = *drafts;
            shown.removeIf([](const Draft& draft) { return draft.isEmpty(); });
            std::stable_sort(shown.begin(), shown.end(),
                             [](const Draft& a, const Draft& b) { return a.modified > b.modified; });
            replace(shown, [](const Draft& draft) { return draft.uuid; });
        }
        Q_EMIT updated();
        if (std::exchange(m_fetchAgain, false)) {
            fetch();
        }
    });
}

} // namespace caredesk
