#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace demo {

/// Does things after a while, on its own thread; what has not come due is dropped at the end. Thread-safe.
class Later
{
public:
    Later();
    Later(const Later&) = delete;
    Later& operator=(const Later&) = delete;
    ~Later();

    void after(std::chrono::milliseconds time, std::function<void()> work);

private:
    using Clock = std::chrono::steady_clock;

    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<Clock::time_point, std::function<void()>> m_work;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace demo
