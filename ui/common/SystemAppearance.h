#pragma once

#include <QObject>

#include <memory>

namespace caredesk {

/// What the desktop asks for. Answers may come after construction; changed() tells. Main thread; nothing
/// blocks.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool prefersDark() const = 0;
    virtual bool prefersHighContrast() const = 0;
    /// The frames of all windows, those to come too, where the system draws them by a program's choice
    /// (Windows).
    virtual void setFramesDark(bool dark);

    /// The one of this platform: the desktop portal's settings on Linux, the registry on Windows.
    static std::unique_ptr<SystemAppearance> make();

    /// Before the first window. On Linux lets the desktop's portal get to know this program while it still
    /// may look at it (closeMemory() ends that; the portal remembers a program by its connection), and waits
    /// 300 ms at most; on Windows tells the taskbar whose windows these are.
    static void introduceProgram();

Q_SIGNALS:
    void changed();
};

} // namespace caredesk
