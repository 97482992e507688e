#include "ui/tickets/ListFilter.h"

#include <QJsonArray>

namespace caredesk {

namespace {

constexpr qint64 msPerDay = 86'400'000;

QString scopeName(TicketScope scope)
{
    switch (scope) {
    case TicketScope::All: return u"all"_qs;
    case TicketScope::Mine: return u"mine"_qs;
    case TicketScope::InCopy: return u"in-copy"_qs;
    }
    return {};
}

TicketScope scopeFromName(const QString& name)
{
    return name == u"mine" ? TicketScope::Mine : name == u"in-copy" ? TicketScope::InCopy : TicketScope::All;
}

} // namespace

QList<TicketState> chipStates(ListChip chip)
{
    switch (chip) {
    case ListChip::Active:
        return {TicketState::Open, TicketState::AwaitingCustomer, TicketState::OnHold,
                TicketState::AwaitingConfirmation};
    case ListChip::YourTurn: return {TicketState::AwaitingCustomer};
    case ListChip::Confirm: return {TicketState::AwaitingConfirmation};
    case ListChip::OnHold: return {TicketState::OnHold};
    case ListChip::Closed: return {TicketState::Closed};
    case ListChip::All:
    case ListChip::Custom: break;
    }
    return {};
}

ListChip chipOf(const QList<TicketState>& states)
{
    for (const ListChip chip : {ListChip::Active, ListChip::YourTurn, ListChip::Confirm, ListChip::OnHold,
                                ListChip::Closed, ListChip::All}) {
        if (chipStates(chip) == states) {
            return chip;
        }
    }
    return ListChip::Custom;
}

int ListFilter::conditions() const
{
    return (chip() == ListChip::Custom ? 1 : 0) + (casino.isEmpty() ? 0 : 1) +
           (scope == TicketScope::All ? 0 : 1) + (days == 0 ? 0 : 1) + (withAttachments ? 1 : 0) +
           (unreadOnly ? 1 : 0);
}

TicketFilter ListFilter::toTicketFilter(qint64 now) const
{
    TicketFilter filter;
    filter.states = states;
    filter.casino = casino;
    filter.scope = scope;
    filter.since = days == 0 ? 0 : now - days * msPerDay;
    filter.withAttachments = withAttachments;
    filter.unreadOnly = unreadOnly;
    return filter;
}

QJsonObject ListFilter::toJson() const
{
    QJsonArray names;
    for (const TicketState state : states) {
        names.append(stateName(state));
    }
    return {{u"states"_qs, names},
            {u"casino"_qs, casino},
            {u"scope"_qs, scopeName(scope)},
            {u"days"_qs, days},
            {u"withAttachments"_qs, withAttachments},
            {u"unreadOnly"_qs, unreadOnly}};
}

ListFilter ListFilter::fromJson(const QJsonObject& json)
{
    ListFilter filter;
    filter.states.clear();
    const QJsonArray names = json.value(u"states").toArray();
    for (const QJsonValue& name : names) {
        if (const auto state = stateFromName(name.toString())) {
            filter.states.append(*state);
        }
    }
    filter.casino = json.value(u"casino").toString();
    filter.scope = scopeFromName(json.value(u"scope").toString());
    filter.days = qBound(0, json.value(u"days").toInt(), 36'500);
    filter.withAttachments = json.value(u"withAttachments").toBool();
    filter.unreadOnly = json.value(u"unreadOnly").toBool();
    return filter;
}

} // namespace caredesk
