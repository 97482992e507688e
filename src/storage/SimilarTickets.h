#pragma once

#include "domain/SimilarityQuestion.h"
#include "storage/Connection.h"

#include <QList>

namespace caredesk {

/// Finds tickets like the one being written among the casino's own: those that are not closed and those that
/// were closed lately, at most the newest 5,000. What counts is which of the words of their subjects are rare
/// there, and then how recent they are.
class SimilarTickets
{
public:
    explicit SimilarTickets(Connection& connection)
        : m_connection(connection)
    {
    }

    /// Row ids, best first; empty when nothing looks alike.
    QList<qint64> find(const SimilarityQuestion& question);

private:
    Connection& m_connection;
};

} // namespace caredesk
