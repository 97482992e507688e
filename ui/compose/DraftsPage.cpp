#include "ui/compose/DraftsPage.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "models/DraftsModel.h"
#include "sync/DraftService.h"
#include "sync/SessionService.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Toast.h"
#include "ui/compose/Hairline.h"
#include "ui/compose/OperationText.h"
#include "ui/compose/TicketHeads.h"
#include "ui/compose/WorkRowDelegate.h"
#include "ui_DraftsPage.h"

#include <QEvent>
#include <QShortcut>

namespace caredesk {

namespace {

constexpr int undoMs = 8'000;

}

DraftsPage::DraftsPage(const UiContext& context, DraftsModel& model, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::DraftsPage>())
    , m_model(model)
    , m_heads(new TicketHeads(*context.session.tickets(), this))
    , m_empty(new EmptyState(this))
    , m_toast(new Toast(this))
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->layout->insertWidget(1, new Hairline(this));
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->footer), new Hairline(this));
    m_ui->pages->addWidget(m_empty);
    m_ui->footer->setBackgroundRole(QPalette::Window);
    m_ui->footer->setAutoFillBackground(true);
    m_model.setAccessibleText([this](const Draft& draft) { return row(draft).spoken(); });
    m_ui->list->setModel(&m_model);
    m_ui->list->setItemDelegate(new WorkRowDelegate(
        2, [this](const QModelIndex& index) { return row(m_model.draft(index.row())); }, this));

    connect(&m_model, &DraftsModel::updated, this, &DraftsPage::refresh);
    connect(m_heads, &TicketHeads::changed, m_ui->list->viewport(), qOverload<>(&QWidget::update));
    connect(m_ui->list, &QListView::activated, this, &DraftsPage::openSelected);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DraftsPage::refresh);
    connect(m_ui->open, &QPushButton::clicked, this, &DraftsPage::openSelected);
    connect(m_ui->discard, &QPushButton::clicked, this, &DraftsPage::discardSelected);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_context.navigator.newTicket(); });
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_ui->list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &DraftsPage::discardSelected);
    retranslateUi();
    refresh();
}

DraftsPage::~DraftsPage()
{
    m_model.setAccessibleText({});
}

QString DraftsPage::title() const
{
    return tr("Drafts");
}

void DraftsPage::arrive()
{
    if (m_model.rowCount() == 0) {
        m_empty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_ui->list->currentIndex().isValid()) {
        m_ui->list->setCurrentIndex(m_model.index(0));
    }
    m_ui->list->setFocus(Qt::OtherFocusReason);
}

WorkRow DraftsPage::row(const Draft& draft) const
{
    const bool reply = draft.kind == DraftKind::Reply;
    const Ticket* ticket = reply ? m_heads->find(draft.ticketId) : nullptr;
    QStringList parts;
    if (reply) {
        parts << (ticket && !ticket->reference.isEmpty() ? tr("Reply to %1").arg(ticket->reference)
                                                         : tr("Reply"));
    } else {
        parts << tr("New ticket");
    }
    parts << draft.casino.name
          << tr("changed %1").arg(format::messageTime(draft.modified, m_context.clock.now()))
          << filesSummary(draft.attachments);
    parts.removeAll(QString());
    return {.icon = reply ? QStringLiteral("mail-reply-sender") : QStringLiteral("list-add"),
            .title = subjectOf(draft),
            .meta = parts.join(QStringLiteral(" · "))};
}

QString DraftsPage::subjectOf(const Draft& draft) const
{
    if (draft.kind == DraftKind::Reply) {
        if (const Ticket* ticket = m_heads->find(draft.ticketId)) {
            return ticket->subject;
        }
    }
    if (!draft.subject.trimmed().isEmpty()) {
        return draft.subject.trimmed();
    }
    const QString firstLine = draft.message.trimmed().section(u'\n', 0, 0).left(120);
    return firstLine.isEmpty() ? tr("(no subject)") : firstLine;
}

std::optional<Draft> DraftsPage::selected() const
{
    const QModelIndex index = m_ui->list->currentIndex();
    return index.isValid() ? std::optional(m_model.draft(index.row())) : std::nullopt;
}

void DraftsPage::openSelected()
{
    if (const auto draft = selected()) {
        m_context.navigator.openDraft(draft->uuid);
    }
}

void DraftsPage::discardSelected()
{
    const auto draft = selected();
    if (!draft) {
        return;
    }
    DraftService* drafts = m_context.session.drafts();
    drafts->remove(draft->uuid)->then(this, [this, drafts, gone = *draft](const Outcome& removed) {
        if (!removed) {
            m_toast->show(errorText(removed.error()).paragraph(), {}, undoMs, {});
            return;
        }
        m_toast->show(tr("“%1” was discarded.").arg(subjectOf(gone)), tr("&Undo"), undoMs,
                      [drafts, gone] { drafts->save(gone); });
    });
}

void DraftsPage::refresh()
{
    const bool any = m_model.rowCount() > 0;
    if (any && !m_ui->list->currentIndex().isValid()) {
        m_ui->list->setCurrentIndex(m_model.index(0));
    }
    m_ui->pages->setCurrentWidget(any || !m_model.isLoaded() ? static_cast<QWidget*>(m_ui->list) : m_empty);
    m_ui->open->setVisible(any);
    m_ui->discard->setVisible(any);
    m_ui->list->viewport()->update();
}

void DraftsPage::changeEvent(QEvent* event)
{
    // The icons beside texts are pictures: they take their colour when they are made.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslateUi();
    }
    Page::changeEvent(event);
}

void DraftsPage::retranslateUi()
{
    m_ui->retranslateUi(this);
    m_ui->footerIcon->setPixmap(icon(QStringLiteral("drive-harddisk"), Ink::Muted).pixmap(14));
    m_empty->setContent(QStringLiteral("document-edit"), tr("No drafts"),
                        tr("What you begin to write is kept here by itself until you send it."));
    m_empty->setAction(tr("&New ticket"));
    m_ui->list->viewport()->update();
    Q_EMIT titleChanged();
}

} // namespace caredesk
