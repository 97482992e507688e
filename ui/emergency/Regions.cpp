#include "ui/emergency/Regions.h"

#include <QLocale>
#include <QTimeZone>

namespace caredesk {

namespace {

/// ISO 3166 code; QLocale has it in its name only ("es_ES").
QString territoryCode(QLocale::Territory territory)
{
    if (territory == QLocale::AnyTerritory) {
        return {};
    }
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
    return locales.isEmpty() ? QString() : locales.constFirst().name().section(u'_', -1);
}

} // namespace

QString regionName(const EmergencyContact& contact, const QString& languageCode)
{
    return languageCode == QLatin1String("es") ? contact.nameEs : contact.nameEn;
}

EmergencyContact ownContact(const QList<EmergencyContact>& contacts, const QString& preferred)
{
    const QStringList wanted = {preferred, QLocale::system().name().section(u'_', -1),
                                territoryCode(QTimeZone::systemTimeZone().territory()),
                                QStringLiteral("other")};
    for (const QString& region : wanted) {
        for (const EmergencyContact& contact : contacts) {
            if (!region.isEmpty() && contact.region == region) {
                return contact;
            }
        }
    }
    return contacts.isEmpty() ? EmergencyContact() : contacts.constLast();
}

} // namespace caredesk
