#include "ui/login/LoginPage.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Dialogs.h"
#include "ui/common/Icons.h"
#include "ui/common/Language.h"
#include "ui/common/Navigator.h"
#include "ui/common/Preferences.h"
#include "ui/emergency/Calling.h"
#include "ui/emergency/Regions.h"
#include "ui/login/ProxySignInSheet.h"
#include "ui_LoginPage.h"

#include <QEvent>
#include <QResizeEvent>

#include <utility>

namespace caredesk {

namespace {

constexpr int TwoColumns = 900;
constexpr int ByPassword = 0;
constexpr int ByToken = 1;

} // namespace

LoginPage::LoginPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::LoginPage>())
{
    m_ui->setupUi(this);
    layOnPaper(*m_ui->scroll, *m_ui->content);
    m_ui->problem->setKind(Strip::Kind::Error);
    m_ui->problem->setBoxed(true);
    m_ui->way->addSegment({}, QStringLiteral("user"), true);
    m_ui->way->addSegment({}, QStringLiteral("lock"), true);
    m_ui->capsLock->hide();
    clearProblem();
    setBusy(false);

    connect(m_ui->way, &SegmentedSwitch::chosen, this, &LoginPage::showWay);
    connect(m_ui->portal, &QComboBox::activated, this, [this] {
        m_ui->address->setVisible(m_ui->portal->currentIndex() == 1);
        m_ui->host->setVisible(m_ui->portal->currentIndex() == 0);
        if (m_ui->address->isVisible()) {
            m_ui->address->setFocus();
        }
    });
    connect(m_ui->password, &PasswordField::capsLockChanged, m_ui->capsLock, &QLabel::setVisible);
    connect(m_ui->signIn, &QPushButton::clicked, this, &LoginPage::submit);
    for (QLineEdit* field : {m_ui->address, m_ui->user, static_cast<QLineEdit*>(m_ui->password),
                             static_cast<QLineEdit*>(m_ui->token)}) {
        connect(field, &QLineEdit::returnPressed, this, &LoginPage::submit);
        connect(field, &QLineEdit::textEdited, field, [field] { setInvalid(field, false); });
    }
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->abort();
        }
    });
    connect(m_ui->accounts, &AccountList::chosen, this, &LoginPage::chooseEntry);
    connect(m_ui->forgot, &LinkLabel::clicked, this,
            [this] { m_context.dialogs.open(m_context.session.portal().forgotPasswordUrl); });
    connect(m_ui->emergency, &EmergencyCard::othersRequested, this,
            [this] { m_context.navigator.showEmergency(); });
    connect(m_ui->emergency, &EmergencyCard::callRequested, this, [this] {
        const EmergencyContact own =
            ownContact(m_context.session.portal().emergencyContacts, m_context.preferences.region());
        callNumber(m_context.dialogs, this, own.tel, own.published);
    });
    connect(&context.session, &SessionService::portalChanged, this, &LoginPage::showPortal);
    connect(&context.session, &SessionService::stageChanged, this, &LoginPage::showStage);
    connect(&context.session, &SessionService::closed, this, &LoginPage::loadEntries);
    retranslate();
    showWay();
    loadEntries();
}

LoginPage::~LoginPage() = default;

QString LoginPage::title() const
{
    return tr("Sign in");
}

void LoginPage::arrive()
{
    showEmergency();
    showEntries();
    QLineEdit* first = m_ui->way->current() == ByToken ? static_cast<QLineEdit*>(m_ui->token) : m_ui->user;
    if (first == m_ui->user && !m_ui->user->text().isEmpty()) {
        first = m_ui->password;
    }
    first->setFocus(Qt::OtherFocusReason);
}

void LoginPage::showPortal()
{
    const PortalInfo portal = m_context.session.portal();
    m_ui->portal->clear();
    const QString name = QString(portal.vendor + u' ' + portal.product).trimmed();
    m_ui->portal->addItem(icon(QStringLiteral("globe"), Ink::Muted),
                          name.isEmpty() ? portal.url.host() : name);
    if (!portal.urlLocked) {
        m_ui->portal->addItem(icon(QStringLiteral("document-edit"), Ink::Muted), tr("Another portal…"));
    }
    m_ui->portal->setEnabled(!portal.urlLocked);
    m_ui->host->setText(portal.url.host() +
                        (portal.url.port() > 0 ? QStringLiteral(":%1").arg(portal.url.port()) : QString()));
    m_ui->host->setVisible(true);
    m_ui->address->setVisible(false);
    m_ui->keep->setVisible(portal.keepSignedInAllowed);
    m_ui->keepHint->setVisible(portal.keepSignedInAllowed);
    m_ui->forgot->setVisible(!portal.forgotPasswordUrl.isEmpty());
    showEmergency();
}

