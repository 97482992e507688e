#include "ui/compose/ReplyBox.h"

#include "sync/DraftService.h"
#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/IconButton.h"
#include "ui/common/Navigator.h"
#include "ui/common/Strip.h"
#include "ui/common/StylePaint.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/Composition.h"
#include "ui/compose/DraftDesk.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/DraftTurn.h"
#include "ui/compose/DropZone.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/SendFlow.h"
#include "ui/compose/SendNotice.h"
#include "ui/gather/GatherFlow.h"
#include "ui_ReplyBox.h"

#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QUuid>

#include <memory>

namespace caredesk {

namespace {

constexpr int smallestEditor = 56;
constexpr int tallestFiles = 108;

} // namespace

ReplyBox::ReplyBox(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ReplyBox>())
    , m_attach(new IconButton(QStringLiteral("mail-attachment"), this))
    , m_screenshot(new IconButton(QStringLiteral("select-rectangular"), this))
    , m_attachFolder(new IconButton(QStringLiteral("archive-insert-directory"), this))
    , m_gather(new IconButton(QStringLiteral("archive-insert"), this))
    , m_desk(new DraftDesk(*context.session.drafts(), context.clock, this))
    , m_flow(new SendFlow(*context.session.outbox(), this))
{
    m_ui->setupUi(this);
    // Before anything is coloured: a change of palette has the texts made anew.
    auto* error = new Strip(Strip::Kind::Error, this);
    m_ui->errorPlace->addWidget(error);
    m_notice = new SendNotice(
        *m_flow, *error, *m_ui->notice,
        [] { return tr("The reply is sent as soon as its files are copied."); }, this);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    // As high as its contents: the room above belongs to the conversation.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->attachments->setDialogs(context.dialogs);
    m_ui->attachments->setCapture(context.capture, [this] { return m_ticket.subject; });
    m_ui->editor->setFrameShape(QFrame::NoFrame);
    m_ui->editor->viewport()->setAutoFillBackground(false);
    m_ui->filesScroll->viewport()->setAutoFillBackground(false);
    m_ui->attachments->setAutoFillBackground(false);
    m_ui->attachPlace->addWidget(m_attach);
    m_attachFolder->setObjectName(QStringLiteral("attachFolder"));
    m_ui->attachPlace->addWidget(m_attachFolder);
    m_ui->attachPlace->addWidget(m_screenshot);
    m_screenshot->setObjectName(QStringLiteral("replyScreenshot"));
    connect(m_screenshot, &IconButton::clicked, this, &ReplyBox::captureScreen);
    setTabOrder(m_ui->attachments, m_attach);
    setTabOrder(m_attach, m_attachFolder);
    setTabOrder(m_attachFolder, m_screenshot);
    m_ui->attachPlace->addWidget(m_gather);
    m_gather->setObjectName(QStringLiteral("gather"));
    setTabOrder(m_screenshot, m_gather);
    setTabOrder(m_gather, m_ui->send);
    m_ui->box->installEventFilter(this);
    m_ui->editor->installEventFilter(this);

    connect(m_ui->editor, &QPlainTextEdit::textChanged, this, [this] {
        fitHeights();
        if (!m_filling && m_desk->current()) {
            Draft draft = m_desk->current()->draft();
            draft.message = m_ui->editor->toPlainText();
            // The ticket's subject came with it from the outbox; a reply is empty when its text is.
            draft.subject.clear();
            m_desk->current()->update(draft);
        }
        Q_EMIT edited();
    });
    connect(m_ui->editor, &MessageEdit::sendRequested, this, [this] { send(); });
    connect(m_ui->editor, &MessageEdit::filesPasted, this,
            [this](const QMimeData* mime) { m_ui->attachments->take(*mime); });
    connect(m_ui->editor, &MessageEdit::hugeTextPasted, m_ui->attachments, &AttachmentArea::addPastedText);
    connect(m_ui->editor, &MessageEdit::longTextPasted, this,
            [this] { m_ui->attachments->offerAsFile(*m_ui->editor); });
    connect(m_ui->attachments, &AttachmentArea::contentsChanged, this, [this] {
        fitHeights();
        Q_EMIT edited();
    });
    connect(m_attach, &IconButton::clicked, m_ui->attachments, &AttachmentArea::chooseFiles);
    connect(m_attachFolder, &IconButton::clicked, m_ui->attachments, &AttachmentArea::chooseFolder);
    connect(m_gather, &IconButton::clicked, this, [this] {
        if (m_desk->current()) {
            openGatherSheet(m_context, m_desk->current()->files(), this);
        }
    });
    connect(m_ui->send, &QPushButton::clicked, this, [this] { send(); });
    connect(m_ui->undoBar, &UndoBar::undoRequested, this, &ReplyBox::undo);
    connect(m_flow, &SendFlow::stateChanged, this, &ReplyBox::tellSendState);
    connect(m_flow, &SendFlow::queued, this, &ReplyBox::afterQueued);
    connect(context.session.tickets(), &TicketService::rightsChanged, this, [this] {
        const TicketRights rights = m_context.session.tickets()->rights();
        m_desk->setLimits(AttachmentLimits::of(rights));
        m_attach->setVisible(rights.attach);
        m_screenshot->setVisible(rights.attach);
        m_attachFolder->setVisible(rights.attach);
        m_gather->setVisible(rights.attach);
    });
    connect(context.session.drafts(), &DraftService::changed, this, [this] {
        // A reply that came back from the outbox to be mended.
        if (m_desk->current() && m_desk->current()->draft().isEmpty() && m_desk->current()->isSafe()) {
            loadDraft();
        }
    });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { send(); });
    }
    retranslateUi();
}

