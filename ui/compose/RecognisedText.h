#pragma once

#include <QString>

namespace caredesk {

/// Words of a message that the coach took for an answer to one of its points.
struct RecognisedText
{
    int position = 0; ///< In the message, in UTF-16 units.
    QString text = {};

    bool operator==(const RecognisedText&) const = default;
};

} // namespace caredesk
