#include "People.h"

#include "Secrets.h"
#include "Text.h"

#include <nlohmann/json.hpp>

namespace demo {

namespace {

std::string selectPeople(const char* condition)
{
    return std::string("SELECT id,name,email,language,organization,is_manager,is_agent FROM person ") +
           condition;
}

Person personOf(Statement& row)
{
    Person person;
    person.id = row.integer(0);
    person.name = row.text(1);
    person.email = row.text(2);
    person.language = row.text(3);
    person.organization = row.optionalInteger(4);
    person.isManager = row.integer(5) != 0;
    person.isAgent = row.integer(6) != 0;
    return person;
}

std::vector<Person> all(Statement row)
{
    std::vector<Person> people;
    while (row.step()) {
        people.push_back(personOf(row));
    }
    return people;
}

std::optional<Person> first(Statement row)
{
    return row.step() ? std::optional(personOf(row)) : std::nullopt;
}

struct Credential
{
    std::string kind;
    std::int64_t id = 0;
    std::string secret;
};

std::optional<Credential> credentialOf(const std::string& authorization)
{
    const std::size_t space = authorization.find(' ');
    const std::size_t colon = authorization.find(':');
    if (space == std::string::npos || colon == std::string::npos || colon < space) {
        return std::nullopt;
    }
    const auto id = integerFrom(trimmed(authorization.substr(space + 1, colon - space - 1)));
    if (!id) {
        return std::nullopt;
    }
    return Credential{lowered(authorization.substr(0, space)), *id, trimmed(authorization.substr(colon + 1))};
}

} // namespace

std::optional<Person> People::byId(Id id)
{
    return first(m_connection.query(selectPeople("WHERE id=?"), id));
}

std::optional<Person> People::byEmail(const std::string& email)
{
    return first(m_connection.query(selectPeople("WHERE email=?"), email));
}

std::vector<Person> People::byIds(const std::vector<Id>& ids)
{
    return all(m_connection.query(selectPeople("WHERE id IN (SELECT value FROM json_each(?))"),
                                  nlohmann::json(ids).dump()));
}

std::vector<Person> People::membersOf(Id organization)
{
    return all(m_connection.query(selectPeople("WHERE organization=? ORDER BY id"), organization));
}

Person People::known(const std::string& email, const std::string& name)
{
    if (auto person = byEmail(email)) {
        return *person;
    }
    m_connection.run(
        "INSERT INTO person(name,email,language,is_manager,is_agent,password) VALUES(?,?,'en',0,0,'')",
        name.empty() ? email : name, email);
    return *byId(m_connection.lastId());
}

bool People::passwordIsRight(Id person, const std::string& password)
{
    auto row = m_connection.query("SELECT password FROM person WHERE id=?", person);
    return row.step() && passwordMatches(password, row.text(0));
}

std::string People::organizationName(Id organization)
{
    auto row = m_connection.query("SELECT name FROM organization WHERE id=?", organization);
    return row.step() ? row.text(0) : std::string();
}

std::vector<Casino> People::casinos(std::optional<Id> organization)
{
    auto row = m_connection.query(
        "SELECT id,title,organization FROM casino WHERE ?1 IS NULL OR organization=?1 ORDER BY id",
        organization);
    std::vector<Casino> result;
    while (row.step()) {
        result.push_back({row.integer(0), row.text(1), row.integer(2)});
    }
    return result;
}

std::optional<Casino> People::casino(const std::string& idOrTitle)
{
    auto row = m_connection.query(
        "SELECT id,title,organization FROM casino WHERE CAST(id AS TEXT)=?1 OR title=?1", idOrTitle);
    if (!row.step()) {
        return std::nullopt;
    }
    return Casino{row.integer(0), row.text(1), row.integer(2)};
}

std::string People::issue(Id person, const std::string& kind)
{
    const std::string secret = randomHex(16);
    m_connection.run("INSERT INTO token(kind,person,secret,date_created) VALUES(?,?,?,?)", kind, person,
                     sha256Hex(secret), now());
    return std::to_string(m_connection.lastId()) + ':' + secret;
}

std::optional<Person> People::holder(const std::string& authorization)
{
    const auto credential = credentialOf(authorization);
    if (!credential) {
        return std::nullopt;
    }
    auto row = m_connection.query("SELECT person,secret FROM token WHERE id=? AND kind=? AND revoked=0",
                                  credential->id, credential->kind);
    if (!row.step() || !sameSecret(row.text(1), sha256Hex(credential->secret))) {
        return std::nullopt;
    }
    return byId(row.integer(0));
}

void People::revoke(const std::string& authorization)
{
    if (const auto credential = credentialOf(authorization)) {
        m_connection.run("UPDATE token SET revoked=1 WHERE id=? AND secret=?", credential->id,
                         sha256Hex(credential->secret));
    }
}

} // namespace demo
