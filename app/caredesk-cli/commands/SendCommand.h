#pragma once

#include "Command.h"
#include "domain/Operation.h"
#include "sync/DraftService.h"
#include "sync/OutboxService.h"

#include <QJsonArray>
#include <QTimer>

namespace caredesk {

/// What `create`, `reply`, `close` and `reopen` have in common: queue first, say so, then deliver and say
/// what became of it. A call that ends early leaves the operation in the outbox.
class SendCommand : public Command
{
    Q_OBJECT

public:
    explicit SendCommand(Program& program);
    void start() final;

protected:
    /// Checks the arguments before anything is opened. The error is a usage error.
    virtual Outcome check() { return Done{}; }
    /// Queues; the account is open.
    virtual Job<Operation>* queue() = 0;
    /// Spools the files and folders of --attach one by one into `draft`, then goes on.
    void withAttachments(Draft draft, const std::function<void(const Draft&)>& next);

private:
    void spoolNext(const std::shared_ptr<Draft>& draft, QStringList files,
                   const std::function<void(const Draft&)>& next);
    /// What of a folder did not go into its zip.
    void tellLeftOut(const SpooledFolder& folder);
    void queued(const Operation& operation);
    void look();
    void looked(const Result<SendResult>& result, const QList<Operation>& operations);
    /// `heldBack`: something before it in its ticket needs a decision.
    void judge(const Operation& operation, bool heldBack);
    void report(const QString& state, const QString& reference, const QString& link, ExitCode code,
                const QList<WriteDifference>& differences = {});

    QString m_uuid;
    qint64 m_queued = 0; ///< The same for all that one action queues.
    qint64 m_deadline = 0;
    QJsonArray m_leftOut; ///< What is not in the zips of folders: their names and its.
    QTimer m_look;
    bool m_looking = false;
    int m_cutOffLooks = 0;
    int m_goneLooks = 0; ///< How often it was neither waiting nor delivered, one after another.
    std::optional<Error> m_signInError;
};

/// `create --casino C --subject S (--message T|--message-file F|-) [--attach F]… [--cc E]…`
class CreateCommand final : public SendCommand
{
    Q_OBJECT

public:
    using SendCommand::SendCommand;

protected:
    Outcome check() override;
    Job<Operation>* queue() override;
};

/// `reply REF (--message T|--message-file F|-) [--attach F]…`
class ReplyCommand final : public SendCommand
{
    Q_OBJECT

public:
    using SendCommand::SendCommand;

protected:
    Job<Operation>* queue() override;
};

/// `close REF [--note T]`, `reopen REF [--note T]`
class StateCommand final : public SendCommand
{
    Q_OBJECT

public:
    StateCommand(Program& program, TicketState target)
        : SendCommand(program)
        , m_target(target)
    {
    }

protected:
    Job<Operation>* queue() override;

private:
    TicketState m_target;
};

} // namespace caredesk
