#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace demo {

/// Lets threads wait without holding up the end of the process. Thread-safe.
class Pause
{
public:
    /// Waits; false when stop() was called, before or meanwhile.
    bool wait(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        return !m_changed.wait_for(lock, time, [this] { return m_isStopped; });
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopped = true;
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isStopped = false;
};

} // namespace demo
