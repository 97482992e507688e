#pragma once

#include "portal/PortalClient.h"
#include "portal/deskpro/DeskproFlow.h"

#include <QJsonArray>

namespace caredesk {

/// Several tickets with all their messages: one batch for heads and first pages, and further ones only for
/// long conversations, for merged tickets, and for attachments that a message names without describing them.
class DeskproConversations final : public DeskproFlow<QList<Conversation>>
{
public:
    DeskproConversations(std::shared_ptr<DeskproSession> session, const QStringList& ticketIds,
                         QObject* parent);

private:
    /// One ticket as far as it is known.
    struct Entry
    {
        QString id;
        int merges = 0;
        bool available = true;
        bool headWanted = true;
        int messagePage = 1;    ///< The page wanted next; 0: no more.
        int attachmentPage = 0; ///< The same.
        DeskproAnswer head;
        QJsonArray messages;
        QJsonObject people;
        QJsonObject attachments; ///< By id.
    };

    void ask();
    void onAnswers(const DeskproAnswers& answers);
    bool takeHead(Entry& entry, const DeskproAnswer& answer);
    bool takeMessages(Entry& entry, const DeskproAnswer& answer);
    bool takeAttachments(Entry& entry, const DeskproAnswer& answer);
    /// Follows a merge or marks the ticket as gone; false when the flow has ended with an error.
    bool takeRefusal(Entry& entry, const DeskproAnswer& answer);
    Conversation conversationFrom(const Entry& entry) const;

    QList<Entry> m_entries;
};

} // namespace caredesk
