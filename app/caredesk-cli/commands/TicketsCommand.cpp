#include "commands/TicketsCommand.h"

#include "Json.h"
#include "TicketReference.h"
#include "domain/TicketFilter.h"
#include "storage/CacheStore.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace caredesk {

namespace {

/// Start of a day in local time from "2026-03-16", or an instant in ISO 8601; 0 when it is neither.
qint64 timeFromText(const QString& text)
{
    // Qt takes the day out of a longer text, too.
    constexpr qsizetype dayLength = 10;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == dayLength) {
        return day.startOfDay().toMSecsSinceEpoch();
    }
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
    return instant.isValid() ? instant.toMSecsSinceEpoch() : 0;
}

Result<TicketFilter> filterFrom(const ParsedCommandLine& commandLine)
{
    TicketFilter filter;
    for (const QString& name : commandLine.values.value(QStringLiteral("state"))) {
        const std::optional<TicketState> state = stateFromName(name);
        if (!state) {
            return Error{ErrorCode::InvalidInput, {u"--state " + name}};
        }
        filter.states.append(*state);
    }
    filter.casino = commandLine.value(QStringLiteral("casino"));
    filter.search = commandLine.value(QStringLiteral("search"));
    for (const auto& [option, bound] : {std::pair{QStringLiteral("since"), &filter.since},
                                        std::pair{QStringLiteral("until"), &filter.until}}) {
        if (commandLine.has(option)) {
            *bound = timeFromText(commandLine.value(option));
            if (*bound == 0) {
                return Error{ErrorCode::InvalidInput, {u"--" + option + u' ' + commandLine.value(option)}};
            }
        }
    }
    return filter;
}

QString shortTime(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

} // namespace

void TicketsCommand::start()
{
    const Result<TicketFilter> filter = filterFrom(commandLine());
    bool limitOk = true;
    const int limit = commandLine().has(QStringLiteral("limit"))
                          ? commandLine().value(QStringLiteral("limit")).toInt(&limitOk)
                          : 1'000'000;
    if (!filter || !limitOk || limit < 1) {
        fail(!filter ? filter.error()
                     : Error{ErrorCode::InvalidInput,
                             {u"--limit " + commandLine().value(QStringLiteral("limit"))}});
        return;
    }
    signedIn([this, filter, limit] {
        whenDone(session().cacheStore()->rowIds(*filter), [this, limit](const QList<qint64>& ids) {
            whenDone(session().cacheStore()->rows(ids.mid(0, limit)),
                     [this](const QList<TicketRow>& rows) { print(rows); });
        });
    });
}

void TicketsCommand::print(const QList<TicketRow>& rows)
{
    QJsonArray array;
    for (const TicketRow& row : rows) {
        const Ticket& ticket = row.ticket;
        array.append(toJson(ticket));
        output().line(ticket.reference.leftJustified(16) + stateName(ticket.state).leftJustified(23) +
                      shortTime(ticket.updated).leftJustified(22) + ticket.casino.name.leftJustified(22) +
                      u' ' + ticket.subject.simplified());
    }
    output().value(array);
    Q_EMIT finished(ExitCode::Done);
}

void ShowCommand::start()
{
    signedIn([this] {
        whenDone(resolveTicket(session(), commandLine().arguments.constFirst(), this),
                 [this](const QString& id) {
                     session().tickets()->fetchConversation(id)->then(
                         this, [this, id](const Result<Conversation>& fetched) {
                             if (fetched) {
                                 print(fetched.value());
                             } else if (isTransient(fetched.error().code)) {
                                 whenDone(session().tickets()->conversation(id),
                                          [this](const Conversation& cached) { print(cached); });
                             } else {
                                 fail(fetched.error());
                             }
                         });
                 });
    });
}

void ShowCommand::print(const Conversation& conversation)
{
    const Ticket& ticket = conversation.ticket;
    output().line(ticket.reference + u"  " + ticket.subject.simplified());
    output().line(
        tr("%1 · %2 · opened %3 · %4")
            .arg(stateName(ticket.state), ticket.casino.name, shortTime(ticket.created), ticket.link));
    for (const Message& message : conversation.messages) {
        output().line(QString());
        output().line(u"— " + (message.author.name.isEmpty() ? message.author.email : message.author.name) +
                      u", " + shortTime(message.created));
        output().line(message.text);
        for (const Attachment& attachment : message.attachments) {
            output().line(tr("  [attachment %1] %2").arg(attachment.id, attachment.fileName));
        }
    }
    output().value(toJson(conversation));
    Q_EMIT finished(ExitCode::Done);
}

} // namespace caredesk
