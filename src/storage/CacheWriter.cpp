#include "storage/CacheWriter.h"

#include "storage/CacheNotes.h"
#include "storage/ColumnText.h"

#include <algorithm>

namespace caredesk {

namespace {

/// A portal's "last updated" may come a moment after the reply that caused it.
constexpr qint64 sameMomentMs = 2'000;

/// As far as a head tells: the newest thing is the requester's own reply, or the ticket itself.
bool isOwnActivity(const Ticket& head, const Person& self)
{
    const qint64 customer = std::max(head.lastCustomerReply, head.created);
    return isSamePerson(head.requester, self) && customer > head.lastSupportReply &&
           customer + sameMomentMs >= head.updated;
}

bool isOwnActivity(const Conversation& conversation, const Person& self)
{
    qint64 newest = 0;
    bool own = false;
    for (const Message& message : conversation.messages) {
        if (message.created >= newest) {
            newest = message.created;
            own = !message.fromSupport && isSamePerson(message.author, self);
        }
    }
    for (const StateChange& change : conversation.changes) {
        if (change.at >= newest) {
            newest = change.at;
            own = !change.bySupport && isSamePerson(change.author, self);
        }
    }
    return own && newest + sameMomentMs >= conversation.ticket.updated;
}

bool sameText(const Ticket& a, const Ticket& b)
{
    return a.subject == b.subject && a.reference == b.reference && a.requester.name == b.requester.name &&
           a.requester.email == b.requester.email && a.casino.name == b.casino.name;
}

bool sameText(const QList<Message>& a, const QList<Message>& b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const Message& one, const Message& other) { return one.text == other.text; });
}

/// Whether a list could show `b` elsewhere than `a`, or not at all.
bool samePlace(const StoredTicket& a, const StoredTicket& b)
{
    const Ticket& one = a.row.ticket;
    const Ticket& other = b.row.ticket;
    return one.state == other.state && one.updated == other.updated && one.created == other.created &&
           one.subject == other.subject && one.casino == other.casino && one.requester == other.requester &&
           one.cc == other.cc && (one.attachmentCount == 0) == (other.attachmentCount == 0) &&
           a.row.unread == b.row.unread;
}

int countAttachments(const QList<Message>& messages)
{
    qsizetype count = 0;
    for (const Message& message : messages) {
        count += message.attachments.size();
    }
    return static_cast<int>(count);
}

/// What a list's head leaves out, the conversation told before.
void keepKnownCounts(Ticket& head, const Ticket& known)
{
    if (head.attachmentCount < 0 && known.attachmentCount > 0) {
        head.attachmentCount = known.attachmentCount;
    }
    if (head.attachmentCount == Ticket::notCounted) {
        head.attachmentCount = known.attachmentCount;
    }
    if (head.messageCount == 0) {
        head.messageCount = known.messageCount;
    }
}

/// As the cache gives it back, so that the same answer is found to change nothing.
void normalise(Conversation& conversation)
{
    for (Message& message : conversation.messages) {
        message.ticketId = conversation.ticket.id;
        for (Attachment& attachment : message.attachments) {
            attachment.messageId = message.id;
        }
    }
    for (StateChange& change : conversation.changes) {
        change.ticketId = conversation.ticket.id;
    }
    std::stable_sort(conversation.messages.begin(), conversation.messages.end(),
                     [](const Message& a, const Message& b) { return a.created < b.created; });
    std::stable_sort(conversation.changes.begin(), conversation.changes.end(),
                     [](const StateChange& a, const StateChange& b) { return a.at < b.at; });
}

} // namespace

CacheWriter::CacheWriter(Connection& connection, Person self, bool initial)
    : m_tickets(connection)
    , m_conversations(connection)
    , m_people(connection)
    , m_self(std::move(self))
    , m_initial(initial)
    , m_sweep(CacheNotes(connection).sweep())
{
}

void CacheWriter::storeHeads(QList<Ticket> tickets)
{
    // Oldest first: the search index takes twice as long when its row ids fall.
    std::stable_sort(tickets.begin(), tickets.end(),
                     [](const Ticket& a, const Ticket& b) { return a.created < b.created; });
    for (const Ticket& ticket : std::as_const(tickets)) {
        storeHead(ticket);
    }
}

