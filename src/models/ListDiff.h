#pragma once

#include <QHash>
#include <QList>

#include <algorithm>
#include <vector>

namespace caredesk {

/// One step from an old list to a new one, in the words of QAbstractItemModel.
struct ListStep
{
    enum class Kind { Remove, Move, Insert };

    Kind kind = Kind::Remove;
    qsizetype first = 0;
    qsizetype count = 1; ///< Remove and Insert; a Move takes one row.
    qsizetype to = 0;    ///< Move: where the row stands afterwards.

    bool operator==(const ListStep&) const = default;
};

/// The way from one list to another: removals from the end, then moves, then insertions from the front, so
/// that an inserted row stands at once where it stands in the new list.
struct ListDiff
{
    QList<ListStep> steps = {};
    bool tooLarge = false; ///< More steps than it is worth: replace the list.

    bool operator==(const ListDiff&) const = default;
};

namespace detail {

/// Whether each of `values` (all different) belongs to a longest ascending subsequence.
std::vector<bool> longestAscending(const std::vector<qsizetype>& values);

/// The moves that sort `values`, leaving those of a longest ascending subsequence where they are.
QList<ListStep> sortingMoves(std::vector<qsizetype> values, qsizetype offset, qsizetype maxMoves,
                             bool* tooMany);

/// Adds row `at` to the last step of `steps`, or as a step of its own.
void addRow(QList<ListStep>& steps, ListStep::Kind kind, qsizetype at);

} // namespace detail

/// What turns `before` into `after`. Keys are unique in each list. Any thread; n log n at worst.
template <typename Key>
ListDiff diffLists(const QList<Key>& before, const QList<Key>& after, qsizetype maxSteps = 200)
{
    qsizetype prefix = 0;
    while (prefix < before.size() && prefix < after.size() && before.at(prefix) == after.at(prefix)) {
        ++prefix;
    }
    qsizetype suffix = 0;
    while (suffix < before.size() - prefix && suffix < after.size() - prefix &&
           before.at(before.size() - 1 - suffix) == after.at(after.size() - 1 - suffix)) {
        ++suffix;
    }
    const qsizetype beforeEnd = before.size() - suffix;
    const qsizetype afterEnd = after.size() - suffix;
    QHash<Key, qsizetype> positions;
    positions.reserve(afterEnd - prefix);
    for (qsizetype i = prefix; i < afterEnd; ++i) {
        positions.insert(after.at(i), i);
    }

    ListDiff diff;
    std::vector<bool> stays(static_cast<size_t>(afterEnd - prefix), false);
    std::vector<qsizetype> kept;
    for (qsizetype i = prefix; i < beforeEnd; ++i) {
        const auto found = positions.constFind(before.at(i));
        if (found != positions.constEnd()) {
            kept.push_back(*found);
            stays[static_cast<size_t>(*found - prefix)] = true;
        }
    }
    for (qsizetype i = beforeEnd - 1; i >= prefix; --i) {
        if (!positions.contains(before.at(i))) {
            detail::addRow(diff.steps, ListStep::Kind::Remove, i);
        }
    }
    diff.steps += detail::sortingMoves(std::move(kept), prefix, maxSteps, &diff.tooLarge);
    for (qsizetype i = prefix; i < afterEnd; ++i) {
        if (!stays[static_cast<size_t>(i - prefix)]) {
            detail::addRow(diff.steps, ListStep::Kind::Insert, i);
        }
    }
    diff.tooLarge = diff.tooLarge || diff.steps.size() > maxSteps || positions.size() != afterEnd - prefix;
    return diff;
}

} // namespace caredesk
