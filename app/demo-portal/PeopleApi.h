#pragma once

#include "Call.h"

namespace demo {

/// Sign-in, and everything that is read beside tickets: people, organizations, fields, states, articles.
class PeopleApi
{
public:
    explicit PeopleApi(Connection& connection)
        : m_connection(connection)
    {
    }

    Answer signIn(const Call& call);
    Answer read(const Call& call, const Person& reader);

private:
    Answer person(Id id, const Person& reader);
    Answer organization(Id id, const Person& reader);
    Answer members(const Call& call, const Person& reader);
    Answer customFields(const Call& call);

    Connection& m_connection;
};

} // namespace demo