void CacheWriter::storeHead(Ticket ticket)
{
    const auto before = m_tickets.byId(ticket.id);
    if (!ticket.available) {
        if (before) {
            markUnavailable(*before);
        }
        return;
    }
    m_people.note(ticket);
    const bool own = isOwnActivity(ticket, m_self);
    keepKnownCounts(ticket, before ? before->row.ticket : Ticket());
    if (!before) {
        StoredTicket added{{0, ticket, false}, readActivityOf(ticket, 0, own), -1, m_sweep};
        m_tickets.insert(added, m_self);
        m_tickets.addText(added.row.rowId);
        m_changes.order = true;
        return;
    }
    StoredTicket after = *before;
    after.row.ticket = ticket;
    after.seen = m_sweep;
    after.readActivity =
        readActivityOf(ticket, before->readActivity, own && ticket.updated > before->row.ticket.updated);
    after.row.unread = ticket.updated > after.readActivity;
    if (after.row == before->row && after.readActivity == before->readActivity) {
        if (before->seen != m_sweep) {
            m_tickets.setSeen(before->row.rowId, m_sweep);
        }
        return;
    }
    const bool textStands = sameText(before->row.ticket, ticket);
    if (!textStands) {
        m_tickets.removeText(before->row.rowId);
    }
    m_tickets.update(after, m_self);
    if (!textStands) {
        m_tickets.addText(before->row.rowId);
    }
    noteChange(*before, after);
}

void CacheWriter::storeConversations(QList<Conversation> conversations)
{
    std::stable_sort(
        conversations.begin(), conversations.end(),
        [](const Conversation& a, const Conversation& b) { return a.ticket.created < b.ticket.created; });
    for (Conversation& conversation : conversations) {
        storeConversation(std::move(conversation));
    }
}

void CacheWriter::storeConversation(Conversation conversation)
{
    Ticket& ticket = conversation.ticket;
    const auto before = m_tickets.byId(ticket.id);
    if (!ticket.available) {
        if (before) {
            markUnavailable(*before);
        }
        return;
    }
    normalise(conversation);
    m_people.note(ticket);
    for (const Message& message : std::as_const(conversation.messages)) {
        if (!message.fromSupport) {
            m_people.note(message.author, message.created);
        }
    }
    ticket.attachmentCount = countAttachments(conversation.messages);
    ticket.messageCount = std::max(ticket.messageCount, static_cast<int>(conversation.messages.size()));
    const bool news = !before || ticket.updated > before->conversationActivity;
    const bool own = news && isOwnActivity(conversation, m_self);
    StoredTicket after = before.value_or(StoredTicket{});
    after.row.ticket = ticket;
    after.conversationActivity = conversation.settled ? ticket.updated : ticket.updated - 1;
    after.seen = m_sweep;
    after.readActivity = readActivityOf(ticket, after.readActivity, own);
    after.row.unread = ticket.updated > after.readActivity;
    if (!before) {
        m_tickets.insert(after, m_self);
        m_conversations.replace(after.row.rowId, conversation.messages, conversation.changes);
        m_tickets.addText(after.row.rowId);
        m_changes.order = true;
        m_changes.conversations.append(ticket.id);
        return;
    }
    const qint64 row = before->row.rowId;
    const QList<Message> oldMessages = m_conversations.messages(row, ticket.id);
    const bool talkStands = oldMessages == conversation.messages &&
                            m_conversations.changes(row, ticket.id) == conversation.changes;
    const bool textStands =
        sameText(before->row.ticket, ticket) && sameText(oldMessages, conversation.messages);
    if (!textStands) {
        m_tickets.removeText(row);
    }
    m_tickets.update(after, m_self);
    if (!talkStands) {
        m_conversations.replace(row, conversation.messages, conversation.changes);
        m_changes.conversations.append(ticket.id);
    }
    if (!textStands) {
        m_tickets.addText(row);
    }
    noteChange(*before, after);
}

void CacheWriter::markUnavailable(const StoredTicket& stored)
{
    if (!stored.row.ticket.available) {
        return;
    }
    StoredTicket after = stored;
    after.row.ticket.available = false;
    m_tickets.update(after, m_self);
    noteChange(stored, after);
}

void CacheWriter::remove(const QString& ticketId)
{
    if (const auto stored = m_tickets.byId(ticketId)) {
        m_tickets.remove(stored->row.rowId);
        m_changes.order = true;
        m_changes.conversations.append(ticketId);
    }
}

void CacheWriter::setRead(const QStringList& ticketIds, bool read)
{
    for (const QString& id : ticketIds) {
        const auto stored = m_tickets.byId(id);
        if (stored && stored->row.unread == read) {
            const qint64 activity = stored->row.ticket.updated;
            m_tickets.setReadActivity(stored->row.rowId, read ? activity : activity - 1);
            m_changes.rows.append(stored->row.rowId);
            m_changes.order = true;
        }
    }
}

ChangeSet CacheWriter::finish()
{
    m_people.store();
    return m_changes;
}

qint64 CacheWriter::readActivityOf(const Ticket& head, qint64 known, bool own) const
{
    const bool nothingToRead = own || (m_initial && head.state != TicketState::AwaitingCustomer);
    return nothingToRead ? std::max(known, head.updated) : known;
}

void CacheWriter::noteChange(const StoredTicket& before, const StoredTicket& after)
{
    if (before.row != after.row) {
        m_changes.rows.append(before.row.rowId);
    }
    m_changes.order = m_changes.order || !samePlace(before, after);
}

} // namespace caredesk
