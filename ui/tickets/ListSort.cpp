#include "ui/tickets/ListSort.h"

#include "ui/common/Preferences.h"

#include <QActionGroup>
#include <QJsonObject>

#include <array>

namespace caredesk {

namespace {

constexpr std::array sorts{TicketSort::LastActivity, TicketSort::Created, TicketSort::Subject,
                           TicketSort::Casino, TicketSort::State};
constexpr QLatin1String preferenceKey("tickets/sort");

bool isByDate(TicketSort sort)
{
    return sort == TicketSort::LastActivity || sort == TicketSort::Created;
}

} // namespace

void ListSort::applyTo(TicketFilter& filter) const
{
    filter.sort = by;
    filter.ascending = isByDate(by) == reversed;
}

ListSort ListSort::remembered(const Preferences& preferences)
{
    const QJsonObject json = preferences.value(preferenceKey).toObject();
    const int by = json.value(u"by").toInt();
    const bool known = by >= 0 && by < static_cast<int>(sorts.size());
    return {known ? sorts[static_cast<size_t>(by)] : TicketSort::LastActivity,
            json.value(u"reversed").toBool()};
}

void ListSort::remember(Preferences& preferences) const
{
    preferences.setValue(preferenceKey,
                         QJsonObject{{u"by"_qs, static_cast<int>(by)}, {u"reversed"_qs, reversed}});
}

QString sortWord(TicketSort sort)
{
    switch (sort) {
    case TicketSort::LastActivity: return SortMenu::tr("Last activity");
    case TicketSort::Created: return SortMenu::tr("Date opened");
    case TicketSort::Subject: return SortMenu::tr("Subject");
    case TicketSort::Casino: return SortMenu::tr("Casino");
    case TicketSort::State: return SortMenu::tr("State");
    }
    return {};
}

SortMenu::SortMenu(QWidget* parent)
    : QMenu(parent)
{
}

void SortMenu::fill(const ListSort& sort)
{
    clear();
    auto* group = new QActionGroup(this);
    for (const TicketSort by : sorts) {
        QAction* action = addAction(sortWord(by));
        action->setCheckable(true);
        action->setChecked(by == sort.by);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, by] { Q_EMIT chosen({by, false}); });
    }
    addSeparator();
    QAction* reverse = addAction(isByDate(sort.by) ? tr("Oldest first") : tr("From Z to A"));
    reverse->setCheckable(true);
    reverse->setChecked(sort.reversed);
    connect(reverse, &QAction::triggered, this, [this, sort](bool on) { Q_EMIT chosen({sort.by, on}); });
}

} // namespace caredesk
