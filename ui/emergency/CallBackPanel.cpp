#include "ui/emergency/CallBackPanel.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/Preferences.h"
#include "ui_CallBackPanel.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace caredesk {

namespace {

constexpr int FewestDigits = 6;

} // namespace

CallBackPanel::CallBackPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::CallBackPanel>())
{
    m_ui->setupUi(this);
    m_ui->state->setBoxed(true);
    m_again = m_ui->state->addButton({});
    connect(m_again, &QPushButton::clicked, this, &CallBackPanel::againOrNew);
    connect(m_ui->ask, &QPushButton::clicked, this, &CallBackPanel::ask);
    connect(&m_context.session, &SessionService::opened, this, &CallBackPanel::takeAccount);
    connect(&m_context.session, &SessionService::closing, this, [this] {
        m_outbox = nullptr;
        m_ui->phone->clear();
        m_ui->note->clear();
        setStage(Stage::Writing);
        hide();
    });
    takeAccount();
}

CallBackPanel::~CallBackPanel() = default;

void CallBackPanel::setNumber(const QString& published)
{
    m_number = published;
    showStage();
}

void CallBackPanel::takeAccount()
{
    TicketService* tickets = m_context.session.tickets();
    m_outbox = m_context.session.outbox();
    if (!tickets || !m_outbox) {
        hide();
        return;
    }
    const auto updateVisibility = [this, tickets] { setVisible(tickets->rights().callback); };
    connect(tickets, &TicketService::rightsChanged, this, updateVisibility);
    connect(m_outbox, &OutboxService::changed, this, &CallBackPanel::readOutbox);
    connect(m_outbox, &OutboxService::delivered, this, [this](const SendResult& result) {
        if (result.uuid == m_uuid) {
            showDelivered(result.reference);
        }
    });
    fillCasinos();
    updateVisibility();
    setStage(Stage::Writing);
    readOutbox();
}

void CallBackPanel::fillCasinos()
{
    m_ui->casino->clear();
    const QString last = m_context.preferences.accountValue(QStringLiteral("lastCasino")).toString();
    for (const Casino& casino : m_context.session.tickets()->account().casinos) {
        m_ui->casino->addItem(icon(QStringLiteral("casino")), casino.name, casino.id);
        if (casino.name == last) {
            m_ui->casino->setCurrentIndex(m_ui->casino->count() - 1);
        }
    }
    m_ui->casino->setEnabled(m_ui->casino->count() > 0);
}

bool CallBackPanel::validate()
{
    const QString typed = m_ui->phone->text();
    const auto digits = std::count_if(typed.cbegin(), typed.cend(), [](QChar c) { return c.isDigit(); });
    const bool valid = digits >= FewestDigits;
    setInvalid(m_ui->phone, !valid);
    m_ui->problem->setText(valid ? QString()
                                 : tr("Leave a phone number with its area code, so that an agent can call."));
    m_ui->problem->setVisible(!valid);
    if (!valid) {
        m_ui->phone->setFocus();
    }
    return valid;
}

void CallBackPanel::ask()
{
    if (!m_outbox || !validate()) {
        return;
    }
    setStage(Stage::Asking);
    const Casino casino = {m_ui->casino->currentData().toString(), m_ui->casino->currentText()};
    m_outbox->requestCallback(m_ui->phone->text().trimmed(), casino, m_ui->note->toPlainText().trimmed())
        ->then(this, [this](const Result<Operation>& result) {
            if (result) {
                m_uuid = result->uuid;
                setStage(Stage::Waiting);
                readOutbox();
            } else {
                m_error = result.error();
                setStage(Stage::Failed);
            }
        });
}

void CallBackPanel::readOutbox()
{
    if (m_outbox) {
        m_outbox->operations()->then(this, [this, asked = m_uuid](const Result<QList<Operation>>& result) {
            if (result) {
                takeOperations(*result, asked);
            }
        });
    }
}

void CallBackPanel::showDelivered(const QString& reference)
{
    m_reference = reference;
    setStage(Stage::Delivered);
}

/// What is told of a delivery does not come twice: it may have been told before its UUID was known here. What
/// left the outbox without one was discarded there.
void CallBackPanel::lookForDelivery()
{
    m_outbox->result(m_uuid)->then(this, [this, uuid = m_uuid](const Result<SendResult>& result) {
        if (uuid != m_uuid || m_stage == Stage::Delivered) {
            return;
        }
        if (result) {
            showDelivered(result->reference);
        } else if (result.error().code == ErrorCode::NotFound) {
            setStage(Stage::Writing);
        }
    });
}

