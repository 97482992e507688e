#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace caredesk {

/// One region's emergency number, as published.
struct EmergencyContact
{
    QString region = {}; ///< ISO 3166 code, or "other".
    QString nameEn = {};
    QString nameEs = {};
    QString published = {};
    QString tel = {};           ///< For tel: links, with the plus sign.
    QString fromElsewhere = {}; ///< Shown beside toll-free numbers, which are often out of reach from abroad.

    bool operator==(const EmergencyContact&) const = default;
};

/// Reads the list from JSON (resources/emergency-contacts.json or the portal profile's own). Error:
/// InvalidProfile.
Result<QList<EmergencyContact>> parseEmergencyContacts(const QByteArray& json);

} // namespace caredesk
