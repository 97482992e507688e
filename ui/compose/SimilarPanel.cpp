#include "ui/compose/SimilarPanel.h"

#include "base/Clock.h"
#include "ui/common/Buttons.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/Format.h"
#include "ui/common/LinkLabel.h"
#include "ui/common/Pill.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/Hairline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace caredesk {

namespace {

QPushButton* newButton(QWidget* parent, const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    setButtonSize(button, ButtonSize::Small);
    return button;
}

} // namespace

SimilarPanel::SimilarPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_title(new QLabel(this))
    , m_casino(new ElidedLabel(this))
    , m_hint(new QLabel(this))
    , m_cards(new QVBoxLayout)
    , m_isNew(new LinkLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto* header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_casino, 1, Qt::AlignRight);
    column->addLayout(header);
    column->addWidget(m_hint);
    column->addLayout(m_cards);
    column->addWidget(m_isNew, 0, Qt::AlignLeft);
    m_cards->setSpacing(8);
    setTextStyle(m_title, TextStyle::BodyBold);
    setTextStyle(m_casino, TextStyle::Small);
    setTextStyle(m_hint, TextStyle::Small);
    setMuted(m_casino);
    setMuted(m_hint);
    m_hint->setWordWrap(true);
    m_isNew->setObjectName(QStringLiteral("similarIsNew"));
    connect(m_isNew, &LinkLabel::clicked, this, &SimilarPanel::newConfirmed);
    retranslateUi();
    hide();
}

void SimilarPanel::setTickets(const QList<TicketRow>& tickets)
{
    if (tickets == m_tickets) {
        return;
    }
    m_tickets = tickets;
    retranslateUi();
    setVisible(!tickets.isEmpty());
}

void SimilarPanel::addCard(const TicketRow& row)
{
    const Ticket& ticket = row.ticket;
    auto* card = new QWidget(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Hairline(card));
    auto* subject = new ElidedLabel(card);
    subject->setText(ticket.subject);
    setTextStyle(subject, TextStyle::Body);
    column->addWidget(subject);
    auto* pill = new Pill(card);
    pill->setLook(statePill(ticket.state));
    column->addWidget(pill, 0, Qt::AlignLeft);
    auto* meta = new QLabel(card);
    meta->setTextFormat(Qt::PlainText);
    meta->setText(tr("%1 · %2", "a ticket's reference · when something last happened")
                      .arg(ticket.reference, format::messageTime(ticket.updated, m_clock.now())));
    setTextStyle(meta, TextStyle::Small);
    setMuted(meta);
    column->addWidget(meta);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* open = newButton(card, tr("Open", "a ticket"), tr("Open %1").arg(ticket.reference));
    auto* add = newButton(card, tr("Add to this one instead"),
                          tr("Add to %1 instead of filing a new ticket").arg(ticket.reference));
    open->setObjectName(QStringLiteral("similarOpen"));
    add->setObjectName(QStringLiteral("similarAdd"));
    add->setToolTip(tr("What you wrote and your files become a reply to it. You can undo it."));
    buttons->addWidget(open);
    buttons->addWidget(add);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(open, &QPushButton::clicked, this, [this, id = ticket.id] { Q_EMIT openRequested(id); });
    connect(add, &QPushButton::clicked, this, [this, id = ticket.id] { Q_EMIT addRequested(id); });
    m_cards->addWidget(card);
    card->show();
    m_shown.append(card);
}

void SimilarPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SimilarPanel::retranslateUi()
{
    setAccessibleName(tr("Similar tickets"));
    m_title->setText(tr("Similar tickets"));
    m_title->setAccessibleName(tr("%n similar ticket(s)", nullptr, static_cast<int>(m_tickets.size())));
    m_casino->setText(m_tickets.isEmpty() ? QString() : m_tickets.first().ticket.casino.name);
    m_hint->setText(tr("Is it the same fault? Then add to it."));
    m_isNew->setText(tr("It is &new"));
    m_isNew->setToolTip(tr("Hides these for the ticket that you are writing"));
    for (QWidget* card : std::exchange(m_shown, {})) {
        card->hide();
        card->deleteLater();
    }
    for (const TicketRow& row : std::as_const(m_tickets)) {
        addCard(row);
    }
}

} // namespace caredesk
