#include "storage/PeopleTable.h"

#include "storage/FoldedText.h"

namespace caredesk {

namespace {

/// `text` as a LIKE pattern's literal part.
QString escapedForLike(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
}

} // namespace

void PeopleTable::note(const Person& person, qint64 seen)
{
    if (person.email.isEmpty()) {
        return; // Nobody can be put in copy without an address.
    }
    Met& met = m_met[person.email.toCaseFolded()];
    if (seen >= met.seen) {
        met = {person, seen};
    }
}

void PeopleTable::note(const Ticket& ticket)
{
    note(ticket.requester, ticket.updated);
    for (const Person& person : ticket.cc) {
        note(person, ticket.updated);
    }
}

void PeopleTable::store()
{
    for (auto met = m_met.cbegin(); met != m_met.cend(); ++met) {
        const Person& person = met->person;
        m_connection
            .statement(QStringLiteral(
                "INSERT INTO people (key, id, name, email, folded, last_seen) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (key) DO UPDATE SET id = excluded.id, name = excluded.name, email = "
                "excluded.email, "
                "folded = excluded.folded, last_seen = excluded.last_seen WHERE excluded.last_seen > "
                "last_seen"))
            .bind(met.key(), person.id, person.name, person.email,
                  QString(u' ' + foldedText(person.name) + u' ' + foldedText(person.email)), met->seen)
            .run();
    }
    m_met.clear();
}

QList<Person> PeopleTable::starting(const QString& typed, int limit)
{
    Statement query =
        m_connection.statement(QStringLiteral("SELECT id, name, email FROM people WHERE folded LIKE ? ESCAPE "
                                              "'\\' ORDER BY last_seen DESC, key LIMIT ?"));
    query.bind(QString(u"% " + escapedForLike(foldedText(typed.trimmed())) + u'%'), limit);
    QList<Person> people;
    while (query.step()) {
        people.append({query.text(0), query.text(1), query.text(2)});
    }
    return people;
}

} // namespace caredesk
