#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproJson.h"

namespace caredesk {

namespace {

QString firstText(const QJsonObject& object, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        const QString value = deskpro::text(object.value(name)).trimmed();
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

bool managesOrganization(const QJsonObject& me)
{
    if (deskpro::flag(me.value(QLatin1String("organization_manager"))) ||
        deskpro::flag(me.value(QLatin1String("is_organization_manager")))) {
        return true;
    }
    const QJsonArray memberships = deskpro::items(me.value(QLatin1String("organization_members")));
    for (const QJsonValue& membership : memberships) {
        if (deskpro::flag(membership[QLatin1String("is_manager")])) {
            return true;
        }
    }
    return false;
}

QString languageOf(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const QString code = object.isEmpty()
                             ? deskpro::text(value)
                             : firstText(object, {QLatin1String("locale"), QLatin1String("lang_code")});
    const bool isCode = code.size() >= 2 && code.at(0).isLetter() && code.at(1).isLetter();
    return isCode ? code.left(2).toLower() : QString();
}

} // namespace

DeskproPerson deskproPerson(const QJsonValue& reference, const QJsonObject& linkedPeople)
{
    DeskproPerson result;
    result.person.id = deskpro::id(reference);
    if (result.person.id.contains(u'@')) {
        result.person.email = std::exchange(result.person.id, {});
    }
    const QJsonObject person =
        reference.isObject() ? reference.toObject() : linkedPeople.value(result.person.id).toObject();
    result.person.name = firstText(person, {QLatin1String("display_name"), QLatin1String("name")});
    if (const QString email = firstText(person, {QLatin1String("primary_email"), QLatin1String("email")});
        !email.isEmpty()) {
        result.person.email = email;
    } else {
        const QJsonValue primary = person.value(QLatin1String("primary_email"));
        result.person.email += deskpro::text(primary[QLatin1String("email")]);
    }
    if (const QJsonValue isAgent = person.value(QLatin1String("is_agent")); !isAgent.isUndefined()) {
        result.isAgent = deskpro::flag(isAgent);
    }
    return result;
}

Account deskproAccount(const QJsonObject& me)
{
    Account account;
    account.backend = QStringLiteral("deskpro");
    account.person = deskproPerson(me, {}).person;
    account.language = languageOf(me.value(QLatin1String("language")));
    account.organizationId = deskpro::id(me.value(QLatin1String("organization")));
    if (account.organizationId.isEmpty()) {
        const QJsonArray memberships = deskpro::items(me.value(QLatin1String("organization_members")));
        account.organizationId = deskpro::id(
            memberships.isEmpty() ? QJsonValue() : memberships.first()[QLatin1String("organization")]);
    }
    account.supervisor = !account.organizationId.isEmpty() && managesOrganization(me);
    return account;
}

QList<Casino> deskproChoices(const QJsonValue& customFields, const QString& field)
{
    QList<Casino> casinos;
    const QJsonArray fields = deskpro::items(customFields);
    for (const QJsonValue& item : fields) {
        if (deskpro::id(item) != field) {
            continue;
        }
        const QJsonArray choices = deskpro::items(item[QLatin1String("choices")]);
        for (const QJsonValue& choice : choices) {
            const Casino casino{deskpro::id(choice), firstText(choice.toObject(), {QLatin1String("title"),
                                                                                   QLatin1String("name")})};
            if (!casino.id.isEmpty() && !casino.name.isEmpty()) {
                casinos.append(casino);
            }
        }
    }
    return casinos;
}

} // namespace caredesk
