#include "commands/OutboxCommand.h"

#include "DifferenceLines.h"
#include "Json.h"
#include "base/ErrorText.h"
#include "domain/OperationOrder.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/TicketService.h"

#include <QFileInfo>
#include <QJsonArray>

namespace caredesk {

void OutboxCommand::start()
{
    const QStringList actions{QStringLiteral("retry"), QStringLiteral("keep"), QStringLiteral("send-missing"),
                              QStringLiteral("discard")};
    QString action;
    for (const QString& one : actions) {
        if (commandLine().value(one).isEmpty()) {
            continue;
        }
        if (!action.isEmpty()) {
            output().usage(tr("Give only one of --retry, --keep, --send-missing and --discard."));
            Q_EMIT finished(ExitCode::Usage);
            return;
        }
        action = one;
    }
    openedForWriting([this, action] {
        if (action.isEmpty()) {
            list();
        } else {
            act(action, commandLine().value(action));
        }
    });
}

void OutboxCommand::act(const QString& action, const QString& uuid)
{
    OutboxService* outbox = session().outbox();
    if (action == QStringLiteral("send-missing")) {
        whenDone(outbox->replyWithMissing(uuid), [this, outbox](const Draft& reply) {
            whenDone(outbox->send(reply, 0), [this](const Operation&) { list(); });
        });
        return;
    }
    Job<Done>* job = action == QStringLiteral("retry")  ? outbox->retry(uuid)
                     : action == QStringLiteral("keep") ? outbox->keepAsStored(uuid)
                                                        : outbox->discard(uuid);
    whenDone(job, [this](const Done&) { list(); });
}

void OutboxCommand::list()
{
    whenDone(session().outbox()->operations(), [this](const QList<Operation>& all) { print(all); });
}

void OutboxCommand::print(const QList<Operation>& operations)
{
    QJsonArray array;
    for (const Operation& operation : operations) {
        QJsonObject object = toJson(operation);
        const QString subject =
            operation.kind == OperationKind::Create ? operation.draft.subject : operation.ticketSubject;
        output().line(operation.uuid + u"  " + operationKindName(operation.kind).leftJustified(10) +
                      operationStateName(operation.state).leftJustified(10) + subject);
        if (operation.error) {
            output().line(u"    " + errorText(*operation.error).paragraph());
        }
        printDifferences(output(), operation);
        if (const Operation* holder = heldBackBy(operations, operation)) {
            object.insert(QStringLiteral("heldBackBy"), holder->uuid);
            output().line(u"    " + tr("It waits for your decision on %1.").arg(holder->uuid));
        }
        array.append(object);
    }
    if (operations.isEmpty()) {
        output().line(tr("Nothing waits to be sent."));
    }
    output().value(array);
    Q_EMIT finished(ExitCode::Done);
}

void AttachmentCommand::start()
{
    const QString out = commandLine().value(QStringLiteral("out"));
    if (out.isEmpty()) {
        output().usage(tr("attachment needs --out FILE."));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    signedIn([this, out] {
        const QString path = QFileInfo(out).absoluteFilePath();
        auto* job = session().tickets()->saveAttachment(commandLine().arguments.constFirst(), path);
        connect(job, &JobBase::progress, this,
                [this](qint64 done, qint64 total) { output().progress(tr("Downloading"), done, total); });
        whenDone(job, [this, path](const Done&) {
            output().line(tr("Saved: %1").arg(path));
            output().value(QJsonObject{{QStringLiteral("path"), path},
                                       {QStringLiteral("size"), QFileInfo(path).size()}});
            Q_EMIT finished(ExitCode::Done);
        });
    });
}

} // namespace caredesk
