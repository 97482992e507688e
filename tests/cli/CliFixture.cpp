#include "CliFixture.h"

namespace caredesk {

CliFixture::CliFixture(const QStringList& portalArguments)
    : portal(portalArguments)
    , cli(portal.url().toString(), portal.caPath(), profile.path())
{
    cli.setUser(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd"));
}

int CliFixture::ticketsNamed(const QString& subject) const
{
    int count = 0;
    for (const QJsonValue& ticket : portal.dump().value(QStringLiteral("tickets")).toArray()) {
        count += ticket.toObject().value(QStringLiteral("subject")).toString() == subject ? 1 : 0;
    }
    return count;
}

QJsonArray CliFixture::messagesOf(const QString& subject) const
{
    for (const QJsonValue& ticket : portal.dump().value(QStringLiteral("tickets")).toArray()) {
        if (ticket.toObject().value(QStringLiteral("subject")).toString() == subject) {
            return ticket.toObject().value(QStringLiteral("messages")).toArray();
        }
    }
    return {};
}

} // namespace caredesk
