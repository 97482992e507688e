#pragma once

#include "Model.h"
#include "Sqlite.h"

namespace demo {

/// People, their organizations and casinos, and the tokens they signed in with.
class People
{
public:
    explicit People(Connection& connection)
        : m_connection(connection)
    {
    }

    std::optional<Person> byId(Id id);
    std::optional<Person> byEmail(const std::string& email);
    std::vector<Person> byIds(const std::vector<Id>& ids);
    std::vector<Person> membersOf(Id organization);
    /// The person with that address; made without a password when there is none (someone named in CC).
    Person known(const std::string& email, const std::string& name);
    bool passwordIsRight(Id person, const std::string& password);

    std::string organizationName(Id organization);
    /// All casinos, or those of one organization.
    std::vector<Casino> casinos(std::optional<Id> organization = std::nullopt);
    /// By id or by title.
    std::optional<Casino> casino(const std::string& idOrTitle);

    /// A new token, "ID:SECRET"; kind is "token" or "key".
    std::string issue(Id person, const std::string& kind);
    /// Whose token it is; none when it is unknown or revoked. Authorization: "token ID:SECRET" or "key
    /// ID:CODE".
    std::optional<Person> holder(const std::string& authorization);
    void revoke(const std::string& authorization);

private:
    Connection& m_connection;
};

} // namespace demo
