#pragma once

#include "tour/Stage.h"

namespace caredesk::tour {

/// Every screen in one language, theme and scale as PNGs in `folder`: SCREEN-LANGUAGE-THEME-SCALE.png.
void takeShots(const StageOptions& options, const QString& folder, int scalePercent);

/// The same in es and en, light and dark, 100 % and 150 %: a process of this program each. Returns false when
/// one failed.
bool takeAllShots(const QUrl& portal, const QString& caPath, const QString& folder);

} // namespace caredesk::tour
