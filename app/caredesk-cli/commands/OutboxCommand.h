#pragma once

#include "Command.h"
#include "domain/Operation.h"

namespace caredesk {

/// `outbox [--retry UUID|--keep UUID|--send-missing UUID|--discard UUID]`: what is still undone. What an
/// action queues is sent by the next sync.
class OutboxCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void act(const QString& action, const QString& uuid);
    void list();
    void print(const QList<Operation>& operations);
};

/// `attachment ID --out F`: one attachment into a file; a download that was cut goes on where it stopped.
class AttachmentCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

} // namespace caredesk
