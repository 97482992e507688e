#pragma once

#include "base/Error.h"

namespace caredesk {

/// An error in a person's words, in the language that is set now.
struct ErrorText
{
    QString title;   ///< What happened.
    QString meaning; ///< What it means for what the person was doing; may be empty.
    QString advice;  ///< What to do.

    /// The three as one paragraph, for the command line and for tooltips.
    QString paragraph() const;
};

/// The one table from error codes to words. Arguments by code: HostNotFound {host}; certificates and TLS
/// {host}; ProxySignIn… {the proxy as host:port}; InvalidUrl and InsecureUrl {what was typed}; files {name,
/// …}: FileTooLarge {name, limit in bytes}, TypeRefused {name, ending}, FileNotRegular {name, "read" when it
/// was not to be attached}, TooManyFiles {limit}, FileWriteFailed {path}; InvalidProfile {key or line, path};
/// StoreTooNew, StoreDamaged {path}; UnsentWork {count}; InvalidInput {field}; KeychainUnavailable {"left"}
/// when something could not be removed from it; WrongPassword {"login-name" when an e-mail address was typed
/// where a login name is needed, "letters" when the portal may not take those typed}; Conflict {state name
/// the portal has}. Missing ones are left out.
ErrorText errorText(const Error& error);

} // namespace caredesk
