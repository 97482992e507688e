#pragma once

#include "capture/ScreenCapture.h"

namespace caredesk {

/// Screens that look as a test says, or an error in their place.
class FakeScreens final : public ScreenCapture
{
public:
    Snapshot snapshot;
    std::optional<Error> error;
    bool asks = false;
    int taken = 0;

    bool asksThePerson() const override { return asks; }
    QStringList screens() const override
    {
        QStringList names;
        for (const ScreenShot& shot : snapshot.screens) {
            names.append(shot.screen);
        }
        return names;
    }
    Job<Snapshot>* take() override
    {
        ++taken;
        if (asks) {
            Q_EMIT handedOver();
        }
        return error ? finishedJob<Snapshot>(*error) : finishedJob<Snapshot>(snapshot);
    }

    /// A picture in which every pixel tells its place.
    static QImage pattern(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                image.setPixel(x, y, qRgb(x * 7 % 256, y * 11 % 256, (x * 13 + y * 17) % 256));
            }
        }
        return image;
    }
};

} // namespace caredesk
