#include "contract/DeskproUnderTest.h"

#include <QJsonArray>

namespace caredesk::test {

namespace {

TestUser user(const QString& name, const QString& domain, const QStringList& casinos, bool supervisor = false)
{
    const QString email = name + u'@' + domain;
    return {email, name + QStringLiteral("-Passw0rd"), email, casinos, supervisor};
}

const QStringList& azul()
{
    static const QStringList casinos{QStringLiteral("Casino Azul Cancún"),
                                     QStringLiteral("Casino Azul Playa")};
    return casinos;
}

JudgedMessage judgedMessage(const QJsonValue& json)
{
    JudgedMessage message;
    message.html = json[QLatin1String("message")].toString();
    message.author = json[QLatin1String("person")].toString();
    message.internalNote = json[QLatin1String("is_agent_note")].toBool();
    const QJsonArray files = json[QLatin1String("attachments")].toArray();
    for (const QJsonValue& file : files) {
        message.files.insert(file[QLatin1String("filename")].toString(),
                             file[QLatin1String("sha256")].toString().toLatin1());
    }
    return message;
}

JudgedTicket judgedTicket(const QJsonValue& json)
{
    JudgedTicket ticket;
    ticket.id = QString::number(json[QLatin1String("id")].toInteger());
    ticket.reference = json[QLatin1String("ref")].toString();
    ticket.subject = json[QLatin1String("subject")].toString();
    ticket.requester = json[QLatin1String("person")].toString();
    ticket.casino = json[QLatin1String("casino")].toString();
    const QJsonArray copies = json[QLatin1String("cc")].toArray();
    for (const QJsonValue& copy : copies) {
        ticket.cc.append(copy.toString());
    }
    const QJsonArray messages = json[QLatin1String("messages")].toArray();
    for (const QJsonValue& message : messages) {
        ticket.messages.append(judgedMessage(message));
    }
    return ticket;
}

} // namespace

DeskproUnderTest::DeskproUnderTest()
    : m_portal({QStringLiteral("--tickets"), QStringLiteral("40")})
{
}

PortalProfile DeskproUnderTest::profile() const
{
    PortalProfile profile;
    profile.baseUrl = m_portal.url();
    profile.caFile = m_portal.caPath();
    profile.deskproCallbackDepartment = QStringLiteral("2");
    return profile;
}

TestUser DeskproUnderTest::ana() const
{
    return user(QStringLiteral("ana"), QStringLiteral("azul.example"), azul());
}

TestUser DeskproUnderTest::bruno() const
{
    return user(QStringLiteral("bruno"), QStringLiteral("azul.example"), azul());
}

TestUser DeskproUnderTest::sofia() const
{
    return user(QStringLiteral("sofia"), QStringLiteral("azul.example"), azul(), true);
}

TestUser DeskproUnderTest::carla() const
{
    return user(QStringLiteral("carla"), QStringLiteral("nino.example"),
                {QStringLiteral("Gran Casino Niño")});
}

QList<JudgedTicket> DeskproUnderTest::ticketsWithSubject(const QString& subject)
{
    QList<JudgedTicket> found;
    const QJsonArray tickets = m_portal.dump().value(QLatin1String("tickets")).toArray();
    for (const QJsonValue& ticket : tickets) {
        if (ticket[QLatin1String("subject")].toString() == subject) {
            found.append(judgedTicket(ticket));
        }
    }
    return found;
}

void DeskproUnderTest::supportReplies(const QString& ticketId, const QString& text)
{
    agentCalls("POST", QStringLiteral("tickets/%1/messages").arg(ticketId),
               {{QStringLiteral("message"), text}});
}

void DeskproUnderTest::supportNotes(const QString& ticketId, const QString& text)
{
    agentCalls("POST", QStringLiteral("tickets/%1/messages").arg(ticketId),
               {{QStringLiteral("message"), text}, {QStringLiteral("is_agent_note"), true}});
}

void DeskproUnderTest::supportAsksForConfirmation(const QString& ticketId)
{
    agentCalls("PUT", QStringLiteral("tickets/%1").arg(ticketId),
               {{QStringLiteral("status"), QStringLiteral("awaiting_user.confirmation")}});
}

void DeskproUnderTest::agentCalls(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    const QJsonObject answer = m_portal.call(QStringLiteral("agente@soporte.example"), method, path, body);
    REQUIRE(answer.value(QLatin1String("status-code")).toInt() < 300);
}

} // namespace caredesk::test
