#pragma once

namespace demo {

/// That the portal is asked to end: by SIGTERM or SIGINT, on Windows by WM_CLOSE to its first thread (which
/// is what asks a program without a window) or by its console. Made in the main thread before all others.
class EndRequest
{
public:
    EndRequest();
    void wait() const;
};

} // namespace demo
