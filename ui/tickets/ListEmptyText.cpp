#include "ui/tickets/ListEmptyText.h"

#include "base/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>

namespace caredesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ListEmptyText)
};

} // namespace

ListEmptyText emptyTextOf(const Error& error)
{
    const ErrorText text = errorText(error);
    return {u"data-warning"_qs, text.title, text.advice, {}};
}

ListEmptyText nothingFoundText(const QString& search, bool narrowed)
{
    return {u"edit-find"_qs, Words::tr("Nothing found for “%1”").arg(search),
            narrowed ? Words::tr("Only the tickets of this filter were searched.")
                     : Words::tr("Try fewer letters, a machine number or a reference."),
            narrowed ? Words::tr("Search in all tickets") : QString()};
}

ListEmptyText nothingMeetsFiltersText()
{
    return {u"view-filter"_qs, Words::tr("No ticket meets these filters"),
            Words::tr("Take one of them away to see more."), Words::tr("Clear filters")};
}

ListEmptyText nothingInChipText(ListChip chip)
{
    const QString all = Words::tr("Show all tickets");
    switch (chip) {
    case ListChip::Active:
        return {u"task-complete"_qs, Words::tr("No active tickets"), Words::tr("Everything is closed."), all};
    case ListChip::YourTurn:
        return {u"task-complete"_qs, Words::tr("Nothing waits for your reply"),
                Words::tr("When support asks you something, it shows here."), all};
    case ListChip::Confirm:
        return {u"task-complete"_qs, Words::tr("Nothing to confirm"),
                Words::tr("When support says that a problem is solved, it waits here for your word."), all};
    case ListChip::OnHold:
        return {u"media-playback-pause"_qs, Words::tr("Nothing is on hold"),
                Words::tr("Tickets for which support waits on something else show here."), all};
    case ListChip::Closed:
        return {u"mail-folder-inbox"_qs, Words::tr("No closed tickets yet"),
                Words::tr("Closed tickets stay here to be read and, if need be, reopened."), all};
    case ListChip::All:
    case ListChip::Custom: break;
    }
    return nothingMeetsFiltersText();
}

ListEmptyText noTicketsText(const SyncStatus& status)
{
    const QString action = Words::tr("New ticket");
    if (status.firstSync && status.connection == ConnectionState::Offline) {
        return {
            u"network-disconnect"_qs, Words::tr("There is no connection"),
            Words::tr(
                "Your tickets show here once the portal has been reached. You can write a new one now: it "
                "is kept and sent later."),
            action};
    }
    if (status.firstSync) {
        const QString advice = status.fetched > 0 ? Words::tr("They show here as they arrive: %Ln so far.",
                                                              nullptr, status.fetched)
                                                  : Words::tr("They show here as they arrive.");
        return {u"view-refresh"_qs, Words::tr("Fetching your tickets"), advice, action};
    }
    return {
        u"mail-folder-inbox"_qs, Words::tr("No tickets yet"),
        Words::tr("When something fails, write it here: support sees it at once, and you see the answer."),
        action};
}

} // namespace caredesk