void LoginPage::showEmergency()
{
    const EmergencyContact own =
        ownContact(m_context.session.portal().emergencyContacts, m_context.preferences.region());
    m_ui->emergency->setContact(own, regionName(own, m_context.language.code()));
}

void LoginPage::showWay()
{
    const bool token = m_ui->way->current() == ByToken;
    m_ui->passwordFields->setVisible(!token);
    m_ui->tokenFields->setVisible(token);
    clearProblem();
}

void LoginPage::loadEntries()
{
    m_context.session.knownAccounts()->then(this, [this](const Result<QList<AccountEntry>>& result) {
        m_entries = result ? *result : QList<AccountEntry>();
        m_entriesKnown = true;
        showEntries();
        if (std::exchange(m_openKept, false)) {
            openKeptAccount();
        }
    });
}

void LoginPage::showEntries()
{
    const bool listed = m_context.session.portal().listKnownAccounts && !m_entries.isEmpty();
    m_ui->accounts->setEntries(listed ? m_entries : QList<AccountEntry>(), m_context.clock.now());
    m_ui->accountsBlock->setVisible(listed);
}

void LoginPage::chooseEntry(const AccountEntry& entry)
{
    clearProblem();
    m_ui->way->setCurrent(ByPassword);
    showWay();
    m_ui->user->setText(entry.login);
    m_ui->password->forget();
    if (entry.keptSignedIn) {
        setBusy(true);
        follow(m_context.session.open(entry.folder));
    } else {
        m_ui->password->setFocus();
    }
}

bool LoginPage::requireText(QLineEdit* field, const QString& title, const QString& advice)
{
    if (!field->text().trimmed().isEmpty()) {
        return true;
    }
    setInvalid(field, true);
    m_ui->problem->setTexts(title, advice);
    m_ui->problem->show();
    field->setFocus();
    return false;
}

bool LoginPage::takeAddress()
{
    if (!m_ui->address->isVisible()) {
        return true;
    }
    const Outcome taken = m_context.session.setPortalUrl(m_ui->address->text().trimmed());
    if (!taken) {
        setInvalid(m_ui->address, true);
        showProblem(taken.error());
        m_ui->address->setFocus();
        return false;
    }
    return true;
}

void LoginPage::submit()
{
    if (m_job) {
        return;
    }
    clearProblem();
    if (!takeAddress()) {
        return;
    }
    const bool keep = m_ui->keep->isChecked() && m_context.session.portal().keepSignedInAllowed;
    if (m_ui->way->current() == ByToken) {
        if (requireText(m_ui->token, tr("The access token is missing"), tr("Paste it into its field."))) {
            setBusy(true);
            follow(m_context.session.signInWithToken(m_ui->token->text().trimmed(), keep));
        }
        return;
    }
    if (requireText(m_ui->user, tr("The user is missing"),
                    tr("Type the user or e-mail of your portal account.")) &&
        requireText(m_ui->password, tr("The password is missing"),
                    tr("Type the password of your portal account."))) {
        setBusy(true);
        follow(m_context.session.signIn(m_ui->user->text().trimmed(), m_ui->password->text(), keep));
    }
}

void LoginPage::signInAs(const QString& user, const QString& password)
{
    m_ui->user->setText(user);
    setBusy(true);
    follow(m_context.session.signIn(user, password, false));
}

void LoginPage::signInWithToken(const QString& token)
{
    setBusy(true);
    follow(m_context.session.signInWithToken(token, false));
}

void LoginPage::openKeptAccount()
{
    if (!m_entriesKnown) {
        m_openKept = true;
        return;
    }
    QList<AccountEntry> kept = m_entries;
    kept.removeIf([](const AccountEntry& entry) { return !entry.keptSignedIn; });
    if (kept.size() == 1 && !m_job && !m_context.session.isOpen()) {
        chooseEntry(kept.constFirst());
    }
}

void LoginPage::follow(Job<Done>* job)
{
    m_job = job;
    job->then(this, [this](const Result<Done>& result) {
        m_job = nullptr;
        setBusy(false);
        if (result) {
            // The next person at this computer finds an empty form.
            m_ui->user->setText({});
            m_ui->password->forget();
            m_ui->token->forget();
            m_ui->keep->setChecked(false);
        } else if (result.error().code != ErrorCode::Cancelled) {
            showProblem(result.error());
        }
    });
}

