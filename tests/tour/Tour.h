#pragma once

#include <QString>

namespace caredesk::tour {

/// The main job from sign-in to delivered-once in the real window over a real demo portal: prints each step
/// and leaves a picture of each in `folder`. Throws std::runtime_error where it does not come out as it must.
void giveTour(const QString& folder);

} // namespace caredesk::tour
