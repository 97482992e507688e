#include "ui/compose/SentPanel.h"

#include "base/Clock.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Dialogs.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/compose/OperationText.h"
#include "ui/compose/UndoBar.h"
#include "ui_SentPanel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QUrl>

namespace caredesk {

namespace {

constexpr int pictureSize = 40;

}

SentPanel::SentPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SentPanel>())
{
    m_ui->setupUi(this);
    m_second.setInterval(1'000);
    OutboxService* outbox = context.session.outbox();
    connect(&m_second, &QTimer::timeout, this, &SentPanel::tick);
    connect(outbox, &OutboxService::changed, this, &SentPanel::lookUp);
    connect(outbox, &OutboxService::delivered, this, [this](const SendResult& result) {
        if (result.uuid == m_operation.uuid) {
            arrived(result);
        }
    });
    connect(context.session.sync(), &SyncService::statusChanged, this, &SentPanel::tell);
    connect(m_ui->undo, &QPushButton::clicked, this, &SentPanel::undo);
    connect(m_ui->newTicket, &QPushButton::clicked, this, &SentPanel::newTicketRequested);
    connect(m_ui->showOutbox, &QPushButton::clicked, this,
            [this] { m_context.navigator.showOutbox(m_operation.uuid); });
    connect(m_ui->showTicket, &QPushButton::clicked, this,
            [this] { m_context.navigator.openTicket(m_result ? m_result->ticketId : m_operation.uuid); });
    connect(m_ui->copyLink, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_result->link);
        m_ui->copied->setText(tr("Copied."));
    });
    connect(m_ui->openLink, &QPushButton::clicked, this,
            [this] { m_context.dialogs.open(QUrl(m_result->link)); });
    retranslateUi();
}

SentPanel::~SentPanel() = default;

void SentPanel::watch(const Operation& operation)
{
    m_operation = operation;
    m_result.reset();
    m_tooLate = false;
    m_undoLeft = UndoBar::holdMs / 1'000;
    m_second.start();
    tell();
    lookUp();
}

void SentPanel::focusMain()
{
    QWidget* main = m_result ? m_ui->showTicket : m_undoLeft > 0 ? m_ui->undo : m_ui->newTicket;
    main->setFocus(Qt::OtherFocusReason);
}

void SentPanel::lookUp()
{
    if (m_operation.uuid.isEmpty() || m_result) {
        return;
    }
    m_context.session.outbox()->operations()->then(
        this, [this, uuid = m_operation.uuid](const Result<QList<Operation>>& operations) {
            if (!operations || uuid != m_operation.uuid || m_result) {
                return;
            }
            for (const Operation& operation : operations.value()) {
                if (operation.uuid == uuid) {
                    m_operation = operation;
                    tell();
                    return;
                }
            }
            fetchResult();
        });
}

void SentPanel::fetchResult()
{
    m_context.session.outbox()
        ->result(m_operation.uuid)
        ->then(this, [this, uuid = m_operation.uuid](const Result<SendResult>& result) {
            if (result && uuid == m_operation.uuid) {
                arrived(result.value());
            }
        });
}

void SentPanel::arrived(const SendResult& result)
{
    m_result = result;
    m_undoLeft = 0;
    m_second.stop();
    const bool hadFocus = m_ui->undo->hasFocus();
    tell();
    if (hadFocus) {
        focusMain();
    }
}

void SentPanel::undo()
{
    m_ui->undo->setEnabled(false);
    m_context.session.outbox()->undo(m_operation.uuid)->then(this, [this](const Result<Draft>& draft) {
        m_ui->undo->setEnabled(true);
        m_undoLeft = 0;
        m_second.stop();
        if (draft) {
            m_operation = {};
            Q_EMIT takenBack(draft.value());
            return;
        }
        m_tooLate = true;
        tell();
        focusMain();
    });
}

void SentPanel::tick()
{
    m_undoLeft = qMax(0, m_undoLeft - 1);
    if (m_undoLeft == 0) {
        m_second.stop();
        const bool hadFocus = m_ui->undo->hasFocus();
        tell();
        if (hadFocus) {
            focusMain();
        }
        return;
    }
    tell();
}

void SentPanel::tell()
{
    if (m_operation.uuid.isEmpty()) {
        return;
    }
    m_ui->subject->setText(operationTitle(m_operation));
    m_ui->meta->setText(operationMeta(m_operation, {}, m_context.clock.now()));
    m_ui->copied->clear();
    m_ui->undo->setVisible(m_undoLeft > 0 && !m_result);
    m_ui->undo->setText(tr("&Undo (%1)").arg(m_undoLeft));
    m_ui->showOutbox->setVisible(!m_result && m_undoLeft == 0);
    m_ui->showTicket->setVisible(m_result.has_value());
    m_ui->newTicket->setVisible(m_undoLeft == 0);
    m_ui->link->setVisible(m_result && !m_result->link.isEmpty());
    m_ui->linkButtons->setVisible(m_result && !m_result->link.isEmpty());
    m_ui->pill->setVisible(!m_result);
    if (m_result) {
        tellArrived();
    } else {
        tellWaiting();
    }
    setAccessibleName(m_ui->headline->text() + u' ' + m_ui->reason->text());
}

void SentPanel::tellWaiting()
{
    const bool stuck = needsPerson(m_operation);
    const bool offline = m_context.session.sync()->status().connection == ConnectionState::Offline;
    const Colours colours = Colours::of(palette());
    m_ui->picture->setPixmap(iconPixmap(stuck ? QStringLiteral("state-failed") : QStringLiteral("clock"),
                                        pictureSize, stuck ? colours.redText : colours.muted,
                                        devicePixelRatioF()));
    m_ui->headline->setText(headline());
    m_ui->pill->setLook(operationPill(m_operation.state));
    QString reason = m_undoLeft > 0 && !stuck ? tr("It is safe on this computer and goes out in a moment.")
                                              : operationReason(m_operation, offline, m_context.clock.now());
    if (m_tooLate) {
        reason = tr("It was too late to take it back: %1").arg(reason);
    }
    m_ui->reason->setText(reason);
}

QString SentPanel::headline() const
{
    if (arrivedOtherwise(m_operation)) {
        return tr("Your ticket has arrived, but not all of it: %1").arg(m_operation.serverReference);
    }
    if (needsPerson(m_operation)) {
        return tr("Your ticket could not be sent");
    }
    return hasArrived(m_operation) ? tr("Your ticket is at the portal and is being checked")
                                   : tr("Your ticket waits to be sent");
}

void SentPanel::tellArrived()
{
    const Colours colours = Colours::of(palette());
    m_ui->picture->setPixmap(
        iconPixmap(QStringLiteral("task-complete"), pictureSize, colours.ok, devicePixelRatioF()));
    m_ui->headline->setText(tr("Your ticket has arrived: %1").arg(m_result->reference));
    m_ui->reason->setText(
        tr("Support has it. The portal sends you an e-mail with the details and this link."));
    m_ui->link->setText(m_result->link);
}

void SentPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::PaletteChange) {
        tell();
    }
    QWidget::changeEvent(event);
}

void SentPanel::retranslateUi()
{
    m_ui->retranslateUi(this);
    tell();
}

} // namespace caredesk
