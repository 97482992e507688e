#include "portal/deskpro/DeskproSession.h"

#include "portal/deskpro/DeskproJson.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr QLatin1String statusesKey("statuses");
constexpr QLatin1String fieldsKey("fields");

Capabilities capabilitiesOf(const PortalProfile& profile)
{
    Capabilities capabilities;
    capabilities.callback = !profile.deskproCallbackDepartment.isEmpty();
    capabilities.resumableDownload = true;
    capabilities.maxFileBytes = profile.maxFileBytes;
    capabilities.maxFiles = profile.maxFiles;
    capabilities.refusedSuffixes = profile.refusedSuffixes;
    return capabilities;
}

} // namespace

DeskproSession::DeskproSession(const PortalProfile& portalProfile, HttpOptions options, const Clock& clock)
    : profile(portalProfile)
    , api(canonicalPortalUrl(portalProfile.baseUrl), std::move(options), clock)
    , statuses(portalProfile.statusMapping)
    , capabilities(capabilitiesOf(portalProfile))
{
    words.casinoField = profile.deskproCasinoField;
    words.referenceField = profile.deskproReferenceField;
    words.webBase = api.base();
}

DeskproReads DeskproSession::vocabularyReads() const
{
    DeskproReads reads;
    if (!statusesKnown) {
        reads.append({statusesKey, QStringLiteral("ticket_statuses?count=200")});
    }
    if (!choicesKnown) {
        reads.append({fieldsKey, QStringLiteral("ticket_custom_fields?count=200")});
    }
    return reads;
}

void DeskproSession::learn(const DeskproAnswers& answers)
{
    const auto known = [&answers](const QString& key) {
        const int status = answers.value(key).status;
        // An installation that does not tell (403, 404) is not asked again and again.
        return (status >= 200 && status < 300) || (status >= 400 && status < 500 && status != 429);
    };
    if (known(statusesKey)) {
        statusesKnown = true;
        statuses.learn(answers.value(statusesKey).data());
    }
    if (known(fieldsKey)) {
        choicesKnown = true;
        choices = deskproChoices(answers.value(fieldsKey).data(), words.casinoField);
        for (const Casino& casino : std::as_const(choices)) {
            words.casinoTitles.insert(casino.id, casino.name);
        }
    }
}

bool DeskproSession::concerns(const QJsonObject& ticket) const
{
    const Person person = me();
    const auto isMe = [&person](const QString& idOrMail) {
        return !idOrMail.isEmpty() &&
               (idOrMail == person.id || idOrMail.compare(person.email, Qt::CaseInsensitive) == 0);
    };
    if (isMe(deskpro::id(ticket.value(QLatin1String("person")))) ||
        isMe(deskpro::text(ticket.value(QLatin1String("person_email"))))) {
        return true;
    }
    if (account.supervisor &&
        deskpro::id(ticket.value(QLatin1String("organization"))) == account.organizationId) {
        return true;
    }
    const QStringList copies = deskproCopies(ticket);
    return std::any_of(copies.cbegin(), copies.cend(), isMe);
}

std::optional<Ticket> DeskproSession::ticketFrom(const QJsonObject& json,
                                                 const QJsonObject& linkedPeople) const
{
    return deskproTicket(json, linkedPeople, statuses, words);
}

QString DeskproSession::linkTo(const QString& ticketId) const
{
    QUrl page = words.webBase;
    page.setPath(page.path() + QStringLiteral("/tickets/") + ticketId);
    return page.toString();
}

} // namespace caredesk
