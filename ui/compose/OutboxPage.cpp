#include "ui/compose/OutboxPage.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "domain/OperationOrder.h"
#include "models/OutboxModel.h"
#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Toast.h"
#include "ui/compose/Hairline.h"
#include "ui/compose/OperationText.h"
#include "ui/compose/OutboxDetail.h"
#include "ui/compose/TicketHeads.h"
#include "ui/compose/WorkRowDelegate.h"
#include "ui_OutboxPage.h"

#include <QResizeEvent>

namespace caredesk {

namespace {

// Widths of the page, which is the window's less the rail's 200.
constexpr int twoPanesFrom = 700;
constexpr int wideListFrom = 1000;
constexpr int listWidth = 340;
constexpr int wideListWidth = 420;
constexpr int errorMs = 10'000;

QString operationIcon(const Operation& operation)
{
    switch (operation.kind) {
    case OperationKind::Create: return QStringLiteral("list-add");
    case OperationKind::Reply: return QStringLiteral("mail-reply-sender");
    case OperationKind::Callback: return QStringLiteral("call-start");
    case OperationKind::SetState: break;
    }
    return operation.targetState == TicketState::Closed ? QStringLiteral("state-closed")
                                                        : QStringLiteral("state-open");
}

} // namespace

OutboxPage::OutboxPage(const UiContext& context, OutboxModel& model, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(model)
    , m_ui(std::make_unique<Ui::OutboxPage>())
    , m_heads(new TicketHeads(*context.session.tickets(), this))
    , m_empty(new EmptyState(this))
    , m_toast(new Toast(this))
{
    m_ui->setupUi(this);
    m_ui->panes->setSizeConstraint(QLayout::SetNoConstraint);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_detail = new OutboxDetail(context, *m_heads, m_ui->scroll);
    m_ui->scroll->setWidget(m_detail);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    m_ui->listColumn->insertWidget(1, new Hairline(this));
    m_ui->listColumn->insertWidget(m_ui->listColumn->indexOf(m_ui->footer), new Hairline(this));
    m_ui->panes->insertWidget(1, new Hairline(this, Qt::Vertical));
    m_ui->lists->addWidget(m_empty);
    for (QWidget* bar : {m_ui->footer, m_ui->listHead}) {
        bar->setBackgroundRole(QPalette::Window);
        bar->setAutoFillBackground(true);
    }
    m_model.setAccessibleText([this](const Operation& operation) { return row(operation, -1).spoken(); });
    m_ui->list->setModel(&m_model);
    m_ui->list->setItemDelegate(new WorkRowDelegate(
        4,
        [this](const QModelIndex& index) {
            return row(m_model.operation(index.row()), m_model.percent(index.row()));
        },
        this));

    connect(&m_model, &OutboxModel::updated, this, &OutboxPage::refresh);
    connect(&m_model, &OutboxModel::dataChanged, this, &OutboxPage::showSelected);
    connect(m_heads, &TicketHeads::changed, m_ui->list->viewport(), qOverload<>(&QWidget::update));
    connect(context.session.sync(), &SyncService::statusChanged, m_ui->list->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutboxPage::showSelected);
    connect(m_ui->list, &QListView::clicked, this, [this] { openDetail(); });
    connect(m_ui->list, &QListView::activated, this, [this] {
        openDetail();
        m_detail->focusMain();
    });
    connect(m_ui->back, &QPushButton::clicked, this, &OutboxPage::goBack);
    connect(m_ui->tryAll, &QPushButton::clicked, this, [this] {
        m_context.session.outbox()->retryAll()->then(this, [this](const Outcome& outcome) {
            if (!outcome) {
                tellError(outcome.error());
            }
        });
    });
    connect(m_detail, &OutboxDetail::failed, this, &OutboxPage::tellError);
    retranslateUi();
    refresh();
}

OutboxPage::~OutboxPage()
{
    m_model.setAccessibleText({});
}

void OutboxPage::showOperation(const QString& uuid)
{
    m_wanted = uuid;
    m_detailOpen = !uuid.isEmpty();
    refresh();
    layOut();
}

QString OutboxPage::title() const
{
    return tr("Outbox");
}

void OutboxPage::arrive()
{
    if (m_model.rowCount() > 0) {
        m_ui->list->setFocus(Qt::OtherFocusReason);
    }
}

bool OutboxPage::goBack()
{
    if (!m_detailOpen || width() >= twoPanesFrom) {
        return false;
    }
    m_detailOpen = false;
    layOut();
    m_ui->list->setFocus(Qt::OtherFocusReason);
    return true;
}

WorkRow OutboxPage::row(const Operation& operation, int percent) const
{
    const Ticket* ticket = m_heads->find(operation.ticketId);
    const qint64 now = m_context.clock.now();
    const bool offline = m_context.session.sync()->status().connection == ConnectionState::Offline;
    return {.icon = operationIcon(operation),
            .title = operation.kind != OperationKind::Callback && ticket ? ticket->subject
                                                                         : operationTitle(operation),
            .meta = operationMeta(operation, ticket ? ticket->reference : QString(), now),
            .pill = operationPill(operation.state, percent),
            .reason = operationReason(operation, offline, now, holder(operation)),
            .alarming = needsPerson(operation) || operation.kind == OperationKind::Callback};
}

const Operation* OutboxPage::holder(const Operation& operation) const
{
    return heldBackBy(m_model.operations(), operation);
}

void OutboxPage::refresh()
{
    const int wanted = m_model.rowOf(m_wanted);
    if (wanted >= 0) {
        m_wanted.clear();
        m_ui->list->setCurrentIndex(m_model.index(wanted));
    } else if (m_model.rowCount() > 0 && !m_ui->list->currentIndex().isValid()) {
        m_ui->list->setCurrentIndex(m_model.index(0));
    }
    const bool empty = m_model.rowCount() == 0 && m_model.isLoaded();
    m_ui->lists->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_ui->list);
    m_ui->tryAll->setVisible(!empty);
    showSelected();
    layOut();
}

void OutboxPage::showSelected()
{
    const QModelIndex current = m_ui->list->currentIndex();
    if (current.isValid() && current.row() < m_model.rowCount()) {
        const Operation& operation = m_model.operation(current.row());
        m_detail->setOperation(operation, m_model.percent(current.row()), holder(operation));
    } else {
        m_detail->setOperation(std::nullopt, -1, nullptr);
    }
}

void OutboxPage::openDetail()
{
    m_detailOpen = true;
    layOut();
}

void OutboxPage::layOut()
{
    const bool both = width() >= twoPanesFrom;
    const bool any = m_model.rowCount() > 0;
    const bool detail = any && (both || m_detailOpen);
    m_ui->detailPane->setVisible(detail);
    m_ui->listPane->setVisible(both || !detail);
    m_ui->back->setVisible(!both);
    if (both && any) {
        m_ui->listPane->setFixedWidth(width() >= wideListFrom ? wideListWidth : listWidth);
    } else {
        m_ui->listPane->setMinimumWidth(0);
        m_ui->listPane->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

void OutboxPage::tellError(const Error& error)
{
    m_toast->show(errorText(error).paragraph(), {}, errorMs, {});
}

void OutboxPage::changeEvent(QEvent* event)
{
    // The icons beside texts are pictures: they take their colour when they are made.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslateUi();
    }
    Page::changeEvent(event);
}

void OutboxPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    layOut();
}

void OutboxPage::retranslateUi()
{
    m_ui->retranslateUi(this);
    m_ui->footerIcon->setPixmap(icon(QStringLiteral("drive-harddisk"), Ink::Muted).pixmap(14));
    m_empty->setContent(QStringLiteral("mail-folder-outbox"), tr("Nothing waits to be sent"),
                        tr("What you send stays here until the portal has it, also with no network."));
    m_ui->list->viewport()->update();
    Q_EMIT titleChanged();
}

} // namespace caredesk
