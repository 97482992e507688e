#include "models/ListDiff.h"

namespace caredesk::detail {

std::vector<bool> longestAscending(const std::vector<qsizetype>& values)
{
    std::vector<size_t> tails; // tails[n]: index of the smallest end of an ascending run of n + 1
    std::vector<size_t> previous(values.size(), 0);
    for (size_t i = 0; i < values.size(); ++i) {
        const auto place =
            std::lower_bound(tails.begin(), tails.end(), values[i],
                             [&values](size_t tail, qsizetype value) { return values[tail] < value; });
        if (place != tails.begin()) {
            previous[i] = *(place - 1);
        }
        if (place == tails.end()) {
            tails.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<bool> belongs(values.size(), false);
    size_t at = tails.empty() ? 0 : tails.back();
    for (size_t n = tails.size(); n > 0; --n) {
        belongs[at] = true;
        at = previous[at];
    }
    return belongs;
}

QList<ListStep> sortingMoves(std::vector<qsizetype> values, qsizetype offset, qsizetype maxMoves,
                             bool* tooMany)
{
    QList<ListStep> moves;
    if (std::is_sorted(values.begin(), values.end())) {
        return moves;
    }
    const std::vector<bool> stays = longestAscending(values);
    std::vector<qsizetype> movers;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!stays[i]) {
            movers.push_back(values[i]);
        }
    }
    if (static_cast<qsizetype>(movers.size()) > maxMoves) {
        *tooMany = true;
        return moves;
    }
    std::vector<qsizetype> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::sort(movers.begin(), movers.end());
    for (const qsizetype value : movers) {
        const auto from = std::find(values.begin(), values.end(), value);
        const auto fromIndex = from - values.begin();
        values.erase(from);
        const auto rank = std::lower_bound(sorted.begin(), sorted.end(), value);
        const auto place = rank == sorted.begin() ? values.begin()
                                                  : std::find(values.begin(), values.end(), *(rank - 1)) + 1;
        const auto toIndex = place - values.begin();
        values.insert(place, value);
        if (fromIndex != toIndex) {
            moves.append({ListStep::Kind::Move, offset + fromIndex, 1, offset + toIndex});
        }
    }
    return moves;
}

void addRow(QList<ListStep>& steps, ListStep::Kind kind, qsizetype at)
{
    if (!steps.isEmpty() && steps.back().kind == kind) {
        ListStep& last = steps.back();
        if (kind == ListStep::Kind::Remove && at == last.first - 1) {
            last.first = at;
            ++last.count;
            return;
        }
        if (kind == ListStep::Kind::Insert && at == last.first + last.count) {
            ++last.count;
            return;
        }
    }
    steps.append({kind, at, 1, 0});
}

} // namespace caredesk::detail
