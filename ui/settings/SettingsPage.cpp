#include "ui/settings/SettingsPage.h"

#include "sync/SessionService.h"
#include "ui/common/Language.h"
#include "ui/common/Preferences.h"
#include "ui/common/Theme.h"
#include "ui/emergency/Regions.h"
#include "ui/login/ProxySignInSheet.h"
#include "ui_SettingsPage.h"

#include <QEvent>
#include <QPainter>

namespace caredesk {

SettingsPage::SettingsPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    fill();
    showProxy({});
    connect(m_ui->language, &QComboBox::activated, this, [this] {
        const QString code = m_ui->language->currentData().toString();
        m_context.preferences.setLanguage(code);
        m_context.language.set(code);
    });
    connect(m_ui->theme, &QComboBox::activated, this, [this] {
        const QString name = m_ui->theme->currentData().toString();
        m_context.preferences.setTheme(name);
        m_context.theme.setChoice(themeChoiceFromName(name));
    });
    connect(m_ui->region, &QComboBox::activated, this, [this] {
        m_context.preferences.setRegion(m_ui->region->currentData().toString());
        Q_EMIT regionChanged();
    });
    connect(m_ui->proxySignIn, &QPushButton::clicked, this, [this] {
        auto* sheet = new ProxySignInSheet(m_context.session, this);
        connect(sheet, &QDialog::finished, this, &SettingsPage::askForProxy);
        sheet->open();
    });
    connect(m_ui->proxyForget, &QPushButton::clicked, this, [this] {
        m_context.session.proxy()->forget()->then(this, [this](const Result<Done>&) { askForProxy(); });
    });
    connect(&context.session, &SessionService::portalChanged, this, &SettingsPage::fill);
}

SettingsPage::~SettingsPage() = default;

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::arrive()
{
    fill();
    askForProxy();
    m_ui->language->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::fill()
{
    m_ui->language->clear();
    m_ui->language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->setCurrentIndex(m_ui->language->findData(m_context.language.code()));

    m_ui->theme->clear();
    m_ui->theme->addItem(tr("As the system"), themeChoiceName(ThemeChoice::System));
    m_ui->theme->addItem(tr("Light"), themeChoiceName(ThemeChoice::Light));
    m_ui->theme->addItem(tr("Dark"), themeChoiceName(ThemeChoice::Dark));
    m_ui->theme->setCurrentIndex(m_ui->theme->findData(themeChoiceName(m_context.theme.choice())));
    fillRegions();
}

void SettingsPage::fillRegions()
{
    const auto contacts = m_context.session.portal().emergencyContacts;
    const QString language = m_context.language.code();
    m_ui->region->clear();
    for (const EmergencyContact& contact : contacts) {
        m_ui->region->addItem(
            tr("%1, %2", "region, phone number").arg(regionName(contact, language), contact.published),
            contact.region);
    }
    m_ui->region->setCurrentIndex(
        m_ui->region->findData(ownContact(contacts, m_context.preferences.region()).region));
}

void SettingsPage::askForProxy()
{
    m_context.session.proxy()->find()->then(
        this, [this](const Result<ProxyInfo>& proxy) { showProxy(proxy ? *proxy : ProxyInfo()); });
}

void SettingsPage::showProxy(const ProxyInfo& proxy)
{
    m_ui->proxySignIn->setVisible(!proxy.address.isEmpty());
    m_ui->proxyForget->setVisible(proxy.signedIn);
    if (proxy.address.isEmpty()) {
        m_ui->proxy->setText(tr("None: CareDesk reaches the portal directly."));
    } else if (!proxy.signedIn) {
        m_ui->proxy->setText(proxy.address);
    } else if (proxy.kept) {
        m_ui->proxy->setText(tr("%1, signed in as %2 (kept in the keychain)").arg(proxy.address, proxy.user));
    } else {
        m_ui->proxy->setText(tr("%1, signed in as %2 for this session").arg(proxy.address, proxy.user));
    }
}

void SettingsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
        askForProxy();
        Q_EMIT titleChanged();
    }
}

void SettingsPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace caredesk
