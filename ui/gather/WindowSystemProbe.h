#pragma once

#include "evidence/SystemFacts.h"

namespace caredesk {

/// With the screens, and the window system that shows them.
class WindowSystemProbe final : public SystemProbe
{
public:
    SystemFacts facts() const override;
};

} // namespace caredesk
