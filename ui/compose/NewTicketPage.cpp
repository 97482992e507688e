#include "ui/compose/NewTicketPage.h"

#include "sync/DraftService.h"
#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Colours.h"
#include "ui/common/Dialogs.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Preferences.h"
#include "ui/common/Strip.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/Composition.h"
#include "ui/compose/DraftDesk.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/DraftTurn.h"
#include "ui/compose/DropZone.h"
#include "ui/compose/Hairline.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketForm.h"
#include "ui/compose/ReportCoach.h"
#include "ui/compose/SendFlow.h"
#include "ui/compose/SendNotice.h"
#include "ui/compose/SentPanel.h"
#include "ui/compose/SimilarFinder.h"
#include "ui/compose/SimilarPanel.h"
#include "ui/gather/GatherFlow.h"
#include "ui_NewTicketPage.h"

#include <QResizeEvent>
#include <QShortcut>
#include <QUuid>

#include <algorithm>

namespace caredesk {

namespace {

// Widths of the page, which is the window's less the rail's 200.
constexpr int guidanceFrom = 780;
constexpr int wideGuidanceFrom = 1000;
constexpr int guidanceWidth = 256;
constexpr int wideGuidanceWidth = 304;

constexpr QLatin1String lastCasino("lastCasino");

} // namespace

NewTicketPage::NewTicketPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::NewTicketPage>())
    , m_desk(new DraftDesk(*context.session.drafts(), context.clock, this))
    , m_flow(new SendFlow(*context.session.outbox(), this))
{
    m_ui->setupUi(this);
    // Before anything is coloured: a change of palette has the texts made anew.
    auto* error = new Strip(Strip::Kind::Error, this);
    m_ui->notices->insertWidget(0, error);
    m_notice = new SendNotice(
        *m_flow, *error, *m_ui->notice,
        [] { return tr("The ticket is sent as soon as its files are copied."); }, this);
    m_ui->layout->setSizeConstraint(QLayout::SetNoConstraint);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_form = new NewTicketForm(*context.session.tickets(), context.dialogs, context.capture, m_ui->scroll);
    m_form->setHasLogs(hasLogsToGather(context));
    m_ui->scroll->setWidget(m_form);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    m_sent = new SentPanel(context, this);
    m_ui->pages->addWidget(m_sent);
    m_ui->writingLayout->insertWidget(3, new Hairline(this));
    m_ui->footer->setBackgroundRole(QPalette::Window);
    m_ui->footer->setAutoFillBackground(true);
    m_dropZone = new DropZone(this, m_form->attachments());
    m_coach = new ReportCoach(*m_form, *m_ui->guidance, this);
    m_similar = new SimilarPanel(context.clock, m_ui->guidance);
    m_ui->guidance->addBelow(m_similar);
    m_finder = new SimilarFinder(*m_form, *m_similar, *context.session.tickets(), context.clock, this);
    setTabOrder(m_form, m_ui->discard);
    setTabOrder(m_ui->discard, m_ui->send);
    m_ui->guidance->followInTabOrder(m_ui->send);

    connect(m_form, &NewTicketForm::edited, this, [this] {
        m_wasLeft = false;
        if (std::exchange(m_toldMissing, false)) {
            m_ui->notice->clear();
        }
        m_desk->current()->update(m_form->applyTo(m_desk->current()->draft()));
        Q_EMIT titleChanged();
    });
    connect(m_form, &NewTicketForm::sendRequested, this, &NewTicketPage::send);
    connect(m_form, &NewTicketForm::gatherRequested, this,
            [this] { openGatherSheet(m_context, m_desk->current()->files(), this); });
    connect(m_ui->send, &QPushButton::clicked, this, &NewTicketPage::send);
    connect(m_ui->discard, &QPushButton::clicked, this, &NewTicketPage::askToDiscard);
    connect(m_dropZone, &DropZone::textDropped, m_form->message(), &MessageEdit::takeText);
    connect(m_flow, &SendFlow::stateChanged, this, &NewTicketPage::tellSendState);
    connect(m_flow, &SendFlow::queued, this, &NewTicketPage::afterQueued);
    connect(context.session.tickets(), &TicketService::rightsChanged, this, [this] {
        const TicketRights rights = m_context.session.tickets()->rights();
        m_desk->setLimits(AttachmentLimits::of(rights));
        m_dropZone->setActive(rights.attach && m_ui->pages->currentWidget() == m_ui->writing);
    });
    connect(m_similar, &SimilarPanel::openRequested, this,
            [this](const QString& ticketId) { m_context.navigator.openTicket(ticketId); });
    connect(m_similar, &SimilarPanel::addRequested, this, &NewTicketPage::addTo);
    connect(m_sent, &SentPanel::takenBack, this, &NewTicketPage::takeBack);
    connect(m_sent, &SentPanel::newTicketRequested, this, &NewTicketPage::startEmpty);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &NewTicketPage::send);
    }
    startEmpty();
    retranslateUi();
}

