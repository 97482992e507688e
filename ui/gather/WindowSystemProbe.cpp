#include "ui/gather/WindowSystemProbe.h"

#include <QGuiApplication>
#include <QScreen>

namespace caredesk {

SystemFacts WindowSystemProbe::facts() const
{
    SystemFacts facts = SystemProbe::facts();
    facts.windowSystem = QGuiApplication::platformName();
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (const QScreen* screen : screens) {
        const qreal scale = screen->devicePixelRatio();
        const QSizeF pixels = QSizeF(screen->size()) * scale;
        facts.screens.append({pixels.toSize(), scale, screen == QGuiApplication::primaryScreen()});
    }
    return facts;
}

} // namespace caredesk
