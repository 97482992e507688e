#include "ui/shell/TaskbarProgress.h"

#include <QWidget>

#include <shobjidl.h>

namespace caredesk {

namespace {

constexpr ULONGLONG Whole = 100;

struct Release
{
    void operator()(ITaskbarList3* taskbar) const { taskbar->Release(); }
};

std::unique_ptr<ITaskbarList3, Release> taskbarList()
{
    void* made = nullptr;
    // Qt has prepared the main thread for COM. Shells of their own may have no taskbar.
    if (FAILED(
            CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER, IID_ITaskbarList3, &made))) {
        return nullptr;
    }
    std::unique_ptr<ITaskbarList3, Release> list(static_cast<ITaskbarList3*>(made));
    return SUCCEEDED(list->HrInit()) ? std::move(list) : nullptr;
}

class WindowsTaskbarProgress final : public TaskbarProgress
{
public:
    explicit WindowsTaskbarProgress(const QWidget& window)
        : m_window(window)
        , m_taskbar(taskbarList())
    {
    }

    void show(int percent) override
    {
        // Without a native window there is no button; winId() would make one.
        if (!m_taskbar || !m_window.internalWinId()) {
            return;
        }
        const auto button = reinterpret_cast<HWND>(m_window.internalWinId());
        if (percent < 0) {
            m_taskbar->SetProgressState(button, TBPF_NOPROGRESS);
        } else {
            m_taskbar->SetProgressValue(button, static_cast<ULONGLONG>(percent), Whole);
        }
    }

private:
    const QWidget& m_window;
    std::unique_ptr<ITaskbarList3, Release> m_taskbar;
};

} // namespace

std::unique_ptr<TaskbarProgress> TaskbarProgress::make(const QWidget& window)
{
    return std::make_unique<WindowsTaskbarProgress>(window);
}

} // namespace caredesk
