#include "sync/AccountSync.h"

namespace caredesk {

AccountSync::AccountSync(AccountEngine& engine, QObject* parent)
    : SyncService(parent)
    , m_engine(engine)
{
    connect(&m_engine, &AccountEngine::statusChanged, this, [this](const SyncStatus& status) {
        m_status = status;
        Q_EMIT statusChanged(m_status);
    });
}

Job<Done>* AccountSync::syncNow(bool full)
{
    return askIn<Done>(&m_engine, [engine = &m_engine, full](const Answer<Done>& answer) {
        engine->sync().syncNow(full, answer);
    });
}

void AccountSync::setAttention(bool looking)
{
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, looking] { engine->sync().setAttention(looking); },
        Qt::QueuedConnection);
}

void AccountSync::setOpenTicket(const QString& ticketId)
{
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, ticketId] { engine->sync().setOpenTicket(ticketId); },
        Qt::QueuedConnection);
}

} // namespace caredesk
