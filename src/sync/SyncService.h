#pragma once

#include "base/Job.h"
#include "sync/SyncStatus.h"

#include <QObject>

namespace caredesk {

/// Pulling from the portal, as a window or the CLI sees it. Main thread.
class SyncService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual SyncStatus status() const = 0;
    /// Settles what is unknown, delivers what is due, then pulls; `full` sweeps everything. Finishes when the
    /// round is over, with the error that ended it early.
    virtual Job<Done>* syncNow(bool full = false) = 0;
    /// The person is looking (window active): poll faster. Otherwise slower.
    virtual void setAttention(bool looking) = 0;
    /// This ticket is open: its conversation comes first.
    virtual void setOpenTicket(const QString& ticketId) = 0;

Q_SIGNALS:
    void statusChanged(const caredesk::SyncStatus& status);
};

} // namespace caredesk
