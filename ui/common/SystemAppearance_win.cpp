#include "ui/common/SystemAppearance.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QSettings>

#include <windows.h>

#include <shobjidl.h>

namespace caredesk {

namespace {

/// That of the shortcuts, too (packaging/windows/installers/product.py): one button for both.
constexpr const wchar_t* TaskbarIdentity = L"CareDesk.Desktop";

class WindowsAppearance final : public SystemAppearance, public QAbstractNativeEventFilter
{
public:
    WindowsAppearance() { QCoreApplication::instance()->installNativeEventFilter(this); }

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

    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        if (static_cast<const MSG*>(message)->message == WM_SETTINGCHANGE) {
            Q_EMIT changed();
        }
        return false;
    }
};

} // namespace

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
