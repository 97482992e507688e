#include "commands/SendCommand.h"

#include "DifferenceLines.h"
#include "Json.h"
#include "TextInput.h"
#include "TicketReference.h"
#include "base/Clock.h"
#include "base/ErrorText.h"
#include "domain/OperationOrder.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 longestWaitMs = 20'000;
constexpr int lookEveryMs = 100;
/// The status is told a moment late: what it said before the sign-in must not be taken for the truth.
constexpr int looksUntilCutOff = 10;
constexpr int looksUntilGone = 3;

Draft newDraft(const Clock& clock, DraftKind kind)
{
    Draft draft;
    draft.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.kind = kind;
    draft.created = clock.now();
    draft.modified = draft.created;
    return draft;
}

} // namespace

SendCommand::SendCommand(Program& program)
    : Command(program)
{
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &SendCommand::look);
}

void SendCommand::start()
{
    if (const Outcome checked = check(); !checked) {
        fail(checked.error());
        return;
    }
    openedForWriting([this] {
        connect(session().outbox(), &OutboxService::progress, this, [this](const SendProgress& sent) {
            output().progress(tr("Sending"), sent.sentBytes, sent.totalBytes);
        });
        whenDone(queue(), [this](const Operation& operation) { queued(operation); });
    });
}

void SendCommand::withAttachments(Draft draft, const std::function<void(const Draft&)>& next)
{
    const QStringList files = commandLine().values.value(QStringLiteral("attach"));
    const int limit = session().tickets()->rights().maxFiles;
    if (limit > 0 && files.size() > limit) {
        fail({ErrorCode::TooManyFiles, {QString::number(limit)}});
        return;
    }
    spoolNext(std::make_shared<Draft>(std::move(draft)), files, next);
}

void SendCommand::spoolNext(const std::shared_ptr<Draft>& draft, QStringList files,
                            const std::function<void(const Draft&)>& next)
{
    if (files.isEmpty()) {
        next(*draft);
        return;
    }
    const QString path = QFileInfo(files.takeFirst()).absoluteFilePath();
    if (QFileInfo(path).isDir()) {
        whenDone(session().drafts()->addFolder(path),
                 [this, draft, files, next](const SpooledFolder& folder) {
                     draft->attachments.append(folder.file);
                     tellLeftOut(folder);
                     spoolNext(draft, files, next);
                 });
        return;
    }
    whenDone(session().drafts()->addFile(path), [this, draft, files, next](const SpooledFile& file) {
        draft->attachments.append(file);
        spoolNext(draft, files, next);
    });
}

void SendCommand::tellLeftOut(const SpooledFolder& folder)
{
    for (const QString& name : folder.links + folder.special + folder.unreadable) {
        output().line(tr("Not in %1: %2").arg(folder.file.fileName, name));
        m_leftOut.append(
            QJsonObject{{QStringLiteral("zip"), folder.file.fileName}, {QStringLiteral("name"), name}});
    }
}

/// From here on nothing is lost: the operation is on disk. Only now the portal is asked.
void SendCommand::queued(const Operation& operation)
{
    m_uuid = operation.uuid;
    m_queued = operation.queued;
    m_deadline = program().clock.monotonic() + longestWaitMs;
    QJsonObject saved{{QStringLiteral("uuid"), m_uuid}, {QStringLiteral("state"), QStringLiteral("queued")}};
    if (!m_leftOut.isEmpty()) {
        saved.insert(QStringLiteral("leftOut"), m_leftOut);
    }
    output().value(saved);
    output().line(tr("Saved on this computer: %1").arg(m_uuid));
    signInIfGiven([this](const Outcome& outcome) {
        if (!outcome) {
            m_signInError = outcome.error();
        }
        m_look.start();
    });
}

