#include "ui/compose/NewTicketForm.h"

#include "sync/TicketService.h"
#include "ui/capture/CaptureMenu.h"
#include "ui/common/Buttons.h"
#include "ui/common/IconButton.h"
#include "ui/common/Icons.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/CcEdit.h"
#include "ui/compose/MessageEdit.h"
#include "ui/gather/GatherFlow.h"
#include "ui_NewTicketForm.h"

#include <QEvent>
#include <QMimeData>

namespace caredesk {

namespace {

/// Of the form: narrower, the button that gathers has its icon only.
constexpr int wordsFrom = 760;

} // namespace

NewTicketForm::NewTicketForm(TicketService& tickets, Dialogs& dialogs, CaptureDesk& capture, QWidget* parent)
    : QWidget(parent)
    , m_tickets(tickets)
    , m_ui(std::make_unique<Ui::NewTicketForm>())
    , m_cc(new CcEdit(tickets, this))
    , m_captureWays(new IconButton(QStringLiteral("go-down"), this))
    , m_attachFolder(new IconButton(QStringLiteral("archive-insert-directory"), this))
{
    m_ui->setupUi(this);
    m_ui->attachments->setDialogs(dialogs);
    m_ui->attachments->setCapture(capture, [this] { return m_ui->subject->text().trimmed(); });
    m_ui->capturePlace->addWidget(m_captureWays);
    auto* captureMenu = new CaptureMenu(capture, this);
    m_captureWays->setMenu(captureMenu);
    m_captureWays->setObjectName(QStringLiteral("captureWays"));
    connect(captureMenu, &CaptureMenu::requested, m_ui->attachments, &AttachmentArea::captureScreen);
    connect(m_ui->screenshot, &QPushButton::clicked, this, [this] { m_ui->attachments->captureScreen({}); });
    m_ui->ccPlace->addWidget(m_cc);
    m_ui->ccLabel->setBuddy(m_cc->lineEdit());
    m_ui->subject->setAcceptDrops(false);
    setTabOrder(m_ui->insertTemplate, m_cc->lineEdit());
    setTabOrder(m_cc->lineEdit(), m_ui->attach);
    m_attachFolder->setObjectName(QStringLiteral("attachFolder"));
    m_ui->attachRow->insertWidget(1, m_attachFolder);
    setTabOrder(m_ui->attach, m_attachFolder);
    setTabOrder(m_attachFolder, m_ui->screenshot);
    setTabOrder(m_ui->screenshot, m_captureWays);
    setTabOrder(m_captureWays, m_ui->gather);
    setTabOrder(m_ui->gather, m_ui->attachments);
    for (QLabel* label : {m_ui->casinoError, m_ui->subjectError, m_ui->messageError, m_ui->ccError}) {
        label->hide();
    }
    const auto changed = [this] {
        if (!m_filling) {
            showErrors();
            Q_EMIT edited();
        }
    };
    connect(m_ui->casino, &QComboBox::currentTextChanged, this, changed);
    connect(m_ui->subject, &QLineEdit::textChanged, this, changed);
    connect(m_ui->message, &QPlainTextEdit::textChanged, this, changed);
    connect(m_cc, &CcEdit::peopleChanged, this, changed);
    connect(m_cc, &CcEdit::problemChanged, this, &NewTicketForm::showErrors);
    connect(m_ui->message, &MessageEdit::sendRequested, this, &NewTicketForm::sendRequested);
    connect(m_ui->message, &MessageEdit::filesPasted, this,
            [this](const QMimeData* mime) { m_ui->attachments->take(*mime); });
    connect(m_ui->message, &MessageEdit::hugeTextPasted, m_ui->attachments, &AttachmentArea::addPastedText);
    connect(m_ui->message, &MessageEdit::longTextPasted, this,
            [this] { m_ui->attachments->offerAsFile(*m_ui->message); });
    connect(m_ui->insertTemplate, &QPushButton::clicked, m_ui->message, &MessageEdit::insertTemplate);
    connect(m_ui->attach, &QPushButton::clicked, m_ui->attachments, &AttachmentArea::chooseFiles);
    connect(m_attachFolder, &IconButton::clicked, m_ui->attachments, &AttachmentArea::chooseFolder);
    connect(m_ui->gather, &QPushButton::clicked, this, &NewTicketForm::gatherRequested);
    connect(&m_tickets, &TicketService::rightsChanged, this, &NewTicketForm::loadCasinos);
    loadCasinos();
    retranslateUi();
}

NewTicketForm::~NewTicketForm() = default;

void NewTicketForm::showDraft(const Draft& draft)
{
    m_filling = true;
    m_judged = false;
    int index = m_ui->casino->findText(draft.casino.name);
    if (index < 0 && !draft.casino.name.isEmpty()) {
        m_ui->casino->addItem(draft.casino.name, draft.casino.id);
        index = m_ui->casino->count() - 1;
    }
    m_ui->casino->setCurrentIndex(index < 0 && m_ui->casino->count() == 1 ? 0 : index);
    m_ui->subject->setText(draft.subject);
    m_ui->message->setPlainText(draft.message);
    m_ui->message->moveCursor(QTextCursor::End);
    m_cc->setPeople(draft.cc);
    m_filling = false;
    showErrors();
}

Draft NewTicketForm::applyTo(Draft draft) const
{
    draft.casino = chosenCasino();
    draft.subject = m_ui->subject->text();
    draft.message = m_ui->message->toPlainText();
    draft.cc = m_cc->people();
    return draft;
}

bool NewTicketForm::validate()
{
    m_judged = true;
    m_cc->commit();
    showErrors();
    for (QWidget* field : {static_cast<QWidget*>(m_ui->casino), static_cast<QWidget*>(m_ui->subject),
                           static_cast<QWidget*>(m_ui->message), static_cast<QWidget*>(m_cc)}) {
        if (isInvalid(field)) {
            field->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

void NewTicketForm::focusFirstEmpty()
{
    if (m_ui->casino->currentText().isEmpty()) {
        m_ui->casino->setFocus(Qt::OtherFocusReason);
    } else if (m_ui->subject->text().isEmpty()) {
        m_ui->subject->setFocus(Qt::OtherFocusReason);
    } else {
        m_ui->message->setFocus(Qt::OtherFocusReason);
    }
}

void NewTicketForm::focusSubject()
{
    m_ui->subject->setFocus(Qt::OtherFocusReason);
    m_ui->subject->end(false);
}

void NewTicketForm::suggestCasino(const QString& name)
{
    const int index = m_ui->casino->findText(name);
    if (index >= 0 && m_ui->casino->currentIndex() < 0) {
        m_ui->casino->setCurrentIndex(index);
    }
}

void NewTicketForm::setTemplateButtonVisible(bool visible)
{
    m_ui->insertTemplate->setVisible(visible);
}

void NewTicketForm::setHasLogs(bool hasLogs)
{
    m_hasLogs = hasLogs;
    const QString label = gatherLabel(hasLogs);
    m_ui->gather->setText(width() < wordsFrom ? QString() : label);
    m_ui->gather->setAccessibleName(QString(label).remove(u'&'));
    m_ui->gather->setToolTip(m_ui->gather->accessibleName());
}

void NewTicketForm::setLocked(bool locked)
{
    m_ui->casino->setEnabled(!locked);
    m_ui->subject->setReadOnly(locked);
    m_ui->message->setReadOnly(locked);
    m_cc->setEnabled(!locked);
    m_ui->attach->setEnabled(!locked);
    m_ui->screenshot->setEnabled(!locked);
    m_captureWays->setEnabled(!locked);
    m_attachFolder->setEnabled(!locked);
    m_ui->gather->setEnabled(!locked);
    m_ui->attachments->setEnabled(!locked);
}

AttachmentArea* NewTicketForm::attachments() const
{
    return m_ui->attachments;
}

MessageEdit* NewTicketForm::message() const
{
    return m_ui->message;
}

void NewTicketForm::loadCasinos()
{
    const QList<Casino> casinos = m_tickets.account().casinos;
    setCasinos(casinos);
    m_ui->attachLabel->setVisible(m_tickets.rights().attach);
    m_ui->attach->setVisible(m_tickets.rights().attach);
    m_ui->screenshot->setVisible(m_tickets.rights().attach);
    m_captureWays->setVisible(m_tickets.rights().attach);
    m_attachFolder->setVisible(m_tickets.rights().attach);
    m_ui->gather->setVisible(m_tickets.rights().attach);
    m_ui->attachHint->setVisible(m_tickets.rights().attach);
    m_ui->ccLabel->setVisible(m_tickets.rights().cc);
    m_cc->setVisible(m_tickets.rights().cc);
    if (!casinos.isEmpty()) {
        return;
    }
    // A portal that names no casinos for the account: those that its tickets name.
    m_tickets.casinoNames()->then(this, [this](const Result<QStringList>& names) {
        QList<Casino> known;
        for (const QString& name : names ? names.value() : QStringList()) {
            known.append({name, name});
        }
        setCasinos(known);
    });
}

void NewTicketForm::setCasinos(const QList<Casino>& casinos)
{
    m_filling = true;
    const Casino chosen = chosenCasino();
    m_ui->casino->clear();
    m_ui->casino->setEditable(casinos.isEmpty());
    for (const Casino& casino : casinos) {
        m_ui->casino->addItem(icon(QStringLiteral("casino")), casino.name, casino.id);
    }
    m_ui->casino->setCurrentIndex(casinos.size() == 1 ? 0 : m_ui->casino->findText(chosen.name));
    m_filling = false;
}

Casino NewTicketForm::chosenCasino() const
{
    const QString name = m_ui->casino->currentText().trimmed();
    const int index = m_ui->casino->findText(name);
    if (name.isEmpty()) {
        return {};
    }
    return index < 0 ? Casino{name, name} : Casino{m_ui->casino->itemData(index).toString(), name};
}

bool NewTicketForm::isSubjectTooLong() const
{
    const int most = m_tickets.rights().maxSubjectBytes;
    return most > 0 && m_ui->subject->text().trimmed().toUtf8().size() > most;
}

void NewTicketForm::showErrors()
{
    const bool judged = m_judged;
    showError(m_ui->casinoError, m_ui->casino,
              judged && m_ui->casino->currentText().trimmed().isEmpty() ? tr("Choose the casino.")
                                                                        : QString());
    QString subjectError;
    if (isSubjectTooLong()) {
        subjectError = tr("This portal keeps less of a subject: write it shorter.");
    } else if (judged && m_ui->subject->text().trimmed().isEmpty()) {
        subjectError = tr("Write in a few words what fails, such as “Kiosk 2 does not print”.");
    }
    showError(m_ui->subjectError, m_ui->subject, subjectError);
    showError(m_ui->messageError, m_ui->message,
              judged && m_ui->message->toPlainText().trimmed().isEmpty()
                  ? tr("Write what happened. A sentence is enough to send it.")
                  : QString());
    showError(m_ui->ccError, m_cc, m_cc->problem());
}

void NewTicketForm::showError(QLabel* label, QWidget* field, const QString& text)
{
    label->setText(text);
    label->setAccessibleName(text);
    label->setVisible(!text.isEmpty());
    setInvalid(field, !text.isEmpty());
    if (field != m_cc) {
        field->setAccessibleDescription(text);
    }
}

void NewTicketForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setHasLogs(m_hasLogs);
}

void NewTicketForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void NewTicketForm::retranslateUi()
{
    m_ui->retranslateUi(this);
    setHasLogs(m_hasLogs);
    m_captureWays->setLabel(tr("More ways to take a screenshot"));
    m_ui->casino->setPlaceholderText(tr("Choose the casino"));
    m_attachFolder->setLabel(tr("Attach a folder as a zip file"));
    showErrors();
}

} // namespace caredesk
