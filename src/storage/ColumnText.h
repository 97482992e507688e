#pragma once

#include "domain/Ticket.h"

#include <QList>
#include <QString>

namespace caredesk {

/// A short list of people as JSON text for one column, and back; what cannot be read is an empty list.
QString peopleToText(const QList<Person>& people);
QList<Person> peopleFromText(const QString& text);

/// The same for plain strings.
QString stringsToText(const QStringList& strings);
QStringList stringsFromText(const QString& text);

/// Whether both are the same person: by id where both have one, else by e-mail without case.
bool isSamePerson(const Person& a, const Person& b);

} // namespace caredesk