ReplyBox::~ReplyBox() = default;

void ReplyBox::setTicket(const Ticket& ticket)
{
    const bool same = m_desk->current() && m_ticket.id == ticket.id;
    m_ticket = ticket;
    if (same) {
        return;
    }
    m_flow->cancel();
    m_ui->undoBar->stop();
    m_desk->setLimits(AttachmentLimits::of(m_context.session.tickets()->rights()));
    m_attach->setVisible(m_context.session.tickets()->rights().attach);
    m_screenshot->setVisible(m_context.session.tickets()->rights().attach);
    m_attachFolder->setVisible(m_context.session.tickets()->rights().attach);
    m_gather->setVisible(m_context.session.tickets()->rights().attach);
    if (Composition* left = m_desk->leftByTicket(ticket.id)) {
        m_desk->takeBack(left);
        present(left);
        return;
    }
    present(m_desk->open(emptyDraft(), false));
    loadDraft();
}

void ReplyBox::loadDraft()
{
    const int request = ++m_request;
    m_context.session.drafts()->drafts()->then(this, [this, request](const Result<QList<Draft>>& drafts) {
        if (request != m_request || !drafts) {
            return;
        }
        // Last modified first.
        for (const Draft& draft : drafts.value()) {
            const bool ours = draft.kind == DraftKind::Reply && draft.ticketId == m_ticket.id;
            if (ours && !draft.isEmpty()) {
                adopt(draft);
                return;
            }
        }
    });
}

void ReplyBox::openDraft(const QString& uuid)
{
    if (m_desk->current() && m_desk->current()->draft().uuid == uuid) {
        focusEditor();
        return;
    }
    if (Composition* left = m_desk->leftByUuid(uuid)) {
        m_desk->takeBack(left);
        present(left);
        return;
    }
    const int request = ++m_request;
    m_context.session.drafts()->draft(uuid)->then(this, [this, request](const Result<Draft>& draft) {
        if (request == m_request && draft && draft->ticketId == m_ticket.id) {
            present(m_desk->open(draft.value(), true));
            offerNewTicketAgain(draft.value());
            focusEditor();
        }
    });
}

