#pragma once

#include "capture/MonitorPixels.h"
#include "capture/ScreenCapture.h"

namespace caredesk {

/// X11 and Windows: every monitor by itself, in its own pixels. Monitors of different
/// scale are never put into one picture.
class ScreenGrabber final : public ScreenCapture
{
    Q_OBJECT

public:
    using ScreenCapture::ScreenCapture;

    bool asksThePerson() const override { return false; }
    QStringList screens() const override;
    void prepare() override;
    Job<Snapshot>* take() override;

private:
    MonitorPixels m_pixels;
};

} // namespace caredesk
