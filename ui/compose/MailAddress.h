#pragma once

#include "domain/Ticket.h"

#include <QList>
#include <QString>

namespace caredesk {

/// Whether `text` has the shape of an e-mail address that a portal would take: something, an at sign, a host
/// with a dot.
bool isMailAddress(const QString& text);

/// Reads what people paste from their mail program or a spreadsheet: "Luis Marín <luis@azul.example>;
/// b@c.example", one a line, with tabs, in quotes. What is no address comes back with its text as `name` and
/// no `email`.
QList<Person> parseMailAddresses(const QString& text);

} // namespace caredesk
