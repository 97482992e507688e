#include "sync/Connectivity.h"

#include "base/Clock.h"
#include "sync/RetryPolicy.h"

namespace caredesk {

Connectivity::Connectivity(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Connectivity::succeeded()
{
    const bool back = m_state == ConnectionState::Offline;
    set(ConnectionState::Online, std::nullopt);
    if (back) {
        Q_EMIT cameBack();
    }
}

void Connectivity::failed(const Error& error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
    case ErrorCode::SignInExpired:
    case ErrorCode::NotSignedIn: set(ConnectionState::SignInNeeded, error); return;
    case ErrorCode::NotAllowed:
    case ErrorCode::ApiNotOpen: set(ConnectionState::Refused, error); return;
    case ErrorCode::PortalUnavailable:
    case ErrorCode::NotAPortal:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::InsecureUrl:
    case ErrorCode::InvalidUrl: set(ConnectionState::Offline, error); return;
    default: break;
    }
    if (RetryPolicy::isNetworkFailure(error.code)) {
        set(ConnectionState::Offline, error);
    }
}

void Connectivity::set(ConnectionState state, std::optional<Error> error)
{
    if (state == m_state && error == m_error) {
        return;
    }
    m_state = state;
    m_error = std::move(error);
    if (state != ConnectionState::Offline) {
        m_offlineSince = 0;
    } else if (m_offlineSince == 0) {
        m_offlineSince = m_clock.now();
    }
    Q_EMIT changed();
}

} // namespace caredesk
