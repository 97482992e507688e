#include "ui/emergency/EmergencyPage.h"

#include "sync/SessionService.h"
#include "ui/common/Colours.h"
#include "ui/common/Language.h"
#include "ui/common/Preferences.h"
#include "ui/emergency/CallBackPanel.h"
#include "ui/emergency/Calling.h"
#include "ui/emergency/Regions.h"
#include "ui_EmergencyPage.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QResizeEvent>

namespace caredesk {

namespace {

constexpr int SideBySide = 900;
constexpr int CallBackWidth = 352;
constexpr int RoomForQr = 560;

} // namespace

EmergencyPage::EmergencyPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::EmergencyPage>())
{
    m_ui->setupUi(this);
    m_callBack = new CallBackPanel(context, m_ui->content);
    m_ui->halves->addWidget(m_callBack);
    m_ui->halves->setStretch(0, 1);
    layOnPaper(*m_ui->scroll, *m_ui->content);
    connect(m_ui->call, &QPushButton::clicked, this,
            [this] { callNumber(m_context.dialogs, this, m_own.tel, m_own.published); });
    connect(m_ui->copy, &QPushButton::clicked, this,
            [this] { copyNumber(m_own.tel, m_ui->copy, tr("Copied")); });
    connect(m_ui->change, &LinkLabel::clicked, this, &EmergencyPage::chooseRegion);
    connect(m_ui->rows, &RegionList::callRequested, this, [this](const EmergencyContact& contact) {
        callNumber(m_context.dialogs, this, contact.tel, contact.published);
    });
    connect(&context.session, &SessionService::portalChanged, this, &EmergencyPage::showContacts);
    connect(&context.session, &SessionService::opened, this, &EmergencyPage::showContacts);
    showContacts();
}

EmergencyPage::~EmergencyPage() = default;

QString EmergencyPage::title() const
{
    return tr("Emergency");
}

void EmergencyPage::arrive()
{
    showContacts();
    m_ui->call->setFocus(Qt::ShortcutFocusReason);
}

void EmergencyPage::showContacts()
{
    QList<EmergencyContact> contacts = m_context.session.portal().emergencyContacts;
    m_own = ownContact(contacts, m_context.preferences.region());
    const QString language = m_context.language.code();
    m_ui->region->setText(regionName(m_own, language));
    m_ui->number->setNumber(m_own.published);
    m_ui->elsewhere->setVisible(!m_own.fromElsewhere.isEmpty());
    m_ui->elsewhere->setText(tr("from elsewhere: %1").arg(m_own.fromElsewhere));
    m_ui->qr->setText(QStringLiteral("tel:") + m_own.tel);
    m_ui->call->setAccessibleDescription(m_own.published);
    m_ui->copy->setAccessibleDescription(m_own.published);
    m_ui->change->setAccessibleDescription(tr("Choose your region"));
    m_callBack->setNumber(m_own.published);
    contacts.removeAll(m_own);
    m_ui->rows->setContacts(contacts, language);
}

void EmergencyPage::chooseRegion()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const EmergencyContact& contact : m_context.session.portal().emergencyContacts) {
        QAction* action = menu->addAction(regionName(contact, m_context.language.code()));
        action->setCheckable(true);
        action->setChecked(contact.region == m_own.region);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, region = contact.region] {
            m_context.preferences.setRegion(region);
            showContacts();
            Q_EMIT regionChanged();
        });
    }
    menu->popup(m_ui->change->mapToGlobal(QPoint(0, m_ui->change->height())));
}

void EmergencyPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showContacts();
        Q_EMIT titleChanged();
    }
}

void EmergencyPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= SideBySide;
    m_ui->halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_callBack->setMinimumWidth(beside ? CallBackWidth : 0);
    m_callBack->setMaximumWidth(beside ? CallBackWidth : QWIDGETSIZE_MAX);
    const int room = width() - (beside && m_callBack->isVisibleTo(this) ? CallBackWidth : 0);
    m_ui->qr->setVisible(room >= RoomForQr);
    m_ui->qrHint->setVisible(room >= RoomForQr);
}

} // namespace caredesk
