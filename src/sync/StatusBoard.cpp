#include "sync/StatusBoard.h"

namespace caredesk {

namespace {
constexpr int leastPauseMs = 100;
}

StatusBoard::StatusBoard(QObject* parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatusBoard::flush);
}

void StatusBoard::tell()
{
    if (m_timer.isActive() || m_status == m_told) {
        return;
    }
    const qint64 pause = m_sinceTold.isValid() ? leastPauseMs - m_sinceTold.elapsed() : 0;
    if (pause <= 0) {
        flush();
    } else {
        m_timer.start(static_cast<int>(pause));
    }
}

void StatusBoard::flush()
{
    m_timer.stop();
    if (m_status != m_told) {
        m_told = m_status;
        m_sinceTold.start();
        Q_EMIT changed(m_told);
    }
}

} // namespace caredesk
