#include "ui/tickets/ConversationStrips.h"

#include "base/ErrorText.h"
#include "ui/common/Buttons.h"
#include "ui/common/Strip.h"
#include "ui/tickets/ConversationActions.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace caredesk {

ConversationStrips::ConversationStrips(ConversationActions& actions, QVBoxLayout* above, QVBoxLayout* below,
                                       QWidget* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_gone(new Strip(Strip::Kind::Warning, parent))
    , m_remove(m_gone->addButton({}))
    , m_failure(new Strip(Strip::Kind::Warning, parent))
    , m_retry(m_failure->addButton({}, u"view-refresh"_qs))
    , m_confirm(new Strip(Strip::Kind::Confirm, parent))
    , m_persists(m_confirm->addButton({}, u"edit-undo"_qs))
    , m_confirmAndClose(m_confirm->addButton({}, u"check"_qs))
    , m_closed(new Strip(Strip::Kind::Info, parent))
    , m_reopen(m_closed->addButton({}, u"edit-undo"_qs))
    , m_unsent(new Strip(Strip::Kind::Info, parent))
    , m_outbox(m_unsent->addButton({}, u"mail-folder-outbox"_qs))
{
    above->addWidget(m_gone);
    above->addWidget(m_failure);
    below->addWidget(m_confirm);
    below->addWidget(m_closed);
    below->addWidget(m_unsent);
    setButtonRole(m_remove, ButtonRole::Destructive);
    setButtonRole(m_confirmAndClose, ButtonRole::Primary);
    m_confirmAndClose->setObjectName(u"confirmAndClose"_qs);
    m_persists->setObjectName(u"problemPersists"_qs);
    m_reopen->setObjectName(u"reopenTicket"_qs);
    m_remove->setObjectName(u"removeTicket"_qs);
    m_retry->setObjectName(u"retryFetch"_qs);
    connect(m_remove, &QPushButton::clicked, &m_actions, &ConversationActions::askToRemove);
    connect(m_retry, &QPushButton::clicked, this, &ConversationStrips::retryRequested);
    connect(m_persists, &QPushButton::clicked, &m_actions, &ConversationActions::sayProblemPersists);
    connect(m_confirmAndClose, &QPushButton::clicked, &m_actions, &ConversationActions::confirmAndClose);
    connect(m_reopen, &QPushButton::clicked, &m_actions, &ConversationActions::askToReopen);
    connect(m_outbox, &QPushButton::clicked, this,
            [this] { Q_EMIT outboxRequested(m_entry.pending ? m_entry.pending->uuid : QString()); });
    retranslateUi();
}

void ConversationStrips::show(const TicketEntry& entry, const QList<Operation>& operations,
                              const std::optional<Error>& fetchError)
{
    m_entry = entry;
    m_operations = operations;
    m_error = fetchError;
    showAbove();
    showBelow();
}

bool ConversationStrips::hasPendingChange() const
{
    return std::any_of(m_operations.begin(), m_operations.end(), [this](const Operation& operation) {
        return operation.kind == OperationKind::SetState && operation.ticketId == m_entry.row.ticket.id;
    });
}

void ConversationStrips::showAbove()
{
    const bool gone = m_entry.kind == TicketEntry::Kind::Ticket && !m_entry.row.ticket.available;
    m_gone->setVisible(gone);
    m_failure->setVisible(!gone && m_error.has_value());
    if (m_error) {
        const ErrorText text = errorText(*m_error);
        m_failure->setTexts(text.title, text.advice);
    }
}

void ConversationStrips::showBelow()
{
    const Ticket& ticket = m_entry.row.ticket;
    const bool known = m_entry.kind == TicketEntry::Kind::Ticket && ticket.available;
    m_confirm->setVisible(known && ticket.state == TicketState::AwaitingConfirmation && !hasPendingChange());
    m_confirmAndClose->setVisible(m_actions.canClose());
    m_closed->setVisible(known && ticket.state == TicketState::Closed && !hasPendingChange());
    m_reopen->setVisible(m_actions.canReopen());
    m_unsent->setVisible(m_entry.kind == TicketEntry::Kind::Unsent);
}

void ConversationStrips::retranslateUi()
{
    m_gone->setTexts(tr("This ticket is no longer available at the portal"),
                     tr("It stays readable on this computer until you remove it."));
    m_remove->setText(tr("Remove from this computer…"));
    m_retry->setText(tr("Try again"));
    m_confirm->setTexts(tr("Support says this is solved. Is it working?"),
                        tr("The ticket closes only when you confirm. You can reopen it later."));
    m_persists->setText(tr("The problem &persists"));
    m_confirmAndClose->setText(tr("C&onfirm and close"));
    m_closed->setTexts(tr("This ticket is closed"),
                       tr("If the problem is back, reopen it: its history stays with it."));
    m_reopen->setText(tr("&Reopen…"));
    m_unsent->setTexts(tr("This ticket waits to be sent"),
                       tr("It is kept on this computer. Nothing more is needed from you."));
    m_outbox->setText(tr("Show in the &outbox"));
    showAbove();
}

} // namespace caredesk
