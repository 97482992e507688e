#include "support/portals/DeskproUnderTest.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <stdexcept>

namespace caredesk::test {

namespace {

TicketState stateOf(const QJsonValue& ticket)
{
    const QString status = ticket[QLatin1String("status")].toString();
    constexpr int awaitingConfirmation = 7;
    if (ticket[QLatin1String("sub_status")].toInt() == awaitingConfirmation) {
        return TicketState::AwaitingConfirmation;
    }
    if (status == QLatin1String("resolved") || status == QLatin1String("archived")) {
        return TicketState::Closed;
    }
    if (status == QLatin1String("pending") || ticket[QLatin1String("is_hold")].toBool()) {
        return TicketState::OnHold;
    }
    return status == QLatin1String("awaiting_user") ? TicketState::AwaitingCustomer : TicketState::Open;
}

JudgedMessage judgedMessage(const QJsonValue& json)
{
    JudgedMessage message;
    message.body = json[QLatin1String("message")].toString();
    message.isHtml = true;
    message.author = json[QLatin1String("person")].toString();
    message.internalNote = json[QLatin1String("is_agent_note")].toBool();
    message.operation = json[QLatin1String("reference")].toString();
    const QJsonArray files = json[QLatin1String("attachments")].toArray();
    for (const QJsonValue& file : files) {
        message.files.append({file[QLatin1String("filename")].toString(),
                              file[QLatin1String("sha256")].toString().toLatin1(),
                              file[QLatin1String("size")].toInteger()});
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
    ticket.state = stateOf(json);
    const QJsonArray copies = json[QLatin1String("cc")].toArray();
    for (const QJsonValue& copy : copies) {
        ticket.cc.append(copy.toString());
    }
    std::sort(ticket.cc.begin(), ticket.cc.end());
    const QJsonArray messages = json[QLatin1String("messages")].toArray();
    for (const QJsonValue& message : messages) {
        ticket.messages.append(judgedMessage(message));
    }
    const QString reference = json[QLatin1String("client_ref")].toString();
    if (!reference.isEmpty() && !ticket.messages.isEmpty()) {
        ticket.messages.first().operation = reference;
    }
    return ticket;
}

} // namespace

DeskproUnderTest::DeskproUnderTest(const PortalOptions& options)
    : m_portal({QStringLiteral("--tickets"), QString::number(options.history)})
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

QByteArray DeskproUnderTest::profileJson() const
{
    return R"({"deskproCallbackDepartment": "2"})";
}

QStringList DeskproUnderTest::casinosOf(const QString& domain) const
{
    QStringList casinos = PortalUnderTest::casinosOf(domain);
    if (domain == QLatin1String("azul.example")) {
        casinos.append(QStringLiteral("Casino Azul Playa"));
    }
    return casinos;
}

QString DeskproUnderTest::token(const TestUser& who)
{
    return QString::fromUtf8(m_portal.tokenOf(who.email));
}

QList<JudgedTicket> DeskproUnderTest::tickets()
{
    QList<JudgedTicket> found;
    const QJsonArray all = m_portal.dump().value(QLatin1String("tickets")).toArray();
    for (const QJsonValue& ticket : all) {
        found.append(judgedTicket(ticket));
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

void DeskproUnderTest::supportCloses(const QString& ticketId)
{
    agentCalls("PUT", QStringLiteral("tickets/%1").arg(ticketId),
               {{QStringLiteral("status"), QStringLiteral("resolved")}});
}

void DeskproUnderTest::supportMerges(const QString& ticketId, const QString& into)
{
    agentCalls("POST", QStringLiteral("tickets/%1/merge").arg(ticketId),
               {{QStringLiteral("ticket"), into.toInt()}});
}

QSet<QByteArray> DeskproUnderTest::hashesOfTokens()
{
    QSet<QByteArray> hashes;
    const QString name = QStringLiteral("tokens");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(storePath());
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.open();
        QSqlQuery query(QStringLiteral("SELECT secret FROM token"), database);
        while (query.next()) {
            hashes.insert(query.value(0).toByteArray());
        }
    }
    QSqlDatabase::removeDatabase(name);
    return hashes;
}

void DeskproUnderTest::forgetUploads()
{
    const QString name = QStringLiteral("forget-uploads");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(storePath());
        if (!database.open() ||
            QSqlQuery(database).exec(QStringLiteral("DELETE FROM blob WHERE id NOT IN "
                                                    "(SELECT blob FROM attachment)")) == false) {
            throw std::runtime_error("the portal cannot forget: " +
                                     database.lastError().text().toStdString());
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void DeskproUnderTest::agentCalls(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    const QJsonObject answer = m_portal.call(QStringLiteral("agente@soporte.example"), method, path, body);
    const int status = answer.value(QLatin1String("status-code")).toInt();
    if (status >= 300) {
        throw std::runtime_error("the agent was refused: " + std::to_string(status) + ' ' +
                                 path.toStdString());
    }
}

} // namespace caredesk::test
