#include "ui/shell/Rail.h"

#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui_Rail.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Width = 200;

QString withKeys(const QString& word, const QKeySequence& keys)
{
    return QStringLiteral("%1 (%2)").arg(word, format::keys(keys));
}

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::Rail>())
{
    m_ui->setupUi(this);
    m_ui->signIn->setIconName(QStringLiteral("user"));
    m_ui->tickets->setIconName(QStringLiteral("mail-folder-inbox"));
    m_ui->drafts->setIconName(QStringLiteral("document-edit"));
    m_ui->outbox->setIconName(QStringLiteral("mail-folder-outbox"));
    m_ui->settings->setIconName(QStringLiteral("configure"));
    connect(m_ui->newTicket, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(PageId::NewTicket); });
    connect(m_ui->emergency, &QAbstractButton::clicked, this, [this] {
        m_ui->emergency->setChecked(m_current == PageId::Emergency);
        Q_EMIT chosen(PageId::Emergency);
    });
    for (const PageId page :
         {PageId::SignIn, PageId::Tickets, PageId::Drafts, PageId::Outbox, PageId::Settings}) {
        connect(entry(page), &QAbstractButton::clicked, this, [this, page] {
            entry(page)->setChecked(m_current == page);
            Q_EMIT chosen(page);
        });
    }
    setMinimumWidth(Width);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setSignedIn(false);
    retranslate();
}

Rail::~Rail() = default;

RailEntry* Rail::entry(PageId page) const
{
    switch (page) {
    case PageId::SignIn: return m_ui->signIn;
    case PageId::Tickets: return m_ui->tickets;
    case PageId::Drafts: return m_ui->drafts;
    case PageId::Outbox: return m_ui->outbox;
    case PageId::Settings: return m_ui->settings;
    case PageId::NewTicket:
    case PageId::Emergency: break;
    }
    return nullptr;
}

void Rail::setSignedIn(bool signedIn)
{
    m_ui->signIn->setVisible(!signedIn);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->newTicket), m_ui->newTicketGap, static_cast<QWidget*>(m_ui->tickets),
          static_cast<QWidget*>(m_ui->drafts), static_cast<QWidget*>(m_ui->outbox)}) {
        widget->setVisible(signedIn);
    }
}

void Rail::setCurrent(PageId page)
{
    m_current = page;
    for (const PageId other :
         {PageId::SignIn, PageId::Tickets, PageId::Drafts, PageId::Outbox, PageId::Settings}) {
        entry(other)->setChecked(other == page);
    }
    m_ui->emergency->setChecked(page == PageId::Emergency);
}

void Rail::setUnread(int count)
{
    m_unread = count;
    tellCounts();
}

void Rail::setDrafts(int count)
{
    m_drafts = count;
    tellCounts();
}

void Rail::setOutbox(int count)
{
    m_outbox = count;
    tellCounts();
}

void Rail::tellCounts()
{
    m_ui->tickets->setCount(m_unread, RailEntry::Badge::Accent, tr("%n unread", nullptr, m_unread));
    m_ui->drafts->setCount(m_drafts, RailEntry::Badge::Plain, tr("%n drafts", nullptr, m_drafts));
    m_ui->outbox->setCount(m_outbox, RailEntry::Badge::Amber, tr("%n waiting to send", nullptr, m_outbox));
}

void Rail::setEmergencyNumber(const QString& published)
{
    m_ui->emergency->setNumber(published);
}

void Rail::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->newTicket->setToolTip(withKeys(m_ui->newTicket->text(), Qt::CTRL | Qt::Key_N));
    m_ui->tickets->setToolTip(withKeys(m_ui->tickets->text(), Qt::CTRL | Qt::Key_1));
    m_ui->drafts->setToolTip(withKeys(m_ui->drafts->text(), Qt::CTRL | Qt::Key_2));
    m_ui->outbox->setToolTip(withKeys(m_ui->outbox->text(), Qt::CTRL | Qt::Key_3));
    m_ui->settings->setToolTip(withKeys(m_ui->settings->text(), Qt::CTRL | Qt::Key_Comma));
    m_ui->emergency->setToolTip(withKeys(tr("Emergency numbers"), Qt::Key_F12));
    tellCounts();
}

void Rail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void Rail::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours.border);
}

} // namespace caredesk
