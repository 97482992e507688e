#include "PeopleApi.h"

#include "Articles.h"
#include "Codec.h"
#include "People.h"
#include "Text.h"

namespace demo {

namespace {

std::string textIn(const Json& body, const char* name)
{
    return body.is_object() && body.contains(name) && body[name].is_string() ? body[name].get<std::string>()
                                                                             : std::string();
}

} // namespace

Answer PeopleApi::signIn(const Call& call)
{
    const std::string email = trimmed(textIn(call.body, "email"));
    const std::string password = textIn(call.body, "password");
    Refusal missing = invalidInput();
    for (const auto& [name, value] : {std::pair{"email", email}, std::pair{"password", password}}) {
        if (value.empty()) {
            missing.addField({name}, "is_blank", "This value should not be blank.");
        }
    }
    if (missing.hasErrors()) {
        throw missing;
    }
    People people(m_connection);
    const auto person = people.byEmail(email);
    if (!person || !people.passwordIsRight(person->id, password)) {
        throw Refusal(401, "invalid_credentials", "The e-mail address or the password is wrong.");
    }
    return answerOf({{"person_id", person->id}, {"token", people.issue(person->id, "token")}}, 201);
}

Answer PeopleApi::read(const Call& call, const Person& reader)
{
    const std::string& what = call.path[0];
    const bool isOne = call.path.size() == 2;
    if (call.path.size() > 2) {
        throw Refusal::notFound();
    }
    if (what == "me" && !isOne) {
        return answerOf(codec::me(reader));
    }
    if (what == "people" && isOne) {
        return person(call.idAt(1), reader);
    }
    if (what == "organizations" && isOne) {
        return organization(call.idAt(1), reader);
    }
    if (what == "organization_members" && !isOne) {
        return members(call, reader);
    }
    if (what == "ticket_custom_fields") {
        return customFields(call);
    }
    if (what == "ticket_statuses" && !isOne) {
        return answerOf(codec::statuses());
    }
    if (what == "ticket_departments" && !isOne) {
        return answerOf(codec::departments());
    }
    if (what == "article_categories" && !isOne) {
        return answerOf(articleCategories());
    }
    if (what == "articles") {
        return isOne ? article(call.idAt(1)) : articles(call);
    }
    throw Refusal::notFound();
}

Answer PeopleApi::person(Id id, const Person& reader)
{
    const auto person = People(m_connection).byId(id);
    const bool isColleague = person && person->organization && person->organization == reader.organization;
    if (!person || !(reader.isAgent || person->isAgent || isColleague || id == reader.id)) {
        throw Refusal::notFound();
    }
    return answerOf(codec::person(*person));
}

Answer PeopleApi::organization(Id id, const Person& reader)
{
    People people(m_connection);
    const std::string name = people.organizationName(id);
    if (name.empty() || !(reader.isAgent || reader.organization == id)) {
        throw Refusal::notFound();
    }
    return answerOf(codec::organization(id, name, people.casinos(id)));
}

Answer PeopleApi::members(const Call& call, const Person& reader)
{
    const auto wanted = integerFrom(call.param("organization"));
    const Id organization = wanted.value_or(reader.organization.value_or(0));
    if (!reader.isAgent && !(reader.isManager && reader.organization == organization)) {
        throw Refusal::forbidden("Only a manager of the organization may list its members.");
    }
    Json list = Json::array();
    for (const Person& person : People(m_connection).membersOf(organization)) {
        list.push_back({{"person", codec::person(person)},
                        {"organization", organization},
                        {"is_manager", person.isManager}});
    }
    return answerOf(std::move(list));
}

Answer PeopleApi::customFields(const Call& call)
{
    const Json fields =
        Json::array({codec::casinoField(People(m_connection).casinos()), codec::clientRefField()});
    if (call.path.size() == 1) {
        return answerOf(fields);
    }
    for (const Json& field : fields) {
        if (field["id"] == call.idAt(1)) {
            return answerOf(field);
        }
    }
    throw Refusal::notFound();
}

} // namespace demo
