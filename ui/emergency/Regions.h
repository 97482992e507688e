#pragma once

#include "domain/EmergencyContact.h"

namespace caredesk {

/// The region's name in the language of the window.
QString regionName(const EmergencyContact& contact, const QString& languageCode);

/// The contact of `preferred` (from the settings) where there is one, else of the desktop's territory, else
/// of the time zone's, else "other". An empty list gives an empty contact.
EmergencyContact ownContact(const QList<EmergencyContact>& contacts, const QString& preferred);

} // namespace caredesk
