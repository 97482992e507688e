#include "ui/tickets/ConversationHeader.h"

#include "base/Clock.h"
#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/IconButton.h"
#include "ui/tickets/TicketRowText.h"
#include "ui_ConversationHeader.h"

#include <QMenu>
#include <QPainter>

namespace caredesk {

ConversationHeader::ConversationHeader(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConversationHeader>())
    , m_clock(clock)
    , m_back(new IconButton(u"go-previous"_qs, this))
    , m_copyLink(new IconButton(u"link"_qs, this))
    , m_browser(new IconButton(u"open-external"_qs, this))
    , m_more(new IconButton(u"overflow-menu"_qs, this))
    , m_menu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->backPlace->addWidget(m_back);
    m_back->setObjectName(u"back"_qs);
    m_back->hide();
    for (IconButton* button : {m_copyLink, m_browser, m_more}) {
        m_ui->tools->addWidget(button, 0, Qt::AlignTop);
    }
    m_more->setMenu(m_menu);
    m_ui->subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_back, &QAbstractButton::clicked, this, &ConversationHeader::backRequested);
    connect(m_copyLink, &QAbstractButton::clicked, this, &ConversationHeader::copyLinkRequested);
    connect(m_browser, &QAbstractButton::clicked, this, &ConversationHeader::browserRequested);
    retranslateUi();
}

ConversationHeader::~ConversationHeader() = default;

void ConversationHeader::setEntry(const TicketEntry& entry)
{
    m_entry = entry;
    retranslateUi();
}

void ConversationHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void ConversationHeader::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
}

void ConversationHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void ConversationHeader::retranslateUi()
{
    const Ticket& ticket = m_entry.row.ticket;
    const TicketRowText text = ticketRowText(m_entry, m_clock.now());
    m_ui->subject->setText(text.subject);
    m_ui->pill->setLook(text.pill);
    QStringList meta{ticket.casino.name, text.reference};
    if (m_entry.kind == TicketEntry::Kind::Unsent) {
        meta.append(tr("written %1").arg(format::messageTime(ticket.created, m_clock.now())));
    } else if (ticket.created > 0) {
        meta.append(tr("opened %1").arg(format::messageTime(ticket.created, m_clock.now())));
    }
    QStringList copies;
    for (const Person& person : ticket.cc) {
        copies.append(person.name.isEmpty() ? person.email : person.name);
    }
    if (!copies.isEmpty()) {
        meta.append(tr("in copy: %1").arg(copies.join(u", "_qs)));
    }
    meta.removeAll(QString());
    m_ui->meta->setText(meta.join(u" · "_qs));
    m_back->setLabel(tr("Back to the list"));
    m_copyLink->setLabel(tr("Copy link"));
    m_browser->setLabel(tr("Open in the browser"));
    m_more->setLabel(tr("More"));
    m_copyLink->setVisible(!ticket.link.isEmpty());
    m_browser->setVisible(!ticket.link.isEmpty());
}

} // namespace caredesk
