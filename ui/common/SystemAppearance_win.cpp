#include "ui/common/SystemAppearance.h"

#include <QAbstractNativeEventFilter>
#include <QGuiApplication>
#include <QPlatformSurfaceEvent>
#include <QSettings>
#include <QWindow>

#include <windows.h>

#include <dwmapi.h>
#include <shobjidl.h>

namespace caredesk {

namespace {

/// That of the shortcuts, too (packaging/windows/installers/product.py): one button for both.
constexpr const wchar_t* TaskbarIdentity = L"CareDesk.Desktop";

/// DWMWA_USE_IMMERSIVE_DARK_MODE, and the number that it had before Windows 10 20H1.
constexpr DWORD DarkFrame = 20;
constexpr DWORD DarkFrameBefore20H1 = 19;

class WindowsAppearance final : public SystemAppearance, public QAbstractNativeEventFilter
{
public:
    WindowsAppearance()
    {
        qGuiApp->installNativeEventFilter(this);
        qGuiApp->installEventFilter(this);
    }

    bool prefersDark() const override
    {
        const QSettings personalize(
            QStringLiteral(
                "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
            QSettings::NativeFormat);
        return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
    }

    bool prefersHighContrast() const override
    {
        HIGHCONTRASTW contrast = {};
        contrast.cbSize = sizeof(contrast);
        return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0) != 0 &&
               (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
    }

    void setFramesDark(bool dark) override
    {
        m_framesAreDark = dark;
        for (const QWindow* window : QGuiApplication::topLevelWindows()) {
            if (window->handle() != nullptr) {
                colourFrame(*window);
            }
        }
    }

    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        if (static_cast<const MSG*>(message)->message == WM_SETTINGCHANGE) {
            // After Qt, which gives frames the system's colour then and takes over its palette.
            QMetaObject::invokeMethod(this, &SystemAppearance::changed, Qt::QueuedConnection);
        }
        return false;
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::PlatformSurface && watched->isWindowType() &&
            static_cast<QPlatformSurfaceEvent*>(event)->surfaceEventType() ==
                QPlatformSurfaceEvent::SurfaceCreated) {
            colourFrame(*static_cast<const QWindow*>(watched));
        }
        return false;
    }

private:
    void colourFrame(const QWindow& window) const
    {
        const BOOL dark = m_framesAreDark ? TRUE : FALSE;
        const auto frame = reinterpret_cast<HWND>(window.winId());
        if (FAILED(DwmSetWindowAttribute(frame, DarkFrame, &dark, sizeof dark))) {
            DwmSetWindowAttribute(frame, DarkFrameBefore20H1, &dark, sizeof dark);
        }
    }

    bool m_framesAreDark = false;
};

} // namespace

void SystemAppearance::setFramesDark(bool /*dark*/) {}

void SystemAppearance::introduceProgram()
{
    // Where it does not work the taskbar goes by the program's file.
    SetCurrentProcessExplicitAppUserModelID(TaskbarIdentity);
}

std::unique_ptr<SystemAppearance> SystemAppearance::make()
{
    return std::make_unique<WindowsAppearance>();
}

} // namespace caredesk