void ReplyBox::adopt(const Draft& stored)
{
    Composition* before = m_desk->current();
    const Draft typed = before->draft();
    if (typed.uuid == stored.uuid || m_flow->state() != SendFlow::State::Idle) {
        return;
    }
    if (typed.isEmpty() && !before->files().isBusy()) {
        m_desk->release(before);
        present(m_desk->open(stored, true));
        offerNewTicketAgain(stored);
        return;
    }
    if (before->files().isBusy()) {
        // Its files are still on their way: it keeps its place, and the other one stays in Drafts.
        return;
    }
    // Typed before the stored draft was here: both texts in one, and the second draft goes once the first is
    // safe.
    m_desk->release(before);
    present(m_desk->open(stored, true));
    m_desk->current()->files().addSpooled(typed.attachments);
    m_ui->editor->setPlainText(stored.message + QStringLiteral("\n\n") + typed.message);
    m_ui->editor->moveCursor(QTextCursor::End);
    DraftKeeper* keeper = &m_desk->current()->keeper();
    auto waiting = std::make_shared<QMetaObject::Connection>();
    *waiting = connect(keeper, &DraftKeeper::stateChanged, this, [this, keeper, waiting, old = typed.uuid] {
        if (keeper->isSafe()) {
            disconnect(*waiting);
            m_context.session.drafts()->remove(old);
        }
    });
    keeper->flush();
}

void ReplyBox::addButton(QPushButton* button)
{
    m_ui->buttons->insertWidget(m_ui->buttons->indexOf(m_ui->send), button);
}

void ReplyBox::takeDropsOn(QWidget* pane)
{
    auto* zone = new DropZone(pane, m_ui->attachments);
    zone->setButton(m_attach);
    connect(zone, &DropZone::textDropped, m_ui->editor, &MessageEdit::takeText);
}

bool ReplyBox::captureScreen()
{
    if (!m_screenshot->isVisible() || !m_screenshot->isEnabled()) {
        return false;
    }
    m_ui->attachments->captureScreen({});
    return true;
}

void ReplyBox::focusEditor()
{
    m_ui->editor->setFocus(Qt::OtherFocusReason);
}

QString ReplyBox::noteText() const
{
    return m_ui->editor->toPlainText().trimmed();
}

bool ReplyBox::hasContents() const
{
    return m_desk->current() &&
           (!m_desk->current()->draft().isEmpty() || m_desk->current()->files().isBusy());
}

bool ReplyBox::send(std::optional<TicketState> andState)
{
    if (!m_desk->current() || m_flow->state() != SendFlow::State::Idle) {
        return false;
    }
    m_notice->clear();
    if (noteText().isEmpty()) {
        m_ui->notice->tell([] { return tr("Write a few words first."); });
        focusEditor();
        return false;
    }
    m_flow->start(m_desk->current(), m_ticket.subject, andState);
    return true;
}

void ReplyBox::flush()
{
    m_desk->flush();
}

UnsafeWork ReplyBox::unsafeWork() const
{
    return m_desk->unsafeWork();
}

Draft ReplyBox::emptyDraft() const
{
    Draft draft;
    draft.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.kind = DraftKind::Reply;
    draft.ticketId = m_ticket.id;
    draft.casino = m_ticket.casino;
    return draft;
}

void ReplyBox::present(Composition* composition)
{
    ++m_request;
    m_filling = true;
    m_notice->clear();
    m_ui->attachments->setQueue(&composition->files());
    m_ui->draftStatus->setKeeper(&composition->keeper());
    m_ui->editor->setPlainText(composition->draft().message);
    m_ui->editor->moveCursor(QTextCursor::End);
    m_filling = false;
    tellSendState();
    fitHeights();
    Q_EMIT edited();
}

void ReplyBox::offerNewTicketAgain(const Draft& reply)
{
    if (wasNewTicket(reply)) {
        m_ui->notice->tell([] { return tr("What you wrote as a new ticket is a reply to this one now."); },
                           [] { return tr("&Undo"); }, [this, reply] { makeNewTicketAgain(reply); });
    }
}

