#pragma once

#include "base/Error.h"

#include <QByteArray>

#include <optional>

namespace caredesk {

struct HttpAnswer;

/// Takes the body of a successful answer piece by piece, so that a large one never lies in memory. Network
/// thread.
class AnswerSink
{
public:
    virtual ~AnswerSink() = default;
    /// The status and headers are there; an error stops the exchange.
    virtual std::optional<Error> begin(const HttpAnswer& head) = 0;
    virtual std::optional<Error> write(const QByteArray& bytes) = 0;
};

} // namespace caredesk
