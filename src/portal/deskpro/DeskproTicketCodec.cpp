#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproJson.h"

#include <algorithm>

namespace caredesk {

namespace {

QList<Person> copiesOf(const QJsonObject& ticket, const QJsonObject& linkedPeople)
{
    QList<Person> copies;
    const QJsonArray list = deskpro::items(ticket.value(QLatin1String("cc")));
    for (const QJsonValue& item : list) {
        const QJsonValue reference =
            item[QLatin1String("person")].isUndefined() ? item : item[QLatin1String("person")];
        Person person = deskproPerson(reference, linkedPeople).person;
        if (person.email.isEmpty()) {
            person.email = item.isString() && item.toString().contains(u'@')
                               ? item.toString()
                               : deskpro::text(item[QLatin1String("email")]);
        }
        if (person.name.isEmpty()) {
            person.name = deskpro::text(item[QLatin1String("name")]);
        }
        copies.append(person);
    }
    return copies;
}

Casino casinoOf(const QJsonObject& ticket, const DeskproVocabulary& words)
{
    Casino casino;
    casino.id = deskproField(ticket, words.casinoField);
    casino.name = words.casinoTitles.value(casino.id);
    if (casino.name.isEmpty()) {
        const QJsonValue detail =
            ticket.value(QLatin1String("fields"))[words.casinoField][QLatin1String("detail")];
        casino.name = deskpro::text(detail[casino.id][QLatin1String("title")]);
    }
    if (casino.name.isEmpty()) {
        casino.name = casino.id;
    }
    return casino;
}

QUrl ticketPage(const QUrl& webBase, const QString& id)
{
    QUrl page = webBase;
    page.setPath(page.path() + QStringLiteral("/tickets/") + id);
    return page;
}

int small(const QJsonValue& value)
{
    return static_cast<int>(std::clamp<qint64>(deskpro::integer(value), 0, 1'000'000));
}

} // namespace

DeskproPaging deskproPaging(const QJsonObject& envelope)
{
    const QJsonValue meta = envelope.value(QLatin1String("meta"));
    const QJsonValue nested = meta[QLatin1String("pagination")];
    const QJsonObject paging = (nested.isObject() ? nested : meta).toObject();
    DeskproPaging result;
    if (paging.contains(QLatin1String("total"))) {
        result.total = small(paging.value(QLatin1String("total")));
    }
    if (paging.contains(QLatin1String("total_pages"))) {
        result.pages = small(paging.value(QLatin1String("total_pages")));
    }
    result.page = small(paging.value(QLatin1String("current_page")));
    return result;
}

std::optional<Ticket> deskproTicket(const QJsonObject& json, const QJsonObject& linkedPeople,
                                    const DeskproStatusMap& statuses, const DeskproVocabulary& words)
{
    const auto text = [&json](QLatin1String name) { return deskpro::text(json.value(name)); };
    const auto time = [&json](QLatin1String name) { return deskpro::time(json.value(name)); };
    const DeskproStatus status = statuses.statusOf(json);
    Ticket ticket;
    ticket.id = deskpro::id(json);
    if (ticket.id.isEmpty() || !status.state) {
        return std::nullopt;
    }
    ticket.reference = text(QLatin1String("ref"));
    if (ticket.reference.isEmpty()) {
        ticket.reference = ticket.id;
    }
    ticket.subject = text(QLatin1String("subject"));
    ticket.state = *status.state;
    ticket.rawStatus = status.raw;
    ticket.rawStatusLabel = status.label;
    ticket.casino = casinoOf(json, words);
    ticket.requester = deskproPerson(json.value(QLatin1String("person")), linkedPeople).person;
    if (ticket.requester.email.isEmpty()) {
        ticket.requester.email = text(QLatin1String("person_email"));
    }
    ticket.cc = copiesOf(json, linkedPeople);
    ticket.created = time(QLatin1String("date_created"));
    ticket.statusChanged = time(QLatin1String("date_status"));
    ticket.lastSupportReply = time(QLatin1String("date_last_agent_reply"));
    ticket.lastCustomerReply = time(QLatin1String("date_last_user_reply"));
    ticket.resolved = time(QLatin1String("date_resolved"));
    ticket.updated =
        std::max({ticket.created, ticket.statusChanged, ticket.lastSupportReply, ticket.lastCustomerReply});
    ticket.messageCount = 1 + small(json.value(QLatin1String("count_agent_replies"))) +
                          small(json.value(QLatin1String("count_user_replies")));
    ticket.attachmentCount = deskpro::flag(json.value(QLatin1String("has_attachments"))) ? -1 : 0;
    ticket.link = ticketPage(words.webBase, ticket.id).toString();
    return ticket;
}

QString deskproField(const QJsonObject& ticket, const QString& field)
{
    QJsonValue value = ticket.value(QLatin1String("fields"))[field];
    if (value.isObject()) {
        value = value[QLatin1String("value")];
    }
    const QJsonArray list = value.isArray() || value.isObject() ? deskpro::items(value) : QJsonArray{value};
    return deskpro::id(list.isEmpty() ? QJsonValue() : list.first());
}

bool deskproFieldsHold(const QJsonObject& ticket, const QString& value)
{
    const QStringList names = ticket.value(QLatin1String("fields")).toObject().keys();
    return std::any_of(names.cbegin(), names.cend(), [&ticket, &value](const QString& name) {
        return deskproField(ticket, name).compare(value, Qt::CaseInsensitive) == 0;
    });
}

QStringList deskproCopies(const QJsonObject& ticket)
{
    QStringList ids;
    const QJsonArray list = deskpro::items(ticket.value(QLatin1String("cc")));
    for (const QJsonValue& item : list) {
        const QJsonValue reference = item[QLatin1String("person")];
        ids.append(deskpro::id(reference.isUndefined() ? item : reference));
        ids.append(deskpro::text(item[QLatin1String("email")]));
    }
    return ids;
}

} // namespace caredesk
