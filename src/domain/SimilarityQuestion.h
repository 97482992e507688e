#pragma once

#include <QString>

namespace caredesk {

/// What is being written, to find tickets that look alike.
struct SimilarityQuestion
{
    QString casino = {}; ///< By name; the others are not looked at.
    QString subject = {};
    QString message = {};
    qint64 closedSince = 0; ///< Tickets that are closed count when something happened after it; UTC ms.
    qint64 now = 0;         ///< UTC ms; newer activity counts more.
    int limit = 3;

    bool operator==(const SimilarityQuestion&) const = default;
};

} // namespace caredesk
