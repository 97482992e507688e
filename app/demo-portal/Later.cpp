#include "Later.h"

#include <utility>

namespace demo {

Later::Later()
    : m_thread([this] { run(); })
{
}

Later::~Later()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Later::after(std::chrono::milliseconds time, std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.emplace(Clock::now() + time, std::move(work));
    }
    m_changed.notify_all();
}

void Later::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        if (m_work.empty()) {
            m_changed.wait(lock);
        } else if (const auto first = m_work.begin(); first->first > Clock::now()) {
            m_changed.wait_until(lock, Clock::time_point(first->first));
        } else {
            const auto work = std::move(first->second);
            m_work.erase(first);
            lock.unlock();
            work();
            lock.lock();
        }
    }
}

} // namespace demo