void CallBackPanel::takeOperations(const QList<Operation>& operations, const QString& asked)
{
    if (m_stage == Stage::Delivered) {
        return; // Read before it was delivered.
    }
    const auto mine =
        std::find_if(operations.cbegin(), operations.cend(), [this](const Operation& operation) {
            return m_uuid.isEmpty() ? operation.kind == OperationKind::Callback : operation.uuid == m_uuid;
        });
    if (mine == operations.cend()) {
        if (!asked.isEmpty() && asked == m_uuid) {
            lookForDelivery();
        }
        return;
    }
    m_uuid = mine->uuid;
    m_error = mine->error;
    if (arrivedOtherwise(*mine)) {
        // Support has it; what is not as it was written is settled in the outbox.
        showDelivered(mine->serverReference);
        return;
    }
    switch (mine->state) {
    case OperationState::Queued:
        setStage(mine->expires > 0 && mine->expires < m_context.clock.now() ? Stage::Expired
                                                                            : Stage::Waiting);
        return;
    case OperationState::Sending:
    case OperationState::Unknown:
    case OperationState::Arrived: setStage(Stage::Sending); return;
    case OperationState::Failed:
    case OperationState::Conflict:
        setStage(mine->expires > 0 && mine->expires < m_context.clock.now() ? Stage::Expired : Stage::Failed);
        return;
    }
}

void CallBackPanel::againOrNew()
{
    if (m_stage == Stage::Delivered || m_uuid.isEmpty() || !m_outbox) {
        m_uuid.clear();
        setStage(Stage::Writing);
        m_ui->phone->setFocus();
        return;
    }
    m_outbox->retry(m_uuid)->then(this, [this](const Result<Done>&) { readOutbox(); });
}

void CallBackPanel::setStage(Stage stage)
{
    m_stage = stage;
    if (stage == Stage::Writing) {
        m_uuid.clear();
        m_reference.clear();
        m_error.reset();
    }
    showStage();
}

void CallBackPanel::showStage()
{
    const bool writing = m_stage == Stage::Writing;
    for (QWidget* field : {static_cast<QWidget*>(m_ui->phone), static_cast<QWidget*>(m_ui->note)}) {
        field->setEnabled(writing);
    }
    m_ui->casino->setEnabled(writing && m_ui->casino->count() > 0);
    m_ui->ask->setVisible(writing || m_stage == Stage::Asking);
    m_ui->ask->setEnabled(writing);
    m_ui->state->setVisible(!m_ui->ask->isVisibleTo(this));
    m_ui->problem->setVisible(writing && isInvalid(m_ui->phone));
    m_again->setText(m_stage == Stage::Delivered ? tr("New request") : tr("Try again"));
    m_again->setVisible(m_stage == Stage::Delivered || m_stage == Stage::Expired || m_stage == Stage::Failed);
    const QString callUs = tr("Nobody has read it yet, so please call: %1").arg(m_number);
    switch (m_stage) {
    case Stage::Writing:
    case Stage::Asking: return;
    case Stage::Waiting:
        m_ui->state->setKind(Strip::Kind::Warning);
        m_ui->state->setTexts(tr("Waiting to send"), callUs);
        return;
    case Stage::Sending:
        m_ui->state->setKind(Strip::Kind::Warning);
        m_ui->state->setTexts(tr("Sending"), callUs);
        return;
    case Stage::Expired:
        m_ui->state->setKind(Strip::Kind::Error);
        m_ui->state->setTexts(tr("Not sent within 30 minutes"), callUs);
        return;
    case Stage::Failed:
        m_ui->state->setKind(Strip::Kind::Error);
        m_ui->state->setTexts(m_error ? errorText(*m_error).title : tr("Could not be sent"), callUs);
        return;
    case Stage::Delivered:
        m_ui->state->setKind(Strip::Kind::Info);
        m_ui->state->setTexts(tr("The portal has it: %1").arg(m_reference),
                              tr("An agent will call the number you left."));
        return;
    }
}

void CallBackPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showStage();
        if (m_stage == Stage::Writing && isInvalid(m_ui->phone)) {
            validate();
        }
    }
}

void CallBackPanel::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(0, 0, 1, height()), colours.border);
}

} // namespace caredesk
