#include "ui/shell/TaskbarProgress.h"

namespace caredesk {

namespace {

/// Desktops here have no common way to show it.
class NoTaskbarProgress final : public TaskbarProgress
{
public:
    void show(int) override {}
};

} // namespace

std::unique_ptr<TaskbarProgress> TaskbarProgress::make(const QWidget&)
{
    return std::make_unique<NoTaskbarProgress>();
}

} // namespace caredesk
