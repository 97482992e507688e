#pragma once

#include "base/Error.h"
#include "domain/Operation.h"
#include "domain/Ticket.h"
#include "models/TicketEntry.h"

#include <QObject>

#include <optional>

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace caredesk {

class ConversationActions;
class Strip;

/// The tinted lines of a conversation: above it, what is wrong with fetching it or that it is no longer
/// available; below it, what support waits for. At most one each.
class ConversationStrips : public QObject
{
    Q_OBJECT

public:
    ConversationStrips(ConversationActions& actions, QVBoxLayout* above, QVBoxLayout* below, QWidget* parent);

    /// What there is to say about the ticket that is open.
    void show(const TicketEntry& entry, const QList<Operation>& operations,
              const std::optional<Error>& fetchError);
    void retranslateUi();

Q_SIGNALS:
    void retryRequested();
    void outboxRequested(const QString& uuid);

private:
    void showAbove();
    void showBelow();
    bool hasPendingChange() const;

    ConversationActions& m_actions;
    TicketEntry m_entry;
    QList<Operation> m_operations;
    std::optional<Error> m_error;
    Strip* m_gone;
    QPushButton* m_remove;
    Strip* m_failure;
    QPushButton* m_retry;
    Strip* m_confirm;
    QPushButton* m_persists;
    QPushButton* m_confirmAndClose;
    Strip* m_closed;
    QPushButton* m_reopen;
    Strip* m_unsent;
    QPushButton* m_outbox;
};

} // namespace caredesk