/// It has arrived once nothing of the action waits any more: closing with a note is a reply and a change of
/// state.
void SendCommand::look()
{
    if (std::exchange(m_looking, true)) {
        return;
    }
    session().outbox()->result(m_uuid)->then(this, [this](const Result<SendResult>& result) {
        session().outbox()->operations()->then(this,
                                               [this, result](const Result<QList<Operation>>& operations) {
                                                   m_looking = false;
                                                   if (operations) {
                                                       looked(result, *operations);
                                                   } else if (program().clock.monotonic() >= m_deadline) {
                                                       m_look.stop();
                                                       fail(operations.error());
                                                   }
                                               });
    });
}

void SendCommand::looked(const Result<SendResult>& result, const QList<Operation>& operations)
{
    const auto mine =
        std::find_if(operations.cbegin(), operations.cend(), [this, &result](const Operation& one) {
            const bool followsMine = result && one.kind == OperationKind::SetState && one.queued == m_queued;
            return one.uuid == m_uuid || followsMine;
        });
    const bool waits = mine != operations.cend();
    const bool gone = !waits && !result && result.error().code == ErrorCode::NotFound;
    // It may have arrived between the two questions.
    m_goneLooks = gone ? m_goneLooks + 1 : 0;
    if (waits) {
        judge(*mine, heldBackBy(operations, *mine) != nullptr);
    } else if (result) {
        report(QStringLiteral("delivered"), result->reference, result->link, ExitCode::Done);
    } else if (m_goneLooks >= looksUntilGone) {
        report(QStringLiteral("withdrawn"), {}, {}, ExitCode::Refused);
    }
}

/// Waits on while there is hope to see it arrive in this call.
void SendCommand::judge(const Operation& operation, bool heldBack)
{
    const SyncStatus status = session().sync()->status();
    const std::optional<Error> error = m_signInError ? m_signInError : status.error;
    const bool cutOff = status.connection == ConnectionState::SignInNeeded ||
                        status.connection == ConnectionState::Refused ||
                        status.connection == ConnectionState::Offline;
    m_cutOffLooks = cutOff ? m_cutOffLooks + 1 : 0;
    const bool hopeless = heldBack || m_signInError || m_cutOffLooks >= looksUntilCutOff;
    const bool late = hopeless || program().clock.monotonic() >= m_deadline;
    const bool putOff = operation.attempts > 0 && operation.nextTry > program().clock.now();
    const ExitCode kept = error ? exitCodeFor(error->code) : ExitCode::NotDelivered;
    switch (operation.state) {
    case OperationState::Failed:
    case OperationState::Conflict:
        if (operation.error) {
            output().error(*operation.error);
        }
        printDifferences(output(), operation);
        report(arrivedOtherwise(operation) ? QStringLiteral("differs") : QStringLiteral("failed"),
               operation.serverReference, operation.serverLink, ExitCode::Refused, operation.differences);
        return;
    case OperationState::Arrived:
        if (late || putOff) {
            report(QStringLiteral("arrived"), operation.serverReference, operation.serverLink, kept);
        }
        return;
    case OperationState::Unknown:
        if (late) {
            report(QStringLiteral("unknown"), {}, {}, kept);
        }
        return;
    case OperationState::Queued:
    case OperationState::Sending:
        if (late || (operation.state == OperationState::Queued && putOff)) {
            if (error) {
                output().error(*error);
            }
            report(QStringLiteral("waiting"), {}, {}, kept);
        }
        return;
    }
}

