#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtJson.h"

namespace caredesk {

namespace {

QList<Person> peopleOf(const QJsonValue& watchers)
{
    QList<Person> people;
    const QJsonArray list = watchers.isObject() ? QJsonArray{watchers} : watchers.toArray();
    for (const QJsonValue& watcher : list) {
        const Person person = rtPerson(watcher);
        if (person != Person()) {
            people.append(person);
        }
    }
    return people;
}

} // namespace

Person rtPerson(const QJsonValue& reference)
{
    if (reference[QLatin1String("type")].toString() == QLatin1String("group")) {
        return {};
    }
    Person person;
    person.id = rt::id(reference);
    person.name = rt::text(reference[QLatin1String("RealName")]).trimmed();
    person.email = rt::text(reference[QLatin1String("EmailAddress")]).trimmed();
    if (person.email.isEmpty() && person.id.contains(u'@')) {
        person.email = person.id;
    }
    return person;
}

std::optional<Ticket> rtTicket(const QJsonObject& json, const RtStatusMap& statuses,
                               const RtVocabulary& words)
{
    const auto time = [&json](QLatin1String name) { return rt::time(json.value(name)); };
    Ticket ticket;
    ticket.id = rt::id(json);
    ticket.rawStatus = rt::text(json.value(QLatin1String("Status")));
    const auto state = statuses.stateOf(ticket.rawStatus);
    if (ticket.id.isEmpty() || !state) {
        return std::nullopt;
    }
    ticket.reference = rtReference(ticket.id);
    ticket.subject = rt::text(json.value(QLatin1String("Subject")));
    ticket.state = *state;
    ticket.rawStatusLabel = ticket.rawStatus;
    ticket.casino.name = rt::fieldValue(json, words.casinoField);
    ticket.casino.id = ticket.casino.name;
    const QList<Person> requestors = peopleOf(json.value(QLatin1String("Requestor")));
    ticket.requester =
        requestors.isEmpty() ? rtPerson(json.value(QLatin1String("Creator"))) : requestors.first();
    // Further requestors are told of everything like people in copy.
    ticket.cc = requestors.mid(1) + peopleOf(json.value(QLatin1String("Cc")));
    ticket.created = time(QLatin1String("Created"));
    ticket.updated = std::max(ticket.created, time(QLatin1String("LastUpdated")));
    ticket.lastSupportReply = time(QLatin1String("Told"));
    const QString lastBy = rt::id(json.value(QLatin1String("LastUpdatedBy")));
    if (!lastBy.isEmpty() && lastBy == ticket.requester.id) {
        ticket.lastCustomerReply = ticket.updated;
    }
    ticket.resolved = ticket.state == TicketState::Closed ? time(QLatin1String("Resolved")) : 0;
    ticket.attachmentCount = Ticket::notCounted;
    ticket.link = rtTicketLink(words.webBase, ticket.id);
    ticket.available = rtEffectiveId(json) == ticket.id;
    return ticket;
}

QString rtEffectiveId(const QJsonObject& json)
{
    const QString effective = rt::id(json.value(QLatin1String("EffectiveId")));
    return effective.isEmpty() ? rt::id(json) : effective;
}

QString rtReference(const QString& ticketId)
{
    return u'#' + ticketId;
}

QString rtTicketLink(const QUrl& webBase, const QString& ticketId)
{
    QUrl page = webBase;
    page.setPath(webBase.path() + QStringLiteral("/Ticket/Display.html"));
    page.setQuery(QStringLiteral("id=") + ticketId);
    return page.toString();
}

} // namespace caredesk
