#pragma once

#include "portal/PortalClient.h"
#include "portal/requesttracker/RtFlow.h"

namespace caredesk {

/// Several tickets with what was said in them, in a handful of requests however many they are: heads and
/// history together, then the messages' parts and texts together, each going on page by page. What was merged
/// into a ticket belongs to it.
class RtConversations final : public RtFlow<QList<Conversation>>
{
public:
    RtConversations(std::shared_ptr<RtSession> session, const QStringList& ticketIds, QObject* parent);

private:
    /// A list that is read page by page until it is complete.
    struct List
    {
        int page = 1; ///< The page wanted next; 0: complete.
        QList<QJsonObject> items = {};
    };

    void askHeads();
    void onHeads(const RtAnswers& answers);
    /// Ids that the asked ones were merged into and whose heads are not here.
    QStringList missingTargets() const;
    void askHistory();
    void onHistory(const RtAnswers& answers);
    void askParts();
    void onParts(const RtAnswers& answers);
    void takePage(List& list, const RtAnswer& answer, bool filtered);

    QString targetOf(const QString& ticketId) const;
    QList<Conversation> assembled() const;
    Conversation conversationOf(const QString& ticketId) const;
    void addChange(Conversation& conversation, const RtTransaction& transaction) const;
    bool isSettled(const Ticket& ticket) const;

    QStringList m_asked;
    QStringList m_wanted; ///< Whose heads are asked for now.
    QSet<QString> m_headsAsked;
    List m_heads;
    List m_history;
    List m_parts;
    List m_texts;
    QHash<QString, QJsonObject> m_headById;
    QList<RtTransaction> m_transactions;
    QHash<QString, QList<RtPart>> m_partsOf; ///< By transaction.
    QHash<QString, QString> m_textOf;        ///< By part.
    qint64 m_askedAt = 0;                    ///< The portal's clock, when the heads were answered.
};

} // namespace caredesk
