#include "commands/CoachCommand.h"

#include "TextInput.h"
#include "evidence/CoachWords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace caredesk {

void CoachCommand::start()
{
    const QString number = commandLine().value(QStringLiteral("attachments"));
    bool isNumber = true;
    const int attachments = number.isEmpty() ? 0 : number.toInt(&isNumber);
    if (!isNumber || attachments < 0) {
        fail({ErrorCode::InvalidInput, {QStringLiteral("--attachments")}});
        return;
    }
    const Result<QString> message =
        textInput(commandLine(), QStringLiteral("message"), QStringLiteral("message-file"));
    if (!message) {
        fail(message.error());
        return;
    }
    const CoachAdvice advice =
        Coach().advise({commandLine().value(QStringLiteral("subject")), message.value(), attachments});
    QJsonArray points;
    for (const CoachFinding& finding : advice.findings) {
        QStringList missing = finding.missingParts;
        missing.removeAll(QString()); // A point of one part has no name for it.
        const QString mark = finding.met ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
        output().line(mark + coachPointTitle(finding.point).leftJustified(32) +
                      coachPointLine(finding, attachments));
        points.append(QJsonObject{{QStringLiteral("point"), coachPointName(finding.point)},
                                  {QStringLiteral("met"), finding.met},
                                  {QStringLiteral("found"), finding.found},
                                  {QStringLiteral("missing"), QJsonArray::fromStringList(missing)},
                                  {QStringLiteral("advice"), coachPointLine(finding, attachments)}});
    }
    output().line(tr("%1 of %2").arg(advice.met()).arg(advice.findings.size()));
    output().value(QJsonObject{{QStringLiteral("met"), advice.met()},
                               {QStringLiteral("of"), advice.findings.size()},
                               {QStringLiteral("score"), advice.score()},
                               {QStringLiteral("points"), points}});
    Q_EMIT finished(ExitCode::Done);
}

} // namespace caredesk
