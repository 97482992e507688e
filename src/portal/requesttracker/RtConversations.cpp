#include "portal/requesttracker/RtConversations.h"

#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr QLatin1String headsKey("heads");
constexpr QLatin1String historyKey("history");
constexpr QLatin1String partsKey("parts");
constexpr QLatin1String textsKey("texts");
/// Request Tracker's times are whole seconds: something may follow within the one that we read in.
constexpr qint64 coarseMs = 2'000;

/// An id as it is compared: transactions count up over all tickets.
qint64 number(const QString& id)
{
    return id.toLongLong();
}

} // namespace

RtConversations::RtConversations(std::shared_ptr<RtSession> shared, const QStringList& ticketIds,
                                 QObject* parent)
    : RtFlow(std::move(shared), parent)
    , m_asked(ticketIds)
{
    for (const QString& id : ticketIds) {
        if (rt::isNumber(id) && !m_wanted.contains(id)) {
            m_wanted.append(id);
        }
    }
    if (m_wanted.isEmpty()) {
        finish(assembled());
    } else {
        askHeads();
    }
}

void RtConversations::askHeads()
{
    for (const QString& id : std::as_const(m_wanted)) {
        m_headsAsked.insert(id);
    }
    const QString search = rt::anyOf(QStringLiteral("id"), m_wanted) + QStringLiteral(" OR ") +
                           rt::anyOf(QStringLiteral("EffectiveId"), m_wanted);
    RtReads reads{{headsKey, rt::ticketsPath(search, QStringLiteral("id"), m_heads.page, rt::fullPage)}};
    if (m_history.page == 1 && m_heads.page == 1) {
        // Most tickets have nothing merged into them: their history is asked for along with the head.
        reads.append({historyKey, rt::historyPath(m_wanted, 1)});
    }
    step(api().read(reads), [this](const RtAnswers& answers) { onHeads(answers); });
}

void RtConversations::onHeads(const RtAnswers& answers)
{
    if (endIfRefused(answers, RtRequest::Read)) {
        return;
    }
    if (m_askedAt == 0) {
        m_askedAt = answers.value(headsKey).date;
    }
    takePage(m_heads, answers.value(headsKey), true);
    for (const QJsonObject& head : std::as_const(m_heads.items)) {
        m_headById.insert(rt::id(head), head);
    }
    if (m_heads.page > 0) {
        return askHeads();
    }
    if (const QStringList missing = missingTargets(); !missing.isEmpty()) {
        m_wanted = missing;
        m_heads.page = 1;
        m_history.page = -1; // Asked anew, for all, once it is known which tickets belong together.
        return askHeads();
    }
    const QStringList known = m_headById.keys();
    const bool isWhole = std::all_of(known.cbegin(), known.cend(),
                                     [this](const QString& id) { return m_wanted.contains(id); });
    if (answers.contains(historyKey) && isWhole) {
        takeHistory(answers);
    } else {
        m_history = List();
    }
    askHistory();
}

QStringList RtConversations::missingTargets() const
{
    QStringList missing;
    for (const QJsonObject& head : m_headById) {
        const QString target = rtEffectiveId(head);
        if (rt::isNumber(target) && !m_headsAsked.contains(target) && !missing.contains(target)) {
            missing.append(target);
        }
    }
    return missing;
}

void RtConversations::askHistory()
{
    if (m_headById.isEmpty()) {
        return finish(assembled());
    }
    goOn();
}

void RtConversations::goOn()
{
    if (m_parts.page == 0 && m_texts.page == 0) {
        m_described = std::exchange(m_undescribed, {});
        m_parts.page = m_texts.page = m_described.isEmpty() ? 0 : 1;
    }
    RtReads reads;
    if (m_history.page > 0) {
        reads.append({historyKey, rt::historyPath(m_headById.keys(), m_history.page)});
    }
    if (m_parts.page > 0) {
        reads.append({partsKey, rt::partsPath(m_parts.page), rt::partsSearch(m_described)});
    }
    if (m_texts.page > 0) {
        reads.append({textsKey, rt::textsPath(m_texts.page), rt::textsSearch(m_described)});
    }
    if (reads.isEmpty()) {
        return finish(assembled());
    }
    step(api().read(reads), [this](const RtAnswers& answers) {
        if (!endIfRefused(answers, RtRequest::Read)) {
            takeHistory(answers);
            takeParts(answers);
            goOn();
        }
    });
}

void RtConversations::takeHistory(const RtAnswers& answers)
{
    if (!answers.contains(historyKey)) {
        return;
    }
    takePage(m_history, answers.value(historyKey), true);
    const QList<QJsonObject> items = std::exchange(m_history.items, {});
    for (const QJsonObject& json : items) {
        const auto transaction = rtTransaction(json, session().words);
        if (!transaction) {
            continue;
        }
        m_transactions.append(*transaction);
        if (transaction->kind == RtTransaction::Kind::Message && rt::isNumber(transaction->id)) {
            m_undescribed.append(transaction->id);
        }
    }
}