NewTicketPage::~NewTicketPage() = default;

void NewTicketPage::startNew()
{
    const bool writing =
        m_ui->pages->currentWidget() == m_ui->writing && !m_desk->current()->draft().isEmpty();
    if (!writing) {
        startEmpty();
    } else if (m_wasLeft) {
        m_wasLeft = false;
        m_ui->notice->tell([] { return tr("You were writing this ticket."); },
                           [] { return tr("Start a&nother"); }, [this] { startNew(); });
    } else {
        const QString uuid = m_desk->current()->draft().uuid;
        startEmpty();
        m_ui->notice->tell([] { return tr("The ticket that you were writing is kept in Drafts."); },
                           [] { return tr("&Go back to it"); }, [this, uuid] { openDraft(uuid); });
    }
    m_form->focusFirstEmpty();
}

void NewTicketPage::startEmpty()
{
    const TicketService& tickets = *m_context.session.tickets();
    m_desk->setLimits(AttachmentLimits::of(tickets.rights()));
    const Draft draft{.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                      .kind = DraftKind::NewTicket};
    present(m_desk->open(draft, false));
    m_form->suggestCasino(m_context.preferences.accountValue(lastCasino).toString());
    m_form->focusFirstEmpty();
}

void NewTicketPage::openDraft(const QString& uuid)
{
    m_wasLeft = false;
    const int request = ++m_request;
    if (m_desk->current()->draft().uuid == uuid) {
        showForm();
        return;
    }
    if (Composition* left = m_desk->leftByUuid(uuid)) {
        m_desk->takeBack(left);
        present(left);
        return;
    }
    m_context.session.drafts()->draft(uuid)->then(this, [this, request](const Result<Draft>& draft) {
        if (request != m_request) {
            return;
        }
        if (!draft) {
            m_notice->tellError(draft.error());
            return;
        }
        takeBack(draft.value());
    });
}

void NewTicketPage::captureScreen()
{
    if (m_ui->pages->currentWidget() != m_ui->writing) {
        startEmpty();
    }
    if (m_context.session.tickets()->rights().attach) {
        m_form->attachments()->captureScreen({});
    }
}

void NewTicketPage::attachPicture(const FinishedPicture& picture)
{
    m_form->attachments()->addPicture(picture);
}

void NewTicketPage::flush()
{
    m_desk->flush();
}

UnsafeWork NewTicketPage::unsafeWork() const
{
    return m_desk->unsafeWork();
}

QString NewTicketPage::title() const
{
    const QString subject = m_desk->current() ? m_desk->current()->draft().subject.trimmed() : QString();
    return subject.isEmpty() ? tr("New ticket") : tr("New ticket: %1").arg(subject);
}

void NewTicketPage::arrive()
{
    if (m_ui->pages->currentWidget() == m_sent) {
        m_sent->focusMain();
    } else {
        m_form->focusFirstEmpty();
    }
}

void NewTicketPage::takeBack(const Draft& draft)
{
    m_desk->setLimits(AttachmentLimits::of(m_context.session.tickets()->rights()));
    present(m_desk->open(draft, true));
    m_form->focusFirstEmpty();
}

void NewTicketPage::present(Composition* composition)
{
    ++m_request;
    m_flow->cancel();
    m_notice->clear();
    m_form->attachments()->setQueue(&composition->files());
    m_ui->draftStatus->setKeeper(&composition->keeper());
    m_form->showDraft(composition->draft());
    m_coach->readNow();
    m_finder->setDraft(composition->draft().uuid);
    showForm();
    Q_EMIT titleChanged();
}

void NewTicketPage::showForm()
{
    m_ui->pages->setCurrentWidget(m_ui->writing);
    m_dropZone->setActive(m_context.session.tickets()->rights().attach);
    arrange();
}

void NewTicketPage::send()
{
    if (m_ui->pages->currentWidget() != m_ui->writing || m_flow->state() != SendFlow::State::Idle) {
        return;
    }
    m_notice->clear();
    if (!m_form->validate()) {
        m_ui->notice->tell([] { return tr("Something is missing. It is marked in red."); });
        m_toldMissing = true;
        return;
    }
    m_desk->current()->update(m_form->applyTo(m_desk->current()->draft()));
    m_flow->start(m_desk->current());
}

