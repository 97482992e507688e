#include "caredesk/TerminationSignals.h"

namespace caredesk {

/// Windows asks a program with a window to end by closing that window, and tells it of its session's end by
/// Qt's commitDataRequest.
class TerminationSignals::Pipe
{
};

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent)
{
}

TerminationSignals::~TerminationSignals() = default;

} // namespace caredesk
