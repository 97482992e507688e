#pragma once

#include "sync/SyncStatus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace caredesk {

/// Collects the truth about the connection from those who know a part of it, and tells it at most ten times a
/// second. Network thread.
class StatusBoard final : public QObject
{
    Q_OBJECT

public:
    explicit StatusBoard(QObject* parent = nullptr);

    const SyncStatus& status() const { return m_status; }
    /// Changes the status by `edit(SyncStatus&)`; changed() follows when it is another one then.
    template <typename Edit>
    void update(Edit edit)
    {
        edit(m_status);
        tell();
    }
    /// Tells at once what is pending: before something else that relies on it is told.
    void flush();

Q_SIGNALS:
    void changed(const caredesk::SyncStatus& status);

private:
    void tell();

    SyncStatus m_status;
    SyncStatus m_told;
    QElapsedTimer m_sinceTold;
    QTimer m_timer;
};

} // namespace caredesk
