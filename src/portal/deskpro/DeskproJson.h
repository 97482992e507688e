#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace caredesk::deskpro {

// How values are read out of answers whose shapes differ between installations. Nothing here fails: what is
// not there, or is of another type, reads as empty.

/// A string, or a number as decimal text.
QString text(const QJsonValue& value);
/// An id, written as number, string or an object that has one.
QString id(const QJsonValue& value);
/// A whole number, also written as a string; 0 otherwise.
qint64 integer(const QJsonValue& value);
/// true, or a number or string that is not 0.
bool flag(const QJsonValue& value);
/// "2025-05-01T08:02:02+0000", with colon, with Z, or seconds since 1970; UTC milliseconds, 0 otherwise.
qint64 time(const QJsonValue& value);
/// An array's items, or an object's values (in the order of its keys).
QJsonArray items(const QJsonValue& value);
/// An id as the portal wants it back: a number where it is one.
QJsonValue idValue(const QString& id);

} // namespace caredesk::deskpro
