#include "caredesk/TerminationSignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace caredesk {

namespace {

// A signal handler can reach nothing else.
int signalSocket = -1;

extern "C" void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalSocket, &byte, 1);
}

constexpr std::array Watched = {SIGTERM, SIGINT, SIGHUP};

} // namespace

class TerminationSignals::Pipe
{
public:
    explicit Pipe(TerminationSignals* owner)
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends.data()) != 0) {
            return;
        }
        signalSocket = m_ends[0];
        m_notifier = std::make_unique<QSocketNotifier>(m_ends[1], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, owner, [this, owner] {
            char byte = 0;
            [[maybe_unused]] const ssize_t got = ::read(m_ends[1], &byte, 1);
            Q_EMIT owner->received();
        });
        for (const int number : Watched) {
            std::signal(number, onSignal);
        }
    }

    ~Pipe()
    {
        for (const int number : Watched) {
            std::signal(number, SIG_DFL);
        }
        m_notifier.reset();
        signalSocket = -1;
        for (const int end : m_ends) {
            if (end >= 0) {
                ::close(end);
            }
        }
    }

    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

private:
    std::array<int, 2> m_ends = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent)
    , m_pipe(std::make_unique<Pipe>(this))
{
}

TerminationSignals::~TerminationSignals() = default;

} // namespace caredesk
