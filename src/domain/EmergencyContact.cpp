#include "domain/EmergencyContact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace caredesk {

namespace {

/// E.164: what follows the plus sign are digits, fifteen at most.
bool isDialled(const QString& tel)
{
    static const QRegularExpression number(QStringLiteral(R"(^\+[0-9]{3,15}\z)"));
    return number.match(tel).hasMatch();
}

} // namespace

Result<QList<EmergencyContact>> parseEmergencyContacts(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    const QJsonArray rows =
        document.isArray() ? document.array() : document.object().value(QLatin1String("contacts")).toArray();
    if (parseError.error != QJsonParseError::NoError || rows.isEmpty()) {
        return Error{
            ErrorCode::InvalidProfile, {QStringLiteral("emergencyContacts")}, parseError.errorString()};
    }
    QList<EmergencyContact> contacts;
    for (const QJsonValue& row : rows) {
        const QJsonObject object = row.toObject();
        const auto text = [&object](QLatin1String key) { return object.value(key).toString().trimmed(); };
        const EmergencyContact contact{text(QLatin1String("region")), text(QLatin1String("nameEn")),
                                       text(QLatin1String("nameEs")), text(QLatin1String("published")),
                                       text(QLatin1String("tel")),    text(QLatin1String("fromElsewhere"))};
        if (contact.region.isEmpty() || contact.published.isEmpty() || !isDialled(contact.tel)) {
            return Error{ErrorCode::InvalidProfile, {QStringLiteral("emergencyContacts")}, contact.region};
        }
        contacts.append(contact);
    }
    return contacts;
}

} // namespace caredesk
