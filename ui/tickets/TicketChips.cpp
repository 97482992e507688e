#include "ui/tickets/TicketChips.h"

#include "ui/common/FilterChip.h"
#include "ui/common/StateWords.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>

namespace caredesk {

namespace {

/// From this width on the six stand in one row.
constexpr int wideFrom = 600;

} // namespace

TicketChips::TicketChips(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
    const auto add = [this](ListChip which, const QString& name, const QString& icon, Ink ink) {
        auto* chip = new FilterChip(this);
        chip->setObjectName(name);
        chip->setChipIcon(icon, ink);
        m_group->addButton(chip, static_cast<int>(which));
        m_chips.insert(which, chip);
    };
    const auto addState = [&add](ListChip which, const QString& name, TicketState state) {
        add(which, name, stateIcon(state), stateInk(state));
    };
    addState(ListChip::Active, u"chipActive"_qs, TicketState::Open);
    addState(ListChip::YourTurn, u"chipYourTurn"_qs, TicketState::AwaitingCustomer);
    addState(ListChip::Confirm, u"chipConfirm"_qs, TicketState::AwaitingConfirmation);
    addState(ListChip::OnHold, u"chipOnHold"_qs, TicketState::OnHold);
    addState(ListChip::Closed, u"chipClosed"_qs, TicketState::Closed);
    add(ListChip::All, u"chipAll"_qs, {}, Ink::Text);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(static_cast<ListChip>(id)); });
    layOut();
    retranslateUi();
}

void TicketChips::setChip(ListChip chip)
{
    FilterChip* button = m_chips.value(chip);
    if (button != nullptr) {
        button->setChecked(true);
        return;
    }
    m_group->setExclusive(false);
    if (QAbstractButton* checked = m_group->checkedButton()) {
        checked->setChecked(false);
    }
    m_group->setExclusive(true);
}

void TicketChips::setCounts(const TicketCounts& counts)
{
    m_chips[ListChip::Active]->setCount(counts.active);
    m_chips[ListChip::YourTurn]->setCount(counts.awaitingCustomer);
    m_chips[ListChip::Confirm]->setCount(counts.awaitingConfirmation);
    m_chips[ListChip::OnHold]->setCount(counts.onHold);
}

void TicketChips::setStates(const QList<TicketState>& states)
{
    m_hidden.clear();
    for (const ListChip chip : {ListChip::YourTurn, ListChip::Confirm, ListChip::OnHold, ListChip::Closed}) {
        if (!states.isEmpty() && !states.contains(chipStates(chip).constFirst())) {
            m_hidden.append(chip);
        }
    }
    m_columns = 0;
    layOut();
}

void TicketChips::layOut()
{
    const int columns = width() >= wideFrom ? 6 : 3;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    int place = 0;
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const bool hidden = m_hidden.contains(it.key());
        m_grid->removeWidget(it.value());
        it.value()->setVisible(!hidden);
        if (!hidden) {
            m_grid->addWidget(it.value(), place / columns, place % columns);
            ++place;
        }
    }
    for (int column = 0; column < 6; ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

void TicketChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TicketChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void TicketChips::retranslateUi()
{
    setAccessibleName(tr("Show tickets by state"));
    const auto name = [this](ListChip which, const QString& word, const QString& description) {
        FilterChip* chip = m_chips.value(which);
        chip->setText(word);
        chip->setToolTip(description);
        chip->setAccessibleDescription(description);
        QEvent translated(QEvent::LanguageChange);
        QCoreApplication::sendEvent(chip, &translated);
    };
    name(ListChip::Active, tr("Active", "several tickets"), tr("Everything that is not closed"));
    name(ListChip::YourTurn, stateChipWord(TicketState::AwaitingCustomer),
         stateWord(TicketState::AwaitingCustomer));
    name(ListChip::Confirm, stateChipWord(TicketState::AwaitingConfirmation),
         stateWord(TicketState::AwaitingConfirmation));
    name(ListChip::OnHold, stateChipWord(TicketState::OnHold), tr("Support waits on something else"));
    name(ListChip::Closed, stateChipWord(TicketState::Closed), tr("Closed by you or by support"));
    name(ListChip::All, tr("All", "several tickets"), tr("Every ticket, closed ones too"));
    updateGeometry();
}

} // namespace caredesk
