#pragma once

#include "portal/PortalClient.h"
#include "portal/requesttracker/RtFlow.h"

namespace caredesk {

/// Several tickets with what was said in them, in a handful of requests however many they are: heads and
/// history together, then the messages' parts and texts together with whatever history is left, each page by
/// page. What was merged
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
    /// What is still to be read: the next pages of the history, and the parts of the messages known so far.
    void goOn();
    void takeHistory(const RtAnswers& answers);
    void takeParts(const RtAnswers& answers);
    void takePage(List& list, const RtAnswer& answer, bool filtered);

    QString targetOf(const QString& ticketId) const;
    QList<Conversation> assembled();
    Conversation conversationOf(const QString& ticketId) const;
    void addChange(Conversation& conversation, const RtTransaction& transaction) const;
    bool isSettled(const Ticket& ticket) const;

    QStringList m_asked;
    QStringList m_wanted; ///< Whose heads are asked for now.
    QSet<QString> m_headsAsked;
    List m_heads;
    List m_history;
    List m_parts{0};
    List m_texts{0};
    QStringList m_described;   ///< Messages whose parts are being read…
    QStringList m_undescribed; ///< …and those that come next.
    QHash<QString, QJsonObject> m_headById;
    QList<RtTransaction> m_transactions;
    QHash<QString, QList<RtPart>> m_partsOf; ///< By transaction.
    QHash<QString, QString> m_textOf;        ///< By part.
    qint64 m_askedAt = 0;                    ///< The portal's clock, when the heads were answered.
};

} // namespace caredesk