void ReplyBox::makeNewTicketAgain(const Draft& reply)
{
    Composition* composition = m_desk->current();
    if (composition->draft().uuid != reply.uuid || m_flow->state() != SendFlow::State::Idle) {
        return;
    }
    if (composition->files().isBusy()) {
        m_ui->notice->tell([] { return tr("Wait until the files are copied, then try again."); },
                           [] { return tr("&Undo"); }, [this, reply] { makeNewTicketAgain(reply); });
        return;
    }
    composition->keeper().freeze();
    setLocked(true); // What would be typed now were in neither of them.
    const Draft draft = asNewTicket(reply, composition->draft());
    m_context.session.drafts()->save(draft)->then(
        composition, [this, composition, uuid = draft.uuid](const Outcome& saved) {
            if (!saved) {
                setLocked(false);
                composition->keeper().thaw();
                m_notice->tellError(saved.error());
                return;
            }
            if (m_desk->release(composition)) {
                present(m_desk->open(emptyDraft(), false));
            }
            m_context.navigator.openDraft(uuid);
        });
}

void ReplyBox::afterQueued(Composition* composition, const Operation& operation)
{
    // Another one may be on the screen by now.
    if (m_desk->release(composition)) {
        present(m_desk->open(emptyDraft(), false));
        m_ui->undoBar->start(operation.uuid);
    }
    Q_EMIT sent(operation.uuid);
}

void ReplyBox::undo(const QString& uuid)
{
    m_context.session.outbox()->undo(uuid)->then(this, [this](const Result<Draft>& draft) {
        if (!draft) {
            m_ui->notice->tell([] { return tr("It was too late: your reply is on its way."); });
        } else if (draft->ticketId == m_ticket.id) {
            adopt(draft.value());
            focusEditor();
        }
    });
}

void ReplyBox::tellSendState()
{
    setLocked(m_flow->state() != SendFlow::State::Idle);
}

void ReplyBox::setLocked(bool locked)
{
    m_ui->editor->setReadOnly(locked);
    m_ui->attachments->setEnabled(!locked);
    m_attach->setEnabled(!locked);
    m_screenshot->setEnabled(!locked);
    m_attachFolder->setEnabled(!locked);
    m_gather->setEnabled(!locked);
    m_ui->send->setEnabled(!locked);
}

void ReplyBox::fitHeights()
{
    const int room = parentWidget() ? parentWidget()->height() / 3 : 200;
    m_ui->editor->setFixedHeight(
        qBound(smallestEditor, m_ui->editor->contentsHeight(), qMax(smallestEditor, room)));
    const int files = m_ui->attachments->sizeHint().height();
    m_ui->filesScroll->setVisible(files > 0);
    m_ui->filesScroll->setFixedHeight(qMin(files, tallestFiles));
}

bool ReplyBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->box && event->type() == QEvent::Paint) {
        const Colours colours = Colours::of(palette());
        const bool focused = m_ui->editor->hasFocus();
        QPainter painter(m_ui->box);
        paint::box(&painter, m_ui->box->rect(), colours.base, focused ? colours.accent : colours.ctl,
                   focused ? 2 : 1);
        return true;
    }
    if (watched == m_ui->editor) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            m_ui->box->update();
        } else if (event->type() == QEvent::Resize) {
            fitHeights();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReplyBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void ReplyBox::hideEvent(QHideEvent* event)
{
    m_desk->flush();
    QWidget::hideEvent(event);
}

void ReplyBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Colours::of(palette()).border);
    painter.drawLine(0, 0, width(), 0);
}

void ReplyBox::retranslateUi()
{
    m_ui->retranslateUi(this);
    m_attach->setLabel(tr("Attach files"));
    m_screenshot->setLabel(tr("Screenshot (Ctrl+Shift+S)"));
    m_attachFolder->setLabel(tr("Attach a folder as a zip file"));
    m_gather->setLabel(gatherLabel(hasLogsToGather(m_context)).remove(u'&'));
    m_notice->retranslate();
}

} // namespace caredesk
