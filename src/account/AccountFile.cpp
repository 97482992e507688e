#include "account/AccountFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caredesk {

QByteArray writeAccountFile(const KnownAccount& known)
{
    const Account& account = known.account;
    QJsonArray casinos;
    for (const Casino& casino : account.casinos) {
        casinos.append(QJsonObject{{QStringLiteral("id"), casino.id}, {QStringLiteral("name"), casino.name}});
    }
    const QJsonObject person{{QStringLiteral("id"), account.person.id},
                             {QStringLiteral("name"), account.person.name},
                             {QStringLiteral("email"), account.person.email}};
    const QJsonObject object{{QStringLiteral("login"), account.login},
                             {QStringLiteral("portal"), account.portal.toString()},
                             {QStringLiteral("backend"), account.backend},
                             {QStringLiteral("person"), person},
                             {QStringLiteral("language"), account.language},
                             {QStringLiteral("supervisor"), account.supervisor},
                             {QStringLiteral("organization"), account.organizationId},
                             {QStringLiteral("casinos"), casinos},
                             {QStringLiteral("keptSignedIn"), known.keptSignedIn},
                             {QStringLiteral("lastUsed"), static_cast<double>(known.lastUsed)}};
    return QJsonDocument(object).toJson();
}

std::optional<KnownAccount> readAccountFile(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [](const QJsonObject& from, QLatin1String key) { return from.value(key).toString(); };
    KnownAccount known;
    Account& account = known.account;
    account.login = text(object, QLatin1String("login"));
    account.portal = QUrl(text(object, QLatin1String("portal")));
    if (account.login.isEmpty() || !account.portal.isValid() || account.portal.host().isEmpty()) {
        return std::nullopt;
    }
    account.backend = text(object, QLatin1String("backend"));
    const QJsonObject person = object.value(QLatin1String("person")).toObject();
    account.person = {text(person, QLatin1String("id")), text(person, QLatin1String("name")),
                      text(person, QLatin1String("email"))};
    account.language = text(object, QLatin1String("language"));
    account.supervisor = object.value(QLatin1String("supervisor")).toBool();
    account.organizationId = text(object, QLatin1String("organization"));
    const QJsonArray casinos = object.value(QLatin1String("casinos")).toArray();
    for (const QJsonValue& value : casinos) {
        const QJsonObject casino = value.toObject();
        account.casinos.append({text(casino, QLatin1String("id")), text(casino, QLatin1String("name"))});
    }
    known.keptSignedIn = object.value(QLatin1String("keptSignedIn")).toBool();
    known.lastUsed = static_cast<qint64>(object.value(QLatin1String("lastUsed")).toDouble());
    return known;
}

} // namespace caredesk
