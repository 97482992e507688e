#include "ui/tickets/TicketListPane.h"

#include "base/Clock.h"
#include "base/ErrorText.h"
#include "models/TicketTableModel.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FilterChip.h"
#include "ui/tickets/FilterPanel.h"
#include "ui/tickets/ListEmptyText.h"
#include "ui/tickets/SavedFilters.h"
#include "ui/tickets/SelectionActions.h"
#include "ui/tickets/TicketListView.h"
#include "ui_TicketListPane.h"

#include <QPainter>

namespace caredesk {

TicketListPane::TicketListPane(TicketTableModel& model, const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TicketListPane>())
    , m_model(model)
    , m_context(context)
    , m_saved(new SavedFilters(context.preferences, this))
    , m_panel(new FilterPanel(*m_saved, this))
    , m_list(new TicketListView(model, context.clock, this))
    , m_empty(new EmptyState(this))
    , m_sort(ListSort::remembered(context.preferences))
{
    m_ui->setupUi(this);
    m_selection = new SelectionActions(model, *m_list, *context.session.tickets(), this);
    m_ui->stack->addWidget(m_list);
    m_ui->stack->addWidget(m_empty);
    m_empty->setObjectName(u"listEmpty"_qs);
    m_ui->selectionRow->hide();
    setButtonIcon(m_ui->filters, u"view-filter"_qs);
    setButtonIcon(m_ui->sort, u"view-sort"_qs);
    connect(m_ui->chips, &TicketChips::chosen, this, [this](ListChip chip) {
        ListFilter filter = m_filter;
        filter.states = chipStates(chip);
        setFilter(filter);
    });
    connect(m_panel, &FilterPanel::changed, this, &TicketListPane::setFilter);
    connect(m_ui->filters, &QPushButton::clicked, this, &TicketListPane::openFilters);
    connect(m_ui->sort, &QPushButton::clicked, this, &TicketListPane::openSortMenu);
    connect(m_ui->markRead, &QPushButton::clicked, m_selection, [this] { m_selection->setRead(true); });
    connect(m_ui->selectionMore, &QPushButton::clicked, this, [this] {
        m_selection->popUpMenu(m_ui->selectionMore->mapToGlobal(m_ui->selectionMore->rect().bottomLeft()));
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &TicketListPane::onEmptyAction);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TicketListPane::onSelectionChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TicketListPane::restoreSelection);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TicketListPane::restoreSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_opensWhenLoaded) {
            openSelected();
        }
    });
    connect(&m_model, &TicketTableModel::countsChanged, this, &TicketListPane::showCounts);
    connect(&m_model, &TicketTableModel::stateChanged, this, &TicketListPane::showState);
    connect(m_context.session.sync(), &SyncService::statusChanged, this, &TicketListPane::showState);
    const auto takeRights = [this] { m_ui->chips->setStates(m_context.session.tickets()->rights().states); };
    connect(m_context.session.tickets(), &TicketService::rightsChanged, this, takeRights);
    takeRights();
    m_ui->chips->setChip(m_filter.chip());
    retranslateUi();
    applyFilter();
    showCounts();
}

TicketListPane::~TicketListPane() = default;

void TicketListPane::setSearch(const QString& search)
{
    const QString words = search.trimmed().size() < 2 ? QString() : search.trimmed();
    if (words != m_search) {
        m_search = words;
        m_list->setSearch(words);
        applyFilter();
    }
}

void TicketListPane::setFilter(const ListFilter& filter)
{
    m_filter = filter;
    m_ui->chips->setChip(filter.chip());
    retranslateUi();
    applyFilter();
}

void TicketListPane::applyFilter()
{
    TicketFilter filter = m_filter.toTicketFilter(m_context.clock.now());
    filter.search = m_search;
    m_sort.applyTo(filter);
    m_model.setFilter(filter);
}

void TicketListPane::setOpen(qint64 rowId)
{
    m_openRowId = rowId;
    restoreSelection();
}

void TicketListPane::clearOpen()
{
    m_openRowId.reset();
    m_list->clearSelection();
}

/// After a reset, and when the open ticket comes (back) into the list.
void TicketListPane::restoreSelection()
{
    const int row = m_openRowId ? m_model.rowOf(*m_openRowId) : -1;
    if (row < 0 || m_list->selectedRows().contains(row)) {
        return;
    }
    m_restoring = true;
    m_list->setCurrentIndex(m_model.index(row));
    m_restoring = false;
}

void TicketListPane::onSelectionChanged()
{
    const qsizetype count = m_list->selectedRows().size();
    m_ui->selectionRow->setVisible(count > 1);
    m_ui->countRow->setVisible(count <= 1);
    if (count > 1) {
        m_ui->selected->setText(tr("%Ln selected", nullptr, static_cast<int>(count)));
    }
    if (!m_restoring && count == 1) {
        openSelected();
    }
}

