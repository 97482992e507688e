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

    /// A picture of which no part looks like another.
    static QImage pattern(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                quint32 mixed = quint32(x) * 0x9e3779b1u ^ quint32(y) * 0x85ebca77u;
                mixed = (mixed ^ (mixed >> 15)) * 0x2c1b3c6du;
                image.setPixel(x, y, 0xff000000u | (mixed >> 8));
            }
        }
        return image;
    }
};

} // namespace caredesk
