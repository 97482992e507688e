#pragma once

#include "domain/Ticket.h"
#include "storage/Connection.h"

#include <QHash>

namespace caredesk {

/// The customers' people met in tickets, for completing addresses. Collect with note(), write once with
/// store().
class PeopleTable
{
public:
    explicit PeopleTable(Connection& connection)
        : m_connection(connection)
    {
    }

    void note(const Person& person, qint64 seen);
    void note(const Ticket& ticket);
    void store();
    /// Whose name or e-mail has a word that starts with `typed`; last met first.
    QList<Person> starting(const QString& typed, int limit);

private:
    struct Met
    {
        Person person = {};
        qint64 seen = 0;
    };
    Connection& m_connection;
    QHash<QString, Met> m_met;
};

} // namespace caredesk