void NewTicketPage::afterQueued(Composition* composition, const Operation& operation)
{
    m_context.preferences.setAccountValue(lastCasino, operation.draft.casino.name);
    // Another one may be on the screen by now.
    if (!m_desk->release(composition)) {
        return;
    }
    m_form->attachments()->setQueue(nullptr);
    m_ui->draftStatus->setKeeper(nullptr);
    m_desk->open(Draft{.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces)}, false);
    m_dropZone->setActive(false);
    m_sent->watch(operation);
    m_ui->pages->setCurrentWidget(m_sent);
    m_ui->guidance->hide();
    m_sent->focusMain();
    Q_EMIT titleChanged();
}

void NewTicketPage::addTo(const QString& ticketId)
{
    Composition* composition = m_desk->current();
    if (m_flow->state() != SendFlow::State::Idle || composition->files().isBusy()) {
        m_ui->notice->tell([] { return tr("Wait until the files are copied, then try again."); });
        return;
    }
    const QList<TicketRow>& rows = m_similar->tickets();
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&ticketId](const TicketRow& one) { return one.ticket.id == ticketId; });
    if (row == rows.end()) {
        return;
    }
    composition->update(m_form->applyTo(composition->draft()));
    const Draft reply = asReplyTo(row->ticket, composition->draft());
    // From here on no save of the new ticket may come behind the reply's.
    composition->keeper().freeze();
    m_form->setLocked(true);
    m_context.session.drafts()->save(reply)->then(
        composition, [this, composition, uuid = reply.uuid](const Outcome& saved) {
            m_form->setLocked(false);
            if (!saved) {
                composition->keeper().thaw();
                m_notice->tellError(saved.error());
                return;
            }
            if (m_desk->release(composition)) {
                startEmpty();
            }
            m_context.navigator.openDraft(uuid);
        });
}

void NewTicketPage::askToDiscard()
{
    if (m_desk->current()->draft().isEmpty()) {
        startEmpty();
        return;
    }
    const Question question{tr("Discard this ticket?"),
                            tr("What you wrote and the files you added are removed from this computer."),
                            {{{}, tr("&Keep writing"), ButtonRole::Framed},
                             {QStringLiteral("discard"), tr("&Discard"), ButtonRole::Destructive}}};
    m_context.dialogs.ask(this, question, [this](const QString& choice) {
        if (!choice.isEmpty()) {
            discard();
        }
    });
}

void NewTicketPage::discard()
{
    m_flow->cancel();
    Composition* discarded = m_desk->current();
    const QString uuid = discarded->draft().uuid;
    m_desk->release(discarded);
    m_context.session.drafts()->remove(uuid)->then(this, [this](const Outcome& removed) {
        if (!removed) {
            m_notice->tellError(removed.error());
        }
    });
    startEmpty();
}

void NewTicketPage::tellSendState()
{
    const bool busy = m_flow->state() != SendFlow::State::Idle;
    m_form->setLocked(busy);
    m_ui->send->setEnabled(!busy);
    m_ui->discard->setEnabled(m_flow->state() != SendFlow::State::Queueing);
}

void NewTicketPage::changeEvent(QEvent* event)
{
    // The icons beside texts are pictures: they take their colour when they are made.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslateUi();
    }
    Page::changeEvent(event);
}

void NewTicketPage::hideEvent(QHideEvent* event)
{
    m_wasLeft = true;
    m_desk->flush();
    Page::hideEvent(event);
}

void NewTicketPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void NewTicketPage::arrange()
{
    const bool roomy = width() >= guidanceFrom;
    m_ui->guidance->setFixedWidth(width() >= wideGuidanceFrom ? wideGuidanceWidth : guidanceWidth);
    m_ui->guidance->setVisible(roomy && m_ui->pages->currentWidget() == m_ui->writing);
    m_form->setTemplateButtonVisible(!roomy);
}

void NewTicketPage::retranslateUi()
{
    m_ui->retranslateUi(this);
    m_ui->footerIcon->setPixmap(icon(QStringLiteral("drive-harddisk"), Ink::Muted).pixmap(14));
    m_ui->footerText->setText(tr("You can close the window: what you wrote is kept on this computer."));
    m_notice->retranslate();
    Q_EMIT titleChanged();
}

} // namespace caredesk
