#include "models/ListDiff.h"

#include <QRandomGenerator>

#include <algorithm>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QList<int> applied(QList<int> list, const ListDiff& diff, const QList<int>& after)
{
    for (const ListStep& step : diff.steps) {
        switch (step.kind) {
        case ListStep::Kind::Remove: list.remove(step.first, step.count); break;
        case ListStep::Kind::Move: list.move(step.first, step.to); break;
        case ListStep::Kind::Insert:
            for (qsizetype i = 0; i < step.count; ++i) {
                list.insert(step.first + i, after.at(step.first + i));
            }
            break;
        }
    }
    return list;
}

} // namespace

TEST_CASE("equal lists differ in nothing")
{
    CHECK(diffLists<int>({1, 2, 3}, {1, 2, 3}) == ListDiff{});
    CHECK(diffLists<int>({}, {}) == ListDiff{});
}

TEST_CASE("a row that jumps to the top is one move")
{
    CHECK(diffLists<int>({1, 2, 3, 4}, {4, 1, 2, 3}).steps ==
          QList<ListStep>{{ListStep::Kind::Move, 3, 1, 0}});
    CHECK(diffLists<int>({1, 2, 3, 4}, {2, 3, 4, 1}).steps ==
          QList<ListStep>{{ListStep::Kind::Move, 0, 1, 3}});
}

TEST_CASE("neighbours come and go in one step")
{
    CHECK(diffLists<int>({1, 2}, {1, 7, 8, 9, 2}).steps ==
          QList<ListStep>{{ListStep::Kind::Insert, 1, 3, 0}});
    CHECK(diffLists<int>({1, 7, 8, 9, 2}, {1, 2}).steps ==
          QList<ListStep>{{ListStep::Kind::Remove, 1, 3, 0}});
}

TEST_CASE("the steps lead from any list to any other")
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 2'000; ++round) {
        const auto list = [&random] {
            QList<int> all;
            const int count = random.bounded(14);
            while (all.size() < count) {
                const int value = random.bounded(20);
                if (!all.contains(value)) {
                    all.append(value);
                }
            }
            return all;
        };
        const QList<int> before = list();
        const QList<int> after = list();
        const QList<int> reached = applied(before, diffLists(before, after), after);
        // Not QList's ==: in Qt 6.4 it passes the null pointers of two empty lists to memcmp(), where the
        // sanitizer stops.
        REQUIRE(std::equal(reached.cbegin(), reached.cend(), after.cbegin(), after.cend()));
    }
}

TEST_CASE("a difference of too many steps, or a list with a key twice, is not spelt out")
{
    QList<int> before;
    QList<int> reversed;
    for (int i = 0; i < 1'000; ++i) {
        before.append(i);
        reversed.prepend(i);
    }
    CHECK(diffLists(before, reversed).tooLarge);
    CHECK(diffLists<int>({1, 2}, {2, 2, 1}).tooLarge);
}
