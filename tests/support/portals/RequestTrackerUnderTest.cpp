#include "support/portals/RequestTrackerUnderTest.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace caredesk::test {

namespace {

/// Each costs a second, as it is written by its people.
constexpr int longestHistory = 12;
const auto agent = QStringLiteral("agente1");

TicketState stateOf(const QString& status)
{
    if (status == QLatin1String("awaiting resolution confirmation")) {
        return TicketState::AwaitingConfirmation;
    }
    if (status == QLatin1String("stalled")) {
        return TicketState::OnHold;
    }
    return status == QLatin1String("new") || status == QLatin1String("open") ? TicketState::Open
                                                                             : TicketState::Closed;
}

JudgedMessage judgedMessage(const QJsonValue& json)
{
    JudgedMessage message;
    message.body = json[QLatin1String("body")].toString();
    message.isHtml = json[QLatin1String("is_html")].toBool();
    message.author = json[QLatin1String("author")].toString();
    message.internalNote = json[QLatin1String("is_note")].toBool();
    message.operation = json[QLatin1String("reply_ref")].toString();
    const QJsonArray files = json[QLatin1String("files")].toArray();
    for (const QJsonValue& file : files) {
        message.files.append({file[QLatin1String("name")].toString(),
                              file[QLatin1String("sha256")].toString().toLatin1(),
                              file[QLatin1String("size")].toInteger()});
    }
    return message;
}

JudgedTicket judgedTicket(const QJsonValue& json)
{
    JudgedTicket ticket;
    ticket.id = QString::number(json[QLatin1String("id")].toInteger());
    ticket.reference = u'#' + ticket.id;
    ticket.subject = json[QLatin1String("subject")].toString();
    ticket.requester = json[QLatin1String("requestors")][0].toString();
    ticket.casino = json[QLatin1String("casino")].toString();
    ticket.state = stateOf(json[QLatin1String("status")].toString());
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

RequestTrackerUnderTest::RequestTrackerUnderTest(const PortalOptions& options)
    : m_server(RequestTrackerServer::shared())
{
    m_server.command(QStringLiteral("reset"));
    makeHistory(std::min(options.history, longestHistory));
}

PortalProfile RequestTrackerUnderTest::profile() const
{
    PortalProfile profile;
    profile.backend = backend();
    profile.baseUrl = m_server.url();
    profile.caFile = m_server.caPath();
    profile.rtCallbackQueue = QStringLiteral("Call-back");
    return profile;
}

QByteArray RequestTrackerUnderTest::profileJson() const
{
    return R"({"rtCallbackQueue": "Call-back"})";
}

QString RequestTrackerUnderTest::token(const TestUser& who)
{
    return m_server.token(who.login);
}

QList<JudgedTicket> RequestTrackerUnderTest::tickets()
{
    QList<JudgedTicket> found;
    const QJsonArray all = m_server.command(QStringLiteral("dump")).value(QLatin1String("tickets")).toArray();
    for (const QJsonValue& ticket : all) {
        found.append(judgedTicket(ticket));
    }
    return found;
}

void RequestTrackerUnderTest::supportReplies(const QString& ticketId, const QString& text)
{
    agentWrites(ticketId, QStringLiteral("correspond"), text);
}

void RequestTrackerUnderTest::supportNotes(const QString& ticketId, const QString& text)
{
    agentWrites(ticketId, QStringLiteral("comment"), text);
}

void RequestTrackerUnderTest::supportAsksForConfirmation(const QString& ticketId)
{
    agentSets(ticketId, QStringLiteral("awaiting resolution confirmation"));
}

void RequestTrackerUnderTest::supportCloses(const QString& ticketId)
{
    agentSets(ticketId, QStringLiteral("resolved"));
}

void RequestTrackerUnderTest::supportMerges(const QString& ticketId, const QString& into)
{
    m_server.call(agent, "PUT", QStringLiteral("ticket/%1").arg(ticketId),
                  {{QStringLiteral("MergeInto"), into.toInt()}});
}

int RequestTrackerUnderTest::requests(const QString& route)
{
    return m_server.command(QStringLiteral("requests")).value(QLatin1String("requests"))[route].toInt();
}

QStringList RequestTrackerUnderTest::secrets()
{
    QStringList all = PortalUnderTest::secrets();
    for (const TestUser& who : {ana(), bruno(), sofia(), carla(), dmitri(), elena()}) {
        all.append(token(who));
    }
    return all;
}

void RequestTrackerUnderTest::setFaults(const QString& spec)
{
    m_server.command(QStringLiteral("faults ") + spec);
}

void RequestTrackerUnderTest::stop()
{
    m_running = false;
    m_server.command(QStringLiteral("stop"));
}

void RequestTrackerUnderTest::kill()
{
    m_running = false;
    m_server.command(QStringLiteral("kill"));
}

void RequestTrackerUnderTest::restart()
{
    m_server.command(QStringLiteral("start"));
    m_running = true;
}

void RequestTrackerUnderTest::agentWrites(const QString& ticketId, const QString& how, const QString& text)
{
    m_server.call(
        agent, "POST", QStringLiteral("ticket/%1/%2").arg(ticketId, how),
        {{QStringLiteral("Content"), text}, {QStringLiteral("ContentType"), QStringLiteral("text/plain")}});
}

void RequestTrackerUnderTest::agentSets(const QString& ticketId, const QString& status)
{
    m_server.call(agent, "PUT", QStringLiteral("ticket/%1").arg(ticketId),
                  {{QStringLiteral("Status"), status}});
}

/// Tickets of everybody in every state, filed and answered as their people would.
void RequestTrackerUnderTest::makeHistory(int tickets)
{
    const std::array people{ana(), bruno(), ana(), carla(), ana(), dmitri()};
    const std::array subjects{QStringLiteral("Ruleta 7: no lee los billetes"),
                              QStringLiteral("Kiosco K-05 sin papel"),
                              QStringLiteral("The jackpot display shows yesterday's sum"),
                              QStringLiteral("Puerta 12: el sensor no cierra"),
                              QStringLiteral("Contadores que no cuadran en la isla 3")};
    for (int i = 0; i < tickets; ++i) {
        const TestUser& who = people.at(static_cast<std::size_t>(i) % people.size());
        m_server.call(
            who.login, "POST", QStringLiteral("ticket"),
            {{QStringLiteral("Queue"), QStringLiteral("Customer Care")},
             {QStringLiteral("Requestor"), who.email},
             {QStringLiteral("Subject"), subjects.at(static_cast<std::size_t>(i) % subjects.size())},
             {QStringLiteral("Content"), QStringLiteral("Desde las 20:40. Reiniciar no ayudó.")},
             {QStringLiteral("ContentType"), QStringLiteral("text/plain")},
             {QStringLiteral("CustomFields"), QJsonObject{{QStringLiteral("Casino"), who.casinos.first()}}}});
        const QString id = QString::number(i + 1);
        if (i % 4 != 3) {
            supportReplies(id, QStringLiteral("Lo estamos mirando. ¿Qué versión tiene?"));
        }
        if (i % 4 == 1) {
            supportCloses(id);
        } else if (i % 4 == 2) {
            supportAsksForConfirmation(id);
        }
    }
}

} // namespace caredesk::test
