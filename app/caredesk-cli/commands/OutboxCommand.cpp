#include "commands/OutboxCommand.h"

#include "Json.h"
#include "base/ErrorText.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/TicketService.h"

#include <QFileInfo>
#include <QJsonArray>

namespace caredesk {

void OutboxCommand::start()
{
    const QString retry = commandLine().value(QStringLiteral("retry"));
    const QString discard = commandLine().value(QStringLiteral("discard"));
    if (!retry.isEmpty() && !discard.isEmpty()) {
        output().usage(tr("Give either --retry or --discard."));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    openedForWriting([this, retry, discard] {
        const auto list = [this] {
            whenDone(session().outbox()->operations(), [this](const QList<Operation>& all) { print(all); });
        };
        if (!retry.isEmpty()) {
            whenDone(session().outbox()->retry(retry), [list](const Done&) { list(); });
        } else if (!discard.isEmpty()) {
            whenDone(session().outbox()->discard(discard), [list](const Done&) { list(); });
        } else {
            list();
        }
    });
}

void OutboxCommand::print(const QList<Operation>& operations)
{
    QJsonArray array;
    for (const Operation& operation : operations) {
        array.append(toJson(operation));
        const QString subject =
            operation.kind == OperationKind::Create ? operation.draft.subject : operation.ticketSubject;
        output().line(operation.uuid + u"  " + operationKindName(operation.kind).leftJustified(10) +
                      operationStateName(operation.state).leftJustified(10) + subject);
        if (operation.error) {
            output().line(u"    " + errorText(*operation.error).paragraph());
        }
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
