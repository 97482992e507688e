#pragma once

#include "evidence/Gathering.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSet>

namespace caredesk {

// What stands in a zip of evidence about itself. `leftOut` are the places in Gathering::files of what the
// person took out: they are counted, not named. `now`: UTC ms.

/// For people, in the language set.
QString manifestText(const Gathering& gathering, const QSet<int>& leftOut, qint64 now);
/// For programs; its shape is in docs/admin-guide.md.
QJsonObject manifestObject(const Gathering& gathering, const QSet<int>& leftOut, qint64 now);
QByteArray manifestJson(const Gathering& gathering, const QSet<int>& leftOut, qint64 now);

} // namespace caredesk
