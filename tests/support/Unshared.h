#pragma once

#include <QList>

namespace caredesk::test {

/// The same entries in a list of its own, for another thread: Qt writes a list in place once nobody shares it
/// any more, and asks for that without synchronising with the threads that let go of it.
template <typename T>
QList<T> unshared(const QList<T>& list)
{
    return QList<T>(list.cbegin(), list.cend());
}

} // namespace caredesk::test
