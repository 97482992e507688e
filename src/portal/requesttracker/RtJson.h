#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace caredesk::rt {

// How values are read out of REST2's answers: ids are strings in lists and numbers alone, flags "0" or 0,
// unset dates 1970-01-01. Nothing here fails: what is not there, or is of another type, reads as empty.

/// A string, or a number as decimal text.
QString text(const QJsonValue& value);
/// An id, written as number, string or an object that has one.
QString id(const QJsonValue& value);
/// A whole number, also written as a string; `otherwise` when it is none (RT's "total" may be null).
qint64 integer(const QJsonValue& value, qint64 otherwise = 0);
bool flag(const QJsonValue& value);
/// "2026-11-22T07:30:42Z"; UTC milliseconds, 0 when it is unset.
qint64 time(const QJsonValue& value);
/// A list's items: those of an answer's "items", or an array itself.
QJsonArray items(const QJsonValue& value);
/// The first value of a custom field by name, in a record's "CustomFields".
QString fieldValue(const QJsonObject& record, const QString& field);
/// An id that may stand in a query or a path: decimal digits.
bool isNumber(const QString& id);

} // namespace caredesk::rt
