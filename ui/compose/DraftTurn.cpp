#include "ui/compose/DraftTurn.h"

namespace caredesk {

namespace {

constexpr QLatin1String blankLine("\n\n");

QString copiesLine(const QList<Person>& people)
{
    QStringList addresses;
    for (const Person& person : people) {
        addresses.append(person.email);
    }
    return addresses.isEmpty() ? QString()
                               : QString(QStringLiteral("CC: ") + addresses.join(QStringLiteral(", ")));
}

} // namespace

Draft asReplyTo(const Ticket& ticket, const Draft& newTicket)
{
    Draft reply = newTicket;
    reply.kind = DraftKind::Reply;
    reply.ticketId = ticket.id;
    reply.casino = ticket.casino;
    QStringList parts = {newTicket.subject.trimmed(), newTicket.message, copiesLine(newTicket.cc)};
    parts.removeIf([](const QString& part) { return part.trimmed().isEmpty(); });
    reply.message = parts.join(blankLine);
    return reply;
}

bool wasNewTicket(const Draft& reply)
{
    const QString subject = reply.subject.trimmed();
    return reply.kind == DraftKind::Reply && !subject.isEmpty() &&
           (reply.message == subject || reply.message.startsWith(subject + blankLine));
}

Draft asNewTicket(const Draft& before, const Draft& now)
{
    Draft draft = now;
    draft.kind = DraftKind::NewTicket;
    draft.ticketId.clear();
    draft.subject = before.subject;
    draft.cc = before.cc;
    const QString subject = before.subject.trimmed();
    if (draft.message == subject) {
        draft.message.clear();
    } else if (draft.message.startsWith(subject + blankLine)) {
        draft.message.remove(0, subject.size() + blankLine.size());
    }
    const QString copies = copiesLine(before.cc);
    if (draft.message == copies) {
        draft.message.clear();
    } else if (!copies.isEmpty() && draft.message.endsWith(blankLine + copies)) {
        draft.message.chop(copies.size() + blankLine.size());
    }
    return draft;
}

} // namespace caredesk
