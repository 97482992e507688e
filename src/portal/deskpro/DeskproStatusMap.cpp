#include "portal/deskpro/DeskproStatusMap.h"

#include "portal/deskpro/DeskproJson.h"

#include <QStringList>

namespace caredesk {

namespace {

QString folded(const QString& name)
{
    return name.trimmed().toCaseFolded();
}

std::optional<TicketState> coreState(const QString& status)
{
    if (status == QLatin1String("awaiting_user")) {
        return TicketState::AwaitingCustomer;
    }
    if (status == QLatin1String("pending")) {
        return TicketState::OnHold;
    }
    if (status == QLatin1String("resolved") || status == QLatin1String("archived") ||
        status == QLatin1String("closed")) {
        return TicketState::Closed;
    }
    if (status.startsWith(QLatin1String("hidden"))) {
        return std::nullopt;
    }
    return TicketState::Open;
}

} // namespace

DeskproStatusMap::DeskproStatusMap(const QHash<QString, TicketState>& profileStates)
{
    for (const QString& title : {QStringLiteral("Awaiting Resolution Confirmation"),
                                 QStringLiteral("En Espera de Confirmación de Resolución")}) {
        m_profileStates.insert(folded(title), TicketState::AwaitingConfirmation);
    }
    for (auto it = profileStates.cbegin(); it != profileStates.cend(); ++it) {
        m_profileStates.insert(folded(it.key()), it.value());
    }
}

void DeskproStatusMap::learn(const QJsonValue& statuses)
{
    const QJsonArray list = deskpro::items(statuses);
    for (const QJsonValue& item : list) {
        const QJsonObject status = item.toObject();
        const QString id = deskpro::id(status);
        if (id.isEmpty()) {
            continue;
        }
        const auto first = [&status](QLatin1String name, QLatin1String other) {
            const QString value = deskpro::text(status.value(name));
            return value.isEmpty() ? deskpro::text(status.value(other)) : value;
        };
        m_known.insert(id, {first(QLatin1String("status_type"), QLatin1String("status")),
                            first(QLatin1String("raw"), QLatin1String("name")),
                            first(QLatin1String("title"), QLatin1String("label"))});
    }
}

DeskproStatus DeskproStatusMap::statusOf(const QJsonObject& ticket) const
{
    const QString core = deskpro::text(ticket.value(QLatin1String("status")));
    const QJsonValue sub = ticket.value(QLatin1String("ticket_status"));
    const QString subId = deskpro::id(sub);
    const Known known = m_known.value(subId);
    const QString title = known.title.isEmpty() ? deskpro::text(sub[QLatin1String("title")]) : known.title;

    DeskproStatus status;
    status.raw = known.raw.isEmpty() ? core : known.raw;
    status.label = title;
    const bool hidden =
        !coreState(core) || !deskpro::text(ticket.value(QLatin1String("hidden_status"))).isEmpty();
    if (hidden) {
        status.state = std::nullopt;
    } else if (const auto mapped = fromProfile({subId, known.raw, title})) {
        status.state = mapped;
    } else if (deskpro::flag(ticket.value(QLatin1String("is_hold")))) {
        status.state = TicketState::OnHold;
    } else {
        const auto mappedCore = fromProfile({core});
        status.state = mappedCore ? mappedCore : coreState(core);
    }
    return status;
}

std::optional<TicketState> DeskproStatusMap::fromProfile(const QStringList& names) const
{
    for (const QString& name : names) {
        const auto found = m_profileStates.constFind(folded(name));
        if (!name.isEmpty() && found != m_profileStates.cend()) {
            return *found;
        }
    }
    return std::nullopt;
}

} // namespace caredesk
