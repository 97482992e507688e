#include "caredesk/TerminationSignals.h"

namespace caredesk {

/// Windows asks a program with a window to end by closing that window; Qt does the rest.
class TerminationSignals::Pipe
{
};

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent)
{
}

TerminationSignals::~TerminationSignals() = default;

} // namespace caredesk
