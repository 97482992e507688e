#pragma once

#include <memory>

class QWidget;

namespace caredesk {

/// How far uploads are, on the window's button in the taskbar, where the system can show that. Main thread.
class TaskbarProgress
{
public:
    virtual ~TaskbarProgress() = default;

    /// 0 to 100; -1 when no upload runs.
    virtual void show(int percent) = 0;

    /// For the button of `window`, which outlives it.
    static std::unique_ptr<TaskbarProgress> make(const QWidget& window);
};

} // namespace caredesk