void RtConversations::takeParts(const RtAnswers& answers)
{
    if (answers.contains(partsKey)) {
        takePage(m_parts, answers.value(partsKey), false);
        const QList<QJsonObject> items = std::exchange(m_parts.items, {});
        for (const QJsonObject& json : items) {
            if (const auto part = rtPart(json)) {
                m_partsOf[part->transactionId].append(*part);
            }
        }
    }
    if (answers.contains(textsKey)) {
        takePage(m_texts, answers.value(textsKey), false);
        const QList<QJsonObject> items = std::exchange(m_texts.items, {});
        for (const QJsonObject& json : items) {
            m_textOf.insert(rt::id(json), rt::text(json.value(QLatin1String("Content"))));
        }
    }
}

void RtConversations::takePage(List& list, const RtAnswer& answer, bool filtered)
{
    const QJsonArray items = rt::items(answer.json);
    for (const QJsonValue& item : items) {
        list.items.append(item.toObject());
    }
    const qint64 total = rt::integer(answer.object().value(QLatin1String("total")), -1);
    bool complete = items.isEmpty();
    if (total >= 0) {
        complete = complete || qint64{list.page} * rt::fullPage >= total;
    } else if (!filtered) {
        complete = complete || items.size() < rt::fullPage;
    }
    // Where the portal leaves out what may not be seen, a page is short before the list ends.
    list.page = complete ? 0 : list.page + 1;
}

QString RtConversations::targetOf(const QString& ticketId) const
{
    const auto head = m_headById.constFind(ticketId);
    return head == m_headById.cend() ? QString() : rtEffectiveId(*head);
}

QList<Conversation> RtConversations::assembled()
{
    std::stable_sort(
        m_transactions.begin(), m_transactions.end(),
        [](const RtTransaction& a, const RtTransaction& b) { return number(a.id) < number(b.id); });
    QHash<QString, Conversation> known;
    QList<Conversation> conversations;
    for (const QString& id : m_asked) {
        const QString target = targetOf(id);
        if (!known.contains(target)) {
            known.insert(target, conversationOf(target));
        }
        Conversation conversation = known.value(target);
        if (conversation.ticket.id.isEmpty()) {
            conversation.ticket.id = id;
            conversation.ticket.available = false;
        }
        conversations.append(conversation);
    }
    return conversations;
}

Conversation RtConversations::conversationOf(const QString& ticketId) const
{
    const auto ticket = session().ticketFrom(m_headById.value(ticketId));
    if (!ticket || !ticket->available) {
        return {};
    }
    Conversation conversation;
    conversation.ticket = *ticket;
    conversation.settled = isSettled(*ticket);
    int attachments = 0;
    for (const RtTransaction& transaction : m_transactions) {
        if (targetOf(transaction.ticketId) != ticketId) {
            continue;
        }
        if (transaction.kind == RtTransaction::Kind::Status) {
            addChange(conversation, transaction);
            continue;
        }
        if (transaction.kind != RtTransaction::Kind::Message) {
            continue;
        }
        Message message = rtMessage(transaction, m_partsOf.value(transaction.id), m_textOf);
        message.ticketId = ticketId;
        message.fromSupport = !session().isCustomer(message.author, *ticket);
        if (transaction.isCreate) {
            const QJsonObject head = m_headById.value(transaction.ticketId);
            message.reference = rt::fieldValue(head, session().words.clientRefField).toLower();
        }
        attachments += static_cast<int>(message.attachments.size());
        conversation.messages.append(message);
    }
    conversation.ticket.messageCount = static_cast<int>(conversation.messages.size());
    conversation.ticket.attachmentCount = attachments;
    return conversation;
}

void RtConversations::addChange(Conversation& conversation, const RtTransaction& transaction) const
{
    const auto from = session().statuses.stateOf(transaction.oldStatus);
    const auto to = session().statuses.stateOf(transaction.newStatus);
    if (!to || from == to) {
        return;
    }
    StateChange change;
    change.id = transaction.id;
    change.ticketId = conversation.ticket.id;
    change.author = transaction.author;
    change.bySupport = !session().isCustomer(transaction.author, conversation.ticket);
    change.at = transaction.created;
    change.to = *to;
    const bool bySystem = transaction.author.id == QLatin1String("RT_System");
    if (bySystem && !conversation.messages.isEmpty()) {
        const Message& last = conversation.messages.last();
        if (change.at - last.created <= coarseMs) {
            // What the portal does by itself because somebody wrote is that person's doing.
            change.author = last.author;
            change.bySupport = last.fromSupport;
        }
    }
    conversation.changes.append(change);
}

bool RtConversations::isSettled(const Ticket& ticket) const
{
    return m_askedAt - ticket.updated >= coarseMs;
}

} // namespace caredesk
