#pragma once

#include "Command.h"
#include "domain/Operation.h"
#include "sync/SyncStatus.h"

namespace caredesk {

/// `sync [--full]`: settles unknown operations, delivers, waits out retries due within a minute, then pulls.
class SyncCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void round();
    void afterRound(const Outcome& outcome);
    void showProgress(const SyncStatus& status);
    void report(const Outcome& outcome, const QList<Operation>& operations);

    qint64 m_deadline = 0;
    bool m_full = false;
};

} // namespace caredesk
