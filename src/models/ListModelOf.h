#pragma once

#include "models/ListDiff.h"

#include <QAbstractListModel>

namespace caredesk {

/// A list model over a QList<T> that is replaced as a whole by its source; views are told of the rows that
/// differ only, so that selection and scroll position stay.
template <typename T>
class ListModelOf : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }

protected:
    const QList<T>& items() const { return m_items; }

    void reset(QList<T> items)
    {
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
    }

    /// Between beginResetModel() and endResetModel(), where more than the list changes.
    void setItems(QList<T> items) { m_items = std::move(items); }

    /// `diff` is what diffLists() found between the keys of items() and those of `after`.
    void apply(const ListDiff& diff, const QList<T>& after)
    {
        if (diff.tooLarge) {
            reset(after);
            return;
        }
        for (const ListStep& step : diff.steps) {
            applyStep(step, after);
        }
        m_items = after;
    }

    /// Goes over to `after`; `keyOf(item)` tells items apart. Items that stay but differ are announced as
    /// changed.
    template <typename KeyOf>
    void replace(const QList<T>& after, KeyOf keyOf)
    {
        const auto keys = [&keyOf](const QList<T>& list) {
            QList<decltype(keyOf(list.first()))> all;
            for (const T& item : list) {
                all.append(keyOf(item));
            }
            return all;
        };
        const ListDiff diff = diffLists(keys(m_items), keys(after));
        QHash<decltype(keyOf(after.first())), T> before;
        for (const T& item : m_items) {
            before.insert(keyOf(item), item);
        }
        apply(diff, after);
        for (int i = 0; i < rowCount(); ++i) {
            const auto old = before.constFind(keyOf(after.at(i)));
            if (!diff.tooLarge && old != before.constEnd() && !(*old == after.at(i))) {
                Q_EMIT dataChanged(index(i), index(i));
            }
        }
    }

private:
    void applyStep(const ListStep& step, const QList<T>& after)
    {
        const int first = static_cast<int>(step.first);
        const int last = static_cast<int>(step.first + step.count - 1);
        switch (step.kind) {
        case ListStep::Kind::Remove:
            beginRemoveRows({}, first, last);
            m_items.remove(step.first, step.count);
            endRemoveRows();
            break;
        case ListStep::Kind::Move: {
            const int to = static_cast<int>(step.to);
            beginMoveRows({}, first, first, {}, to > first ? to + 1 : to);
            m_items.move(step.first, step.to);
            endMoveRows();
            break;
        }
        case ListStep::Kind::Insert:
            beginInsertRows({}, first, last);
            m_items.insert(step.first, step.count, T{});
            std::copy_n(after.begin() + step.first, step.count, m_items.begin() + step.first);
            endInsertRows();
            break;
        }
    }

    QList<T> m_items;
};

} // namespace caredesk
