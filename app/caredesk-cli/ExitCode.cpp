#include "ExitCode.h"

namespace caredesk {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidProfile:
    case ErrorCode::InvalidUrl:
    case ErrorCode::InsecureUrl: return ExitCode::Usage;
    case ErrorCode::ProxySignInNeeded:
    case ErrorCode::ProxySignInWrong:
    case ErrorCode::WrongPassword:
    case ErrorCode::SignInExpired:
    case ErrorCode::ApiNotOpen:
    case ErrorCode::NotSignedIn: return ExitCode::NotSignedIn;
    case ErrorCode::NotAllowed:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Rejected:
    case ErrorCode::TooLarge:
    case ErrorCode::TypeRefused:
    case ErrorCode::Unsupported:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotRegular:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileEmpty:
    case ErrorCode::TooManyFiles:
    case ErrorCode::UnsentWork: return ExitCode::Refused;
    case ErrorCode::FileWriteFailed:
    case ErrorCode::DiskFull:
    case ErrorCode::StoreFailed:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreBusy:
    case ErrorCode::KeychainUnavailable: return ExitCode::LocalStore;
    default: return ExitCode::NotDelivered;
    }
}

} // namespace caredesk
