#include "portal/deskpro/DeskproConversations.h"

#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr int mostMerges = 3;

QString key(char what, qsizetype index)
{
    return QLatin1Char(what) + QString::number(index);
}

void merge(QJsonObject& into, const QJsonObject& from)
{
    for (auto it = from.constBegin(); it != from.constEnd(); ++it) {
        into.insert(it.key(), it.value());
    }
}

bool isGone(int status)
{
    return status == 403 || status == 404 || status == 410;
}

} // namespace

DeskproConversations::DeskproConversations(std::shared_ptr<DeskproSession> shared,
                                           const QStringList& ticketIds, QObject* parent)
    : DeskproFlow(std::move(shared), parent)
{
    for (const QString& id : ticketIds) {
        Entry entry;
        entry.id = id;
        m_entries.append(entry);
    }
    ask();
}

void DeskproConversations::ask()
{
    DeskproReads reads;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries.at(i);
        if (entry.headWanted) {
            reads.append({key('t', i), deskpro::ticketPath(entry.id)});
        }
        if (entry.messagePage > 0) {
            reads.append({key('m', i), deskpro::messagesPath(entry.id, entry.messagePage)});
        }
        if (entry.attachmentPage > 0) {
            reads.append({key('a', i), deskpro::attachmentsPath(entry.id, entry.attachmentPage)});
        }
    }
    if (reads.isEmpty()) {
        QList<Conversation> conversations;
        for (const Entry& entry : std::as_const(m_entries)) {
            conversations.append(conversationFrom(entry));
        }
        return finish(conversations);
    }
    reads = session().vocabularyReads() + reads;
    step(api().read(reads), [this](const DeskproAnswers& answers) { onAnswers(answers); });
}

void DeskproConversations::onAnswers(const DeskproAnswers& answers)
{
    session().learn(answers);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        const int merges = entry.merges;
        const auto goesWell = [&](char what,
                                  bool (DeskproConversations::*takes)(Entry&, const DeskproAnswer&)) {
            const auto answer = answers.constFind(key(what, i));
            // Once merged, the rest of this round's answers were for the ticket that it was.
            const bool concerned = entry.available && entry.merges == merges && answer != answers.cend();
            return !concerned || (this->*takes)(entry, *answer);
        };
        const bool headUnanswered = entry.headWanted && !answers.contains(key('t', i));
        if (headUnanswered) {
            return finish(Error{ErrorCode::MalformedAnswer, {api().base().host()}});
        }
        if (!goesWell('t', &DeskproConversations::takeHead) ||
            !goesWell('m', &DeskproConversations::takeMessages) ||
            !goesWell('a', &DeskproConversations::takeAttachments)) {
            return;
        }
    }
    ask();
}

bool DeskproConversations::takeHead(Entry& entry, const DeskproAnswer& answer)
{
    if (!answer.isSuccess()) {
        return takeRefusal(entry, answer);
    }
    entry.headWanted = false;
    entry.head = answer;
    merge(entry.people, answer.linked(QLatin1String("person")));
    return true;
}

bool DeskproConversations::takeMessages(Entry& entry, const DeskproAnswer& answer)
{
    if (!answer.isSuccess()) {
        return takeRefusal(entry, answer);
    }
    const QJsonObject described = answer.linked(QLatin1String("attachment"));
    merge(entry.people, answer.linked(QLatin1String("person")));
    merge(entry.attachments, described);
    const QJsonArray messages = deskpro::items(answer.data());
    for (const QJsonValue& message : messages) {
        entry.messages.append(message);
        if (deskproHasUnknownAttachments(message.toObject(), described)) {
            entry.attachmentPage = 1;
        }
    }
    entry.messagePage = deskpro::goesOn(answer, entry.messagePage) ? entry.messagePage + 1 : 0;
    return true;
}

bool DeskproConversations::takeAttachments(Entry& entry, const DeskproAnswer& answer)
{
    if (!answer.isSuccess()) {
        return takeRefusal(entry, answer);
    }
    const QJsonArray attachments = deskpro::items(answer.data());
    for (const QJsonValue& attachment : attachments) {
        entry.attachments.insert(deskpro::id(attachment), attachment);
    }
    entry.attachmentPage = deskpro::goesOn(answer, entry.attachmentPage) ? entry.attachmentPage + 1 : 0;
    return true;
}

bool DeskproConversations::takeRefusal(Entry& entry, const DeskproAnswer& answer)
{
    if (const QString target = deskpro::mergedInto(answer); !target.isEmpty() && entry.merges < mostMerges) {
        const int merges = entry.merges + 1;
        entry = Entry();
        entry.id = target;
        entry.merges = merges;
        return true;
    }
    if (isGone(answer.status)) {
        entry.available = false;
        entry.headWanted = false;
        entry.messagePage = 0;
        entry.attachmentPage = 0;
        return true;
    }
    finish(deskproError(answer, DeskproRequest::Read));
    return false;
}

Conversation DeskproConversations::conversationFrom(const Entry& entry) const
{
    Conversation conversation;
    const auto head =
        entry.available ? session().ticketFrom(entry.head.data().toObject(), entry.people) : std::nullopt;
    if (!head) {
        conversation.ticket.id = entry.id;
        conversation.ticket.available = false;
        return conversation;
    }
    conversation.ticket = *head;
    int attachments = 0;
    for (const QJsonValue& json : entry.messages) {
        if (const auto message = deskproMessage(json.toObject(), entry.people, entry.attachments, *head)) {
            conversation.messages.append(*message);
            attachments += static_cast<int>(message->attachments.size());
        }
    }
    std::stable_sort(conversation.messages.begin(), conversation.messages.end(),
                     [](const Message& a, const Message& b) { return a.created < b.created; });
    conversation.ticket.messageCount = static_cast<int>(conversation.messages.size());
    conversation.ticket.attachmentCount = attachments;
    return conversation;
}

} // namespace caredesk
