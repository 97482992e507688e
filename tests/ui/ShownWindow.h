#pragma once

#include "support/Await.h"

#include <QApplication>
#include <QWidget>

#include <catch2/catch.hpp>

namespace caredesk::test {

/// The top-level window of this kind that can be seen, or nullptr.
template <typename Window>
Window* shown()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (auto* wanted = qobject_cast<Window*>(window); wanted && wanted->isVisible()) {
            return wanted;
        }
    }
    return nullptr;
}

/// Waits until it is the active one: only then its keys are heard.
template <typename Window>
Window* waitForWindow()
{
    REQUIRE(waitUntil([] { return shown<Window>() && shown<Window>()->isActiveWindow(); }));
    return shown<Window>();
}

} // namespace caredesk::test
