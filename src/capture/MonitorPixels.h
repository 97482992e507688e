#pragma once

#include <QImage>

#include <memory>
#include <vector>

class QScreen;

namespace caredesk {

/// What monitors show, in their own pixels. On X11 the server writes them into memory that both share:
/// through the socket, as Qt asks for them, a 4K monitor takes several times as long. Main thread.
class MonitorPixels
{
public:
    MonitorPixels();
    ~MonitorPixels();

    /// Has the memory for a picture of each monitor made ready in another thread, as it takes as long as the
    /// picture itself. It is kept until they are taken.
    void prepare();
    /// Null when it cannot be had.
    QImage take(QScreen& screen);

private:
    class Memory;
    std::vector<std::shared_ptr<Memory>> m_ready; ///< X11.
};

} // namespace caredesk
