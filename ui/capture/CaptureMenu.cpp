#include "ui/capture/CaptureMenu.h"

#include "ui/capture/CaptureDesk.h"

#include <array>

namespace caredesk {

namespace {

constexpr std::array Delays = {3, 5, 10};

} // namespace

CaptureMenu::CaptureMenu(const CaptureDesk& desk, QWidget* parent)
    : QMenu(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("captureMenu"));
    connect(this, &QMenu::aboutToShow, this, &CaptureMenu::fill);
}

void CaptureMenu::fill()
{
    clear();
    addWays(this, 0);
    addSeparator();
    for (const int seconds : Delays) {
        const QString text = tr("In %n second(s)", nullptr, seconds);
        if (m_desk.offersChoices()) {
            addWays(addMenu(text), seconds);
        } else {
            addWay(this, text, {.delaySeconds = seconds});
        }
    }
}

void CaptureMenu::addWays(QMenu* menu, int delaySeconds)
{
    if (!m_desk.offersChoices()) {
        addWay(menu, tr("&Screenshot"), {.delaySeconds = delaySeconds});
        return;
    }
    addWay(menu, tr("An &area"), {CaptureMode::Region, delaySeconds});
    addWay(menu, tr("A &window"), {CaptureMode::Window, delaySeconds});
    addWay(menu, tr("The &whole screen"), {CaptureMode::Screen, delaySeconds});
    const QStringList screens = m_desk.screens();
    if (screens.size() > 1) {
        for (int i = 0; i < screens.size(); ++i) {
            addWay(menu, tr("Monitor &%1 (%2)").arg(i + 1).arg(screens.at(i)),
                   {CaptureMode::Screen, delaySeconds, screens.at(i)});
        }
    }
    if (m_desk.hasLastRegion()) {
        addWay(menu, tr("The &last area again"), {CaptureMode::LastRegion, delaySeconds});
    }
}

void CaptureMenu::addWay(QMenu* menu, const QString& text, const CaptureRequest& request)
{
    connect(menu->addAction(text), &QAction::triggered, this, [this, request] { Q_EMIT requested(request); });
}

} // namespace caredesk
