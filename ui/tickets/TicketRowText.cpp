#include "ui/tickets/TicketRowText.h"

#include "ui/common/Format.h"

#include <QCoreApplication>
#include <QLocale>

namespace caredesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketRow)
};

} // namespace

QString shownReference(const Ticket& ticket)
{
    const QString& reference = ticket.reference;
    return reference.isEmpty() || reference.startsWith(u'#') ? reference : u'#' + reference;
}

TicketRowText ticketRowText(const TicketEntry& entry, qint64 now)
{
    const Ticket& ticket = entry.row.ticket;
    TicketRowText text;
    text.subject = ticket.subject.isEmpty() ? Words::tr("(no subject)") : ticket.subject;
    QStringList place{ticket.casino.name, ticket.requester.name};
    place.removeAll(QString());
    text.place = place.join(u" · "_qs);
    text.reference = shownReference(ticket);
    text.hasAttachments = ticket.attachmentCount != 0;
    text.attachments = ticket.attachmentCount > 0 ? QLocale().toString(ticket.attachmentCount) : QString();
    text.messages = ticket.messageCount > 0 ? QLocale().toString(ticket.messageCount) : QString();
    if (entry.kind == TicketEntry::Kind::Unsent && entry.pending) {
        text.pill = operationPill(entry.pending->state, entry.pending->percent);
        text.time = format::ago(ticket.created, now);
        return text;
    }
    text.time = format::listTime(ticket.updated, now);
    text.pill = statePill(ticket.state);
    if (entry.pending) {
        text.waits = operationPill(entry.pending->state, entry.pending->percent);
    }
    return text;
}

QString spokenTicketRow(const TicketEntry& entry, qint64 now)
{
    if (entry.kind == TicketEntry::Kind::Placeholder) {
        return Words::tr("Loading…");
    }
    const Ticket& ticket = entry.row.ticket;
    const TicketRowText text = ticketRowText(entry, now);
    QStringList parts{text.subject, text.pill.text};
    if (entry.row.unread) {
        parts.prepend(Words::tr("Unread"));
    }
    if (text.waits) {
        parts.append(text.waits->text);
    }
    parts << ticket.casino.name << ticket.requester.name << text.reference << text.time;
    if (ticket.messageCount > 0) {
        parts.append(Words::tr("%n message(s)", nullptr, ticket.messageCount));
    }
    if (ticket.attachmentCount > 0) {
        parts.append(Words::tr("%n attachment(s)", nullptr, ticket.attachmentCount));
    }
    if (!ticket.available) {
        parts.append(Words::tr("No longer available at the portal"));
    }
    parts.removeAll(QString());
    return parts.join(u", "_qs);
}

} // namespace caredesk
