#pragma once

#include "tour/Stage.h"

namespace caredesk::tour {

/// Every screen in one language, theme and scale as PNGs in `folder`: SCREEN-LANGUAGE-THEME-SCALE.png. Starts
/// a demo portal of its own, since some pictures need it gone.
void takeShots(const QString& language, const QString& theme, const QString& folder, int scalePercent);

/// The same in es and en, light and dark, 100 % and 150 %: a process of this program each. False when one
/// failed.
bool takeAllShots(const QString& folder);

} // namespace caredesk::tour