void TicketListPane::openSelected()
{
    const QList<int> rows = m_list->selectedRows();
    if (rows.size() != 1) {
        m_opensWhenLoaded = false;
        return;
    }
    const TicketEntry entry = m_model.entry(rows.first());
    m_opensWhenLoaded = entry.kind == TicketEntry::Kind::Placeholder;
    if (!m_opensWhenLoaded) {
        m_openRowId = entry.row.rowId;
        Q_EMIT chosen(entry);
    }
}

void TicketListPane::openFilters()
{
    const auto popUp = [this] {
        m_panel->show(m_filter, m_casinos, m_context.session.tickets()->rights().states);
        m_panel->popUp(m_ui->filters->mapToGlobal(m_ui->filters->rect().bottomRight() + QPoint(0, 4)));
    };
    m_context.session.tickets()->casinoNames()->then(this, [this, popUp](const Result<QStringList>& names) {
        if (names) {
            m_casinos = *names;
        }
        popUp();
    });
}

void TicketListPane::openSortMenu()
{
    auto* menu = new SortMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->fill(m_sort);
    connect(menu, &SortMenu::chosen, this, [this](const ListSort& sort) {
        m_sort = sort;
        m_sort.remember(m_context.preferences);
        retranslateUi();
        applyFilter();
    });
    menu->popup(m_ui->sort->mapToGlobal(m_ui->sort->rect().bottomLeft() + QPoint(0, 4)));
}

void TicketListPane::showCounts()
{
    m_ui->chips->setCounts(m_model.counts());
    showState();
}

void TicketListPane::showState()
{
    const bool known = !m_model.isLoading() || m_model.rowCount() > 0;
    m_ui->count->setText(known ? tr("%Ln ticket(s)", nullptr, m_model.ticketCount()) : QString());
    const bool empty = known && m_model.rowCount() == 0;
    if (empty) {
        showEmptyState();
    }
    QWidget* page = m_list;
    if (empty) {
        page = m_empty;
    }
    if (m_ui->stack->currentWidget() != page) {
        const bool focused = m_list->hasFocus();
        m_ui->stack->setCurrentWidget(page);
        if (focused && page == m_empty) {
            m_ui->chips->chip(ListChip::All)->setFocus();
        }
    }
}

void TicketListPane::showEmptyState()
{
    const SyncStatus status = m_context.session.sync()->status();
    ListEmptyText text;
    m_emptyAction = EmptyAction::None;
    if (m_model.error()) {
        text = emptyTextOf(*m_model.error());
    } else if (!m_search.isEmpty()) {
        const bool narrowed = m_filter != ListFilter{.states = {}};
        text = nothingFoundText(m_search, narrowed);
        m_emptyAction = narrowed ? EmptyAction::SearchAll : EmptyAction::None;
    } else if (m_filter.conditions() > 0) {
        text = nothingMeetsFiltersText();
        m_emptyAction = EmptyAction::ClearFilters;
    } else if (m_model.counts().all > 0) {
        text = nothingInChipText(m_filter.chip());
        m_emptyAction = EmptyAction::ShowAll;
    } else {
        text = noTicketsText(status);
        m_emptyAction = EmptyAction::NewTicket;
    }
    m_empty->setContent(text.icon, text.title, text.advice);
    m_empty->setAction(text.action);
}

void TicketListPane::onEmptyAction()
{
    switch (m_emptyAction) {
    case EmptyAction::NewTicket: Q_EMIT newTicketRequested(); break;
    case EmptyAction::SearchAll:
    case EmptyAction::ShowAll: setFilter(ListFilter{.states = {}}); break;
    case EmptyAction::ClearFilters: setFilter(ListFilter{}); break;
    case EmptyAction::None: break;
    }
}

void TicketListPane::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.base);
    painter.fillRect(QRect(0, m_ui->head->geometry().bottom(), width(), 1), colours.border);
}

void TicketListPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslateUi();
        onSelectionChanged();
        showState();
    }
}

void TicketListPane::retranslateUi()
{
    const int conditions = m_filter.conditions();
    m_ui->filters->setText(conditions == 0 ? tr("Filters") : tr("Filters (%Ln)", nullptr, conditions));
    m_ui->filters->setToolTip(tr("Casino, whose tickets, period, attachments"));
    m_ui->sort->setText(sortWord(m_sort.by));
    m_ui->sort->setAccessibleName(tr("Order: %1").arg(sortWord(m_sort.by)));
    m_ui->sort->setToolTip(tr("Order of the list"));
    m_ui->selectionMore->setToolTip(tr("More for the selected tickets"));
}

} // namespace caredesk