void LoginPage::showProblem(const Error& error)
{
    m_error = error;
    showProblemTexts();
    if (error.code == ErrorCode::ProxySignInNeeded || error.code == ErrorCode::ProxySignInWrong) {
        askForProxy();
    }
    if (error.code == ErrorCode::WrongPassword || error.code == ErrorCode::SignInExpired) {
        const bool token = m_ui->way->current() == ByToken;
        PasswordField* field = token ? m_ui->token : m_ui->password;
        setInvalid(field, error.code == ErrorCode::WrongPassword);
        field->setFocus();
        field->selectAll();
    }
}

/// The network has to let us out first; then the sign-in goes on by itself where it can.
void LoginPage::askForProxy()
{
    auto* sheet = new ProxySignInSheet(m_context.session, this);
    connect(sheet, &QDialog::accepted, this, [this] {
        const bool token = m_ui->way->current() == ByToken;
        clearProblem();
        if (!(token ? m_ui->token : m_ui->password)->text().isEmpty()) {
            submit();
        }
    });
    sheet->open();
}

void LoginPage::showProblemTexts()
{
    if (m_error) {
        const ErrorText words = errorText(*m_error);
        const QString detail = words.meaning.isEmpty()
                                   ? words.advice
                                   : tr("%1 %2", "two sentences").arg(words.meaning, words.advice);
        m_ui->problem->setTexts(words.title, detail);
        m_ui->problem->show();
    }
}

void LoginPage::clearProblem()
{
    m_error.reset();
    m_ui->problem->hide();
    for (QWidget* field : {static_cast<QWidget*>(m_ui->address), static_cast<QWidget*>(m_ui->user),
                           static_cast<QWidget*>(m_ui->password), static_cast<QWidget*>(m_ui->token)}) {
        setInvalid(field, false);
    }
}

void LoginPage::setBusy(bool busy)
{
    const QList<QWidget*> fields = {m_ui->portal,         m_ui->address,     m_ui->way,
                                    m_ui->passwordFields, m_ui->tokenFields, m_ui->keep};
    for (QWidget* field : fields) {
        field->setEnabled(!busy && (field != m_ui->portal || !m_context.session.portal().urlLocked));
    }
    m_ui->accounts->setEnabled(!busy);
    m_ui->signIn->setVisible(!busy);
    m_ui->busy->setVisible(busy);
    if (busy) {
        showStage(m_context.session.stage());
        m_ui->cancel->setFocus();
    }
}

void LoginPage::showStage(SignInStage stage)
{
    switch (stage) {
    case SignInStage::Idle:
    case SignInStage::LookingForPortal: m_ui->stage->setText(tr("Looking for the portal…")); return;
    case SignInStage::CheckingPassword: m_ui->stage->setText(tr("Checking user and password…")); return;
    case SignInStage::OpeningStore:
    case SignInStage::Ready: m_ui->stage->setText(tr("Opening your tickets…")); return;
    }
}

void LoginPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->way->setSegmentText(ByPassword, tr("User and password"));
    m_ui->way->setSegmentText(ByToken, tr("Access token"));
    m_ui->password->setRevealLabels(tr("Show the password"), tr("Hide the password"));
    m_ui->token->setRevealLabels(tr("Show the token"), tr("Hide the token"));
    const bool otherPortal = m_ui->portal->currentIndex() == 1;
    const QString address = m_ui->address->text();
    showPortal();
    if (otherPortal) {
        m_ui->portal->setCurrentIndex(1);
        m_ui->address->setText(address);
        m_ui->address->show();
        m_ui->host->hide();
    }
    showEntries();
    showProblemTexts();
    showStage(m_context.session.stage());
}

void LoginPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
}

void LoginPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= TwoColumns;
    m_ui->horizontal->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->divider->setFixedSize(beside ? QSize(113, QWIDGETSIZE_MAX) : QSize(340, 33));
    if (beside) {
        m_ui->divider->setMinimumHeight(0);
        m_ui->divider->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    for (QWidget* column : {m_ui->form, static_cast<QWidget*>(m_ui->divider), m_ui->side}) {
        m_ui->horizontal->setAlignment(column, beside ? Qt::Alignment() : Qt::AlignHCenter);
    }
}

} // namespace caredesk