void SendCommand::report(const QString& state, const QString& reference, const QString& link, ExitCode code,
                         const QList<WriteDifference>& differences)
{
    if (!m_look.isActive()) {
        return;
    }
    m_look.stop();
    QJsonObject object{{QStringLiteral("uuid"), m_uuid},
                       {QStringLiteral("state"), state},
                       {QStringLiteral("reference"), reference},
                       {QStringLiteral("link"), link}};
    if (!differences.isEmpty()) {
        object.insert(QStringLiteral("differences"), toJson(differences));
    }
    output().value(object);
    if (state == QStringLiteral("delivered")) {
        output().line(tr("Delivered: %1 %2").arg(reference, link));
    } else if (state == QStringLiteral("unknown")) {
        output().line(
            tr("The connection was cut while sending. It is kept, and looked for at the portal before it is "
               "sent again: run sync."));
    } else if (state == QStringLiteral("arrived")) {
        output().line(tr("It has arrived; what the portal has of it is still to be checked: run sync."));
    } else if (state == QStringLiteral("differs")) {
        output().line(tr("It is not sent again: see outbox, --keep or --send-missing."));
    } else if (state == QStringLiteral("waiting")) {
        output().line(tr("It waits to be sent and is kept on this computer: run sync."));
    } else if (state == QStringLiteral("withdrawn")) {
        output().line(tr("It was taken back or discarded on this computer before it was sent."));
    }
    Q_EMIT finished(code);
}

Outcome CreateCommand::check()
{
    for (const QString& required : {QStringLiteral("casino"), QStringLiteral("subject")}) {
        if (commandLine().value(required).trimmed().isEmpty()) {
            return Error{ErrorCode::InvalidInput, {u"--" + required}};
        }
    }
    for (const QString& address : commandLine().values.value(QStringLiteral("cc"))) {
        if (!address.contains(u'@')) {
            return Error{ErrorCode::InvalidInput, {u"--cc " + address}};
        }
    }
    return Done{};
}

Job<Operation>* CreateCommand::queue()
{
    const Result<QString> text =
        textInput(commandLine(), QStringLiteral("message"), QStringLiteral("message-file"));
    if (!text) {
        return finishedJob<Operation>(text.error(), this);
    }
    Draft draft = newDraft(program().clock, DraftKind::NewTicket);
    draft.message = text.value();
    draft.subject = commandLine().value(QStringLiteral("subject"));
    const QString casino = commandLine().value(QStringLiteral("casino"));
    draft.casino = {QString(), casino};
    for (const Casino& known : session().tickets()->account().casinos) {
        if (known.id == casino || known.name.compare(casino, Qt::CaseInsensitive) == 0) {
            draft.casino = known;
        }
    }
    for (const QString& address : commandLine().values.value(QStringLiteral("cc"))) {
        draft.cc.append({QString(), QString(), address});
    }
    auto* job = new Job<Operation>(this);
    withAttachments(draft, [this, job](const Draft& whole) {
        session().outbox()->send(whole, 0)->then(
            job, [job](const Result<Operation>& result) { job->finish(result); });
    });
    return job;
}

Job<Operation>* ReplyCommand::queue()
{
    const Result<QString> text =
        textInput(commandLine(), QStringLiteral("message"), QStringLiteral("message-file"));
    if (!text) {
        return finishedJob<Operation>(text.error(), this);
    }
    auto* job = new Job<Operation>(this);
    whenDone(resolveTicket(session(), commandLine().arguments.constFirst(), this),
             [this, job, text](const QString& id) {
                 Draft draft = newDraft(program().clock, DraftKind::Reply);
                 draft.message = text.value();
                 draft.ticketId = id;
                 withAttachments(draft, [this, job](const Draft& whole) {
                     session().outbox()->send(whole, 0)->then(
                         job, [job](const Result<Operation>& result) { job->finish(result); });
                 });
             });
    return job;
}

Job<Operation>* StateCommand::queue()
{
    auto* job = new Job<Operation>(this);
    whenDone(resolveTicket(session(), commandLine().arguments.constFirst(), this), [this,
                                                                                    job](const QString& id) {
        session().tickets()->ticket(id)->then(job, [this, job, id](const Result<TicketRow>& row) {
            Ticket ticket;
            ticket.id = id;
            session()
                .outbox()
                ->setState(row ? row->ticket : ticket, m_target, commandLine().value(QStringLiteral("note")))
                ->then(job, [job](const Result<Operation>& result) { job->finish(result); });
        });
    });
    return job;
}

} // namespace caredesk
