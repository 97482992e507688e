#include "EndRequest.h"

#include <pthread.h>
#include <signal.h>

namespace demo {

namespace {

sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

EndRequest::EndRequest()
{
    // In this thread and in those that it will start.
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void EndRequest::wait() const
{
    const sigset_t signals = endingSignals();
    int signal = 0;
    sigwait(&signals, &signal);
}

} // namespace demo
