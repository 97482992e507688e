#include "ui/tickets/Timeline.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr int messagesShown = 3;
/// Fewer than this many hidden messages are not worth a line of their own.
constexpr int worthFolding = 2;

bool isWritten(const TimelineItem& item)
{
    return item.message() != nullptr || item.operation() != nullptr;
}

} // namespace

QString TimelineItem::key() const
{
    if (message() != nullptr) {
        return u"message:" + message()->id;
    }
    if (change() != nullptr) {
        return u"change:" + change()->id;
    }
    return u"operation:" + operation()->uuid;
}

qint64 TimelineItem::at() const
{
    if (message() != nullptr) {
        return message()->created;
    }
    return change() != nullptr ? change()->at : operation()->queued;
}

QList<TimelineItem> timelineOf(const Conversation& conversation, const QList<Operation>& operations)
{
    QList<TimelineItem> items;
    for (const Message& message : conversation.messages) {
        items.append({message});
    }
    for (const StateChange& change : conversation.changes) {
        items.append({change});
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const TimelineItem& a, const TimelineItem& b) { return a.at() < b.at(); });
    for (const Operation& operation : operations) {
        const bool arrived = std::any_of(
            conversation.messages.begin(), conversation.messages.end(), [&operation](const Message& message) {
                return !message.reference.isEmpty() && message.reference == operation.uuid;
            });
        const bool ofThisTicket = operation.kind == OperationKind::Create
                                      ? operation.uuid == conversation.ticket.id
                                      : operation.ticketId == conversation.ticket.id;
        if (ofThisTicket && !arrived) {
            items.append({operation});
        }
    }
    return items;
}

qsizetype foldedCount(const QList<TimelineItem>& items)
{
    int shown = 0;
    qsizetype first = items.size();
    while (first > 0 && shown < messagesShown) {
        --first;
        shown += isWritten(items.at(first)) ? 1 : 0;
    }
    const auto hidden = std::count_if(items.begin(), items.begin() + first, isWritten);
    return hidden >= worthFolding ? first : 0;
}

} // namespace caredesk
