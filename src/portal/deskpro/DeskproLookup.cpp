#include "portal/deskpro/DeskproLookup.h"

#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 marginMs = 60ll * 60'000;
constexpr int ticketsAPage = 50;
constexpr int mostMerges = 3;
constexpr QLatin1String pageKey("page");
constexpr QLatin1String byCreation("date_created");
constexpr QLatin1String byLastReply("date_last_user_reply");

} // namespace

DeskproLookup::DeskproLookup(std::shared_ptr<DeskproSession> shared, const Operation& operation,
                             QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_operation(operation)
    , m_ticketId(operation.serverTicketId.isEmpty() ? operation.ticketId : operation.serverTicketId)
    , m_order(byCreation)
{
    switch (m_operation.kind) {
    case OperationKind::Create:
    case OperationKind::Callback: askTickets(); break;
    case OperationKind::Reply: askMessages(); break;
    case OperationKind::SetState: askState(); break;
    }
}

qint64 DeskproLookup::since() const
{
    // Whichever is earliest: this computer's clock may have been set back since the first try.
    qint64 begin = session().api.portalTime();
    for (const qint64 time : {m_operation.queued, m_operation.firstTry}) {
        begin = time > 0 ? std::min(begin, time) : begin;
    }
    return begin - marginMs - std::abs(session().api.clockOffset());
}

void DeskproLookup::askTickets()
{
    const QString path =
        deskpro::ticketListPath(QStringLiteral("person=") + session().me().id, m_order, m_page, ticketsAPage);
    step(api().get(path), [this](const DeskproAnswer& answer) { onTickets(answer); });
}

void DeskproLookup::onTickets(const DeskproAnswer& answer)
{
    if (!answer.isSuccess()) {
        return finish(deskproError(answer, DeskproRequest::TicketList));
    }
    QList<QJsonObject> recent;
    const QJsonArray tickets = deskpro::items(answer.data());
    for (const QJsonValue& item : tickets) {
        const QJsonObject ticket = item.toObject();
        if (deskproFieldsHold(ticket, m_operation.uuid)) {
            return finish(LookupResult(receiptFor(ticket, {})));
        }
        if (deskpro::time(ticket.value(m_order)) >= since()) {
            recent.append(ticket);
        }
    }
    const bool goesOn = recent.size() == tickets.size() && deskpro::goesOn(answer, m_page);
    const bool inText = session().words.referenceField.isEmpty();
    if (inText && !recent.isEmpty()) {
        return askMessagesOf(recent, goesOn);
    }
    nextTickets(goesOn);
}

void DeskproLookup::nextTickets(bool goesOn)
{
    if (goesOn) {
        ++m_page;
        return askTickets();
    }
    if (m_order == byLastReply || !session().words.referenceField.isEmpty()) {
        return finish(LookupResult());
    }
    m_order = byLastReply;
    m_page = 1;
    askTickets();
}

void DeskproLookup::askMessagesOf(const QList<QJsonObject>& tickets, bool goesOn)
{
    DeskproReads reads;
    for (const QJsonObject& ticket : tickets) {
        const QString id = deskpro::id(ticket);
        // It was the first message of the ticket that it made; in another one it stands somewhere.
        reads.append({id, m_order == byCreation ? QStringLiteral("tickets/%1/messages?count=5").arg(id)
                                                : deskpro::newestMessagesPath(id, 1)});
    }
    step(api().read(reads), [this, tickets, goesOn](const DeskproAnswers& answers) {
        for (const QJsonObject& ticket : tickets) {
            const DeskproAnswer answer = answers.value(deskpro::id(ticket));
            if (!answer.isSuccess() && deskpro::mergedInto(answer).isEmpty() && answer.status != 404) {
                return finish(deskproError(answer, DeskproRequest::Read));
            }
            const QJsonArray messages = deskpro::items(answer.data());
            for (const QJsonValue& message : messages) {
                if (isOurs(message)) {
                    return finish(LookupResult(receiptFor(ticket, deskpro::id(message))));
                }
            }
        }
        nextTickets(goesOn);
    });
}

void DeskproLookup::askMessages()
{
    DeskproReads reads{{pageKey, deskpro::newestMessagesPath(m_ticketId, m_page)}};
    if (m_page == 1) {
        reads.append({QStringLiteral("ticket"), deskpro::ticketPath(m_ticketId)});
    }
    step(api().read(reads), [this](const DeskproAnswers& answers) {
        const QJsonValue head = answers.value(QStringLiteral("ticket")).data();
        if (const QString reference = deskpro::text(head[QLatin1String("ref")]); !reference.isEmpty()) {
            m_reference = reference;
        }
        onMessages(answers.value(pageKey));
    });
}

void DeskproLookup::onMessages(const DeskproAnswer& answer)
{
    if (const QString target = deskpro::mergedInto(answer); !target.isEmpty() && m_merges++ < mostMerges) {
        m_ticketId = target;
        m_page = 1;
        return askMessages();
    }
    if (!answer.isSuccess()) {
        return finish(deskproError(answer, DeskproRequest::Read));
    }
    const QJsonArray messages = deskpro::items(answer.data());
    const auto ours = std::find_if(messages.cbegin(), messages.cend(),
                                   [this](const QJsonValue& message) { return isOurs(message); });
    if (ours != messages.cend()) {
        return finish(LookupResult(
            WriteReceipt{m_ticketId, deskpro::id(*ours), m_reference, session().linkTo(m_ticketId)}));
    }
    const auto timeOf = [](const QJsonValue& message) {
        return deskpro::time(message[QLatin1String("date_created")]);
    };
    // An installation that does not sort by date is read to the end.
    const bool newestFirst = !messages.isEmpty() && timeOf(messages.first()) >= timeOf(messages.last());
    const bool oldEnough = newestFirst && messages.size() > 1 && timeOf(messages.last()) < since();
    if (oldEnough || !deskpro::goesOn(answer, m_page)) {
        return finish(LookupResult());
    }
    ++m_page;
    askMessages();
}

void DeskproLookup::askState()
{
    DeskproReads reads = session().vocabularyReads();
    reads.append({pageKey, deskpro::ticketPath(m_ticketId)});
    step(api().read(reads), [this](const DeskproAnswers& answers) {
        session().learn(answers);
        const DeskproAnswer answer = answers.value(pageKey);
        if (const QString target = deskpro::mergedInto(answer);
            !target.isEmpty() && m_merges++ < mostMerges) {
            m_ticketId = target;
            return askState();
        }
        if (!answer.isSuccess()) {
            return finish(deskproError(answer, DeskproRequest::Read));
        }
        const QJsonObject json = answer.data().toObject();
        const auto ticket = session().ticketFrom(json, {});
        const bool isSet = ticket && ticket->state == m_operation.targetState;
        finish(isSet ? LookupResult(receiptFor(json, {})) : LookupResult());
    });
}

WriteReceipt DeskproLookup::receiptFor(const QJsonObject& ticket, const QString& messageId) const
{
    const QString id = deskpro::id(ticket);
    return {id, messageId, deskpro::text(ticket.value(QLatin1String("ref"))), session().linkTo(id)};
}

bool DeskproLookup::isOurs(const QJsonValue& message) const
{
    return deskproReferenceIn(deskpro::text(message[QLatin1String("message")])) == m_operation.uuid.toLower();
}

} // namespace caredesk
