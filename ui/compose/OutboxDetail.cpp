#include "ui/compose/OutboxDetail.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "sync/DraftService.h"
#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Dialogs.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Strip.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/DifferenceText.h"
#include "ui/compose/MessageCard.h"
#include "ui/compose/OperationEvents.h"
#include "ui/compose/OperationText.h"
#include "ui/compose/TicketHeads.h"
#include "ui_OutboxDetail.h"

#include <QResizeEvent>
#include <QUuid>

namespace caredesk {

namespace {

constexpr int sideBySideFrom = 520;
constexpr int eventIcon = 14;

QLabel* eventLabel(QWidget* parent, const QString& text, bool muted)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(!muted);
    setTextStyle(label, TextStyle::Small);
    setMuted(label, muted);
    return label;
}

} // namespace

OutboxDetail::OutboxDetail(const UiContext& context, TicketHeads& heads, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_heads(heads)
    , m_ui(std::make_unique<Ui::OutboxDetail>())
    , m_strip(new Strip(Strip::Kind::Error, this))
    , m_mine(new MessageCard(this))
    , m_portal(new MessageCard(this))
{
    m_ui->setupUi(this);
    m_strip->setBoxed(true);
    m_ui->stripPlace->addWidget(m_strip);
    m_ui->sides->addWidget(m_mine, 1);
    m_ui->sides->addWidget(m_portal, 1);
    // Wrapped like words: in Spanish they do not fit into one row of a narrow window.
    auto* buttons = new FlowLayout;
    m_ui->buttonsPlace->addLayout(buttons);
    for (QPushButton* button : {m_ui->reopenAndSend, m_ui->sendMissing, m_ui->tryNow, m_ui->keep, m_ui->edit,
                                m_ui->asNewTicket, m_ui->call, m_ui->showTicket, m_ui->discard}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    OutboxService* outbox = context.session.outbox();
    connect(m_ui->tryNow, &QPushButton::clicked, this,
            [this, outbox] { run(outbox->retry(m_operation->uuid)); });
    connect(m_ui->reopenAndSend, &QPushButton::clicked, this,
            [this, outbox] { run(outbox->reopenAndSend(m_operation->uuid)); });
    connect(m_ui->sendMissing, &QPushButton::clicked, this, &OutboxDetail::sendMissing);
    connect(m_ui->keep, &QPushButton::clicked, this, &OutboxDetail::keepAsStored);
    connect(m_ui->edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_ui->asNewTicket, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_ui->discard, &QPushButton::clicked, this, &OutboxDetail::askToDiscard);
    connect(m_ui->call, &QPushButton::clicked, this, [this] { m_context.navigator.showEmergency(); });
    connect(m_ui->showTicket, &QPushButton::clicked, this,
            [this] { m_context.navigator.openTicket(ticketId()); });
    connect(context.session.sync(), &SyncService::statusChanged, this, &OutboxDetail::tell);
    connect(&heads, &TicketHeads::changed, this, &OutboxDetail::tell);
    connect(context.session.tickets(), &TicketService::changed, this, [this](const ChangeSet& changes) {
        if (m_operation && (changes.everything || changes.conversations.contains(ticketId()))) {
            fetchConversation();
        }
    });
    tell();
}

OutboxDetail::~OutboxDetail() = default;

void OutboxDetail::setOperation(const std::optional<Operation>& operation, int percent,
                                const Operation* holder)
{
    const QString before = ticketId();
    m_operation = operation;
    m_holder = holder ? std::optional(*holder) : std::nullopt;
    m_percent = percent;
    if (!operation || ticketId() != before) {
        m_conversation.reset();
        fetchConversation();
    }
    tell();
}

void OutboxDetail::focusMain()
{
    for (QPushButton* button :
         {m_ui->reopenAndSend, m_ui->sendMissing, m_ui->tryNow, m_ui->keep, m_ui->edit, m_ui->discard}) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void OutboxDetail::fetchConversation()
{
    const QString asked = ticketId();
    if (asked.isEmpty()) {
        return;
    }
    m_context.session.tickets()->conversation(asked)->then(
        this, [this, asked](const Result<Conversation>& conversation) {
            if (conversation && ticketId() == asked) {
                m_conversation = conversation.value();
                tell();
            }
        });
}

bool OutboxDetail::isConflictOfReply() const
{
    return m_operation->state == OperationState::Conflict && m_operation->kind == OperationKind::Reply &&
           !hasArrived(*m_operation);
}

bool OutboxDetail::isStateRefused() const
{
    return m_operation->state == OperationState::Conflict && m_operation->kind == OperationKind::SetState;
}

QString OutboxDetail::ticketId() const
{
    if (!m_operation) {
        return {};
    }
    return hasArrived(*m_operation) ? m_operation->serverTicketId : m_operation->ticketId;
}

bool OutboxDetail::isOffline() const
{
    return m_context.session.sync()->status().connection == ConnectionState::Offline;
}

void OutboxDetail::tell()
{
    m_ui->contents->setVisible(m_operation.has_value());
    if (!m_operation) {
        return;
    }
    const Ticket* ticket = m_heads.find(ticketId());
    const qint64 now = m_context.clock.now();
    m_ui->title->setText(m_operation->kind != OperationKind::Callback && ticket
                             ? ticket->subject
                             : operationTitle(*m_operation));
    m_ui->pill->setLook(operationPill(m_operation->state, m_percent));
    m_ui->meta->setText(operationMeta(*m_operation, ticket ? ticket->reference : QString(), now));
    tellStrip();
    tellSides();
    tellButtons();
    tellEvents();
}

void OutboxDetail::tellStrip()
{
    const qint64 now = m_context.clock.now();
    const QString reason = operationReason(*m_operation, isOffline(), now, m_holder ? &*m_holder : nullptr);
    if (arrivedOtherwise(*m_operation)) {
        m_strip->setKind(Strip::Kind::Error);
        m_strip->setTexts(tr("It has arrived, but the portal has it otherwise than you sent it"),
                          tr("It is not sent again as a whole. Compare both sides: keep it as the portal has "
                             "it, or send what is "
                             "missing as a reply."));
    } else if (isStateRefused()) {
        m_strip->setKind(Strip::Kind::Error);
        m_strip->setTexts(tr("The portal did not change the state"),
                          tr("Try again, or leave the ticket as it is."));
    } else if (isConflictOfReply()) {
        m_strip->setKind(Strip::Kind::Error);
        m_strip->setTexts(
            tr("The ticket was closed while you were writing"),
            tr("Your reply has not reached support and is still kept here. Reopen the ticket with it, or "
               "discard it if it is no longer needed."));
    } else if (needsPerson(*m_operation)) {
        const ErrorText text = m_operation->error ? errorText(*m_operation->error) : ErrorText{};
        m_strip->setKind(Strip::Kind::Error);
        m_strip->setTexts(text.title.isEmpty() ? reason : text.title,
                          QStringList({text.meaning, text.advice}).join(u' ').trimmed());
    } else if (m_operation->kind == OperationKind::Callback) {
        m_strip->setKind(Strip::Kind::Error);
        m_strip->setTexts(tr("Nobody has read this yet"), reason);
    } else {
        m_strip->setKind(isOffline() ? Strip::Kind::Warning : Strip::Kind::Info);
        m_strip->setTexts(reason, {});
    }
}

void OutboxDetail::tellSides()
{
    const qint64 now = m_context.clock.now();
    const Draft& draft = m_operation->draft;
    const bool reply = m_operation->kind == OperationKind::Reply;
    if (!m_operation->differences.isEmpty()) {
        const qint64 sent = m_operation->firstTry > 0 ? m_operation->firstTry : m_operation->queued;
        m_mine->setTexts(tr("You sent"), format::listTime(sent, now), {}, sentSide(m_operation->differences));
        m_mine->setFiles({});
        m_portal->setTexts(tr("The portal has"), {}, m_operation->serverReference,
                           storedSide(m_operation->differences));
        m_mine->show();
        m_portal->show();
        return;
    }
    m_mine->setVisible(!draft.message.isEmpty() || !draft.attachments.isEmpty());
    m_mine->setTexts(reply ? tr("Your reply") : tr("What you wrote"),
                     format::listTime(m_operation->queued, now),
                     m_context.session.tickets()->account().person.name, draft.message);
    m_mine->setFiles(draft.attachments);
    const bool compare = m_conversation && !m_conversation->messages.isEmpty() && needsPerson(*m_operation);
    m_portal->setVisible(compare);
    if (!compare) {
        return;
    }
    const Message& last = m_conversation->messages.last();
    const StateChange* change = m_conversation->changes.isEmpty() ? nullptr : &m_conversation->changes.last();
    const bool closed = change && change->to == TicketState::Closed && change->at >= last.created;
    QString author = last.author.name;
    if (closed) {
        const QString who = change->author.name.isEmpty() ? tr("Support") : change->author.name;
        author = tr("%1 · closed the ticket").arg(who);
    }
    m_portal->setTexts(tr("At the portal"), format::listTime(closed ? change->at : last.created, now), author,
                       last.text);
}

void OutboxDetail::tellButtons()
{
    const OperationState state = m_operation->state;
    const bool stuck = needsPerson(*m_operation);
    const bool arrived = hasArrived(*m_operation);
    const bool written =
        m_operation->kind == OperationKind::Create || m_operation->kind == OperationKind::Reply;
    const bool mine = (stuck && !arrived) || state == OperationState::Queued;
    const bool mayReopen = isConflictOfReply() && m_context.session.tickets()->rights().reopen;
    m_ui->reopenAndSend->setVisible(mayReopen);
    m_ui->sendMissing->setVisible(arrivedOtherwise(*m_operation));
    m_ui->keep->setVisible(arrivedOtherwise(*m_operation) || isStateRefused());
    m_ui->tryNow->setVisible(!isConflictOfReply() && !arrivedOtherwise(*m_operation) &&
                             state != OperationState::Sending);
    m_ui->edit->setVisible(written && mine);
    m_ui->asNewTicket->setVisible(m_operation->kind == OperationKind::Reply && stuck && !arrived);
    m_ui->call->setVisible(m_operation->kind == OperationKind::Callback);
    m_ui->discard->setVisible((mine && !isStateRefused()) || isLookRefused(*m_operation));
    m_ui->showTicket->setVisible(m_heads.find(ticketId()) != nullptr);
    const bool mend = state == OperationState::Failed && written;
    setButtonRole(m_ui->edit, mend ? ButtonRole::Primary : ButtonRole::Framed);
    setButtonRole(m_ui->tryNow, m_ui->tryNow->isHidden() || mend ? ButtonRole::Framed : ButtonRole::Primary);
    m_ui->hint->setVisible(mayReopen);
    m_ui->hint->setText(
        isOffline() ? tr("“Reopen and send” goes out when the network is back. Until then the ticket's "
                         "state does not change.")
                    : tr("“Reopen and send” reopens the ticket at the portal, then sends your reply."));
}

void OutboxDetail::tellEvents()
{
    while (QLayoutItem* old = m_ui->events->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const Colours colours = Colours::of(palette());
    const QList<OperationEvent> events = operationEvents(
        *m_operation, m_conversation, m_context.session.sync()->status(), m_context.clock.now());
    int row = 0;
    for (const OperationEvent& event : events) {
        auto* mark = new QLabel(m_ui->contents);
        mark->setPixmap(iconPixmap(event.icon, eventIcon, colours.ink(event.ink), devicePixelRatioF()));
        m_ui->events->addWidget(mark, row, 0, Qt::AlignTop);
        m_ui->events->addWidget(eventLabel(m_ui->contents, format::timeOfDay(event.at), true), row, 1,
                                Qt::AlignTop);
        m_ui->events->addWidget(eventLabel(m_ui->contents, event.text, false), row, 2);
        ++row;
    }
    m_ui->events->setColumnStretch(2, 1);
}

void OutboxDetail::run(Job<Done>* job)
{
    job->then(this, [this](const Outcome& outcome) {
        if (!outcome) {
            Q_EMIT failed(outcome.error());
        }
    });
}

void OutboxDetail::sendMissing()
{
    m_context.session.outbox()
        ->replyWithMissing(m_operation->uuid)
        ->then(this, [this](const Result<Draft>& draft) {
            if (draft) {
                m_context.navigator.openDraft(draft->uuid);
            } else {
                Q_EMIT failed(draft.error());
            }
        });
}

void OutboxDetail::keepAsStored()
{
    OutboxService* outbox = m_context.session.outbox();
    run(isStateRefused() ? outbox->discard(m_operation->uuid) : outbox->keepAsStored(m_operation->uuid));
}

void OutboxDetail::edit(bool asNewTicket)
{
    m_context.session.outbox()
        ->edit(m_operation->uuid)
        ->then(this, [this, asNewTicket](const Result<Draft>& draft) {
            if (!draft) {
                Q_EMIT failed(draft.error());
            } else if (asNewTicket) {
                openAsNew(draft.value());
            } else {
                m_context.navigator.openDraft(draft->uuid);
            }
        });
}

void OutboxDetail::openAsNew(Draft draft)
{
    if (const Ticket* ticket = m_heads.find(draft.ticketId)) {
        draft.subject = ticket->subject;
        draft.casino = ticket->casino;
        draft.message =
            tr("About ticket %1:").arg(ticket->reference) + QStringLiteral("\n\n") + draft.message;
    }
    draft.kind = DraftKind::NewTicket;
    draft.ticketId.clear();
    // Something else than the reply that it was: the portal must not take it for a second try of that one.
    const QString before = std::exchange(draft.uuid, QUuid::createUuid().toString(QUuid::WithoutBraces));
    DraftService* drafts = m_context.session.drafts();
    drafts->save(draft)->then(this, [this, drafts, before, uuid = draft.uuid](const Outcome& saved) {
        if (saved) {
            drafts->remove(before);
            m_context.navigator.openDraft(uuid);
        } else {
            Q_EMIT failed(saved.error());
        }
    });
}

void OutboxDetail::askToDiscard()
{
    const Question question{
        tr("Discard what waits here?"),
        isLookRefused(*m_operation)
            ? tr("It may have reached support: the portal does not say. What you wrote and its files are "
                 "removed "
                 "from this computer for good.")
            : tr("It has not reached support. What you wrote and its files are removed for good."),
        {{{}, tr("&Keep"), ButtonRole::Framed},
         {QStringLiteral("discard"), tr("&Discard"), ButtonRole::Destructive}}};
    m_context.dialogs.ask(this, question, [this, uuid = m_operation->uuid](const QString& choice) {
        if (!choice.isEmpty()) {
            run(m_context.session.outbox()->discard(uuid));
        }
    });
}

void OutboxDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        tell();
    } else if (event->type() == QEvent::PaletteChange) {
        tell();
    }
    QWidget::changeEvent(event);
}

void OutboxDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ui->sides->setDirection(width() >= sideBySideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace caredesk
