#pragma once

#include "models/TicketSource.h"

#include <QMap>

namespace caredesk {

/// Tickets in memory. Answers come on the next turn of the event loop, or, with `held`, when a test lets them
/// go.
class FakeTicketSource final : public TicketSource
{
public:
    QList<qint64> order; ///< What rowIds() answers when there is no list for the filter's casino.
    QHash<QString, QList<qint64>> byCasino; ///< What it answers for a filter with that casino.
    QMap<qint64, TicketRow> stored;
    TicketCounts tally;
    bool held = false;
    int idQuestions = 0;
    int rowQuestions = 0;
    QList<qint64> rowsAsked;
    QList<std::function<void()>> waiting;

    /// Fills the source with rows 1…count, newest (highest) first.
    void fill(int count)
    {
        for (int i = count; i > 0; --i) {
            order.append(i);
            stored.insert(i, make(i));
        }
        tally.all = count;
        tally.active = count;
    }
    static TicketRow make(qint64 rowId)
    {
        TicketRow row;
        row.rowId = rowId;
        row.ticket.id = QString::number(1'000 + rowId);
        row.ticket.reference = u"#SDST-" % row.ticket.id;
        row.ticket.subject = u"Ticket " % QString::number(rowId);
        row.ticket.casino.name = u"Casino Azul"_qs;
        return row;
    }
    void letGo()
    {
        for (const auto& answer : std::exchange(waiting, {})) {
            answer();
        }
    }

    Job<QList<qint64>>* rowIds(const TicketFilter& filter) override
    {
        ++idQuestions;
        return answer<QList<qint64>>(filter.casino.isEmpty() ? order : byCasino.value(filter.casino));
    }
    Job<QList<TicketRow>>* rows(const QList<qint64>& rowIds) override
    {
        ++rowQuestions;
        rowsAsked += rowIds;
        QList<TicketRow> found;
        for (const qint64 id : rowIds) {
            if (stored.contains(id)) {
                found.append(stored.value(id));
            }
        }
        return answer<QList<TicketRow>>(found);
    }
    Job<TicketCounts>* counts(const TicketFilter&) override { return finishedJob<TicketCounts>(tally); }

private:
    template <typename T>
    Job<T>* answer(const T& value)
    {
        if (!held) {
            return finishedJob<T>(value);
        }
        auto* job = new Job<T>;
        waiting.append([promise = job->promise(), value] { promise.finish(value); });
        return job;
    }
};

} // namespace caredesk
