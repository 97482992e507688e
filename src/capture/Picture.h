#pragma once

#include "capture/Mark.h"

#include <QImage>

namespace caredesk {

/// A picture being edited: what was taken, what of it is kept, and what was put on it. Only in memory; what
/// goes to a disk or to another program is flattened() or sealed() first.
struct Picture
{
    QImage base = {};
    QRect crop = {}; ///< The part that is kept, inside the base.
    QList<Mark> marks = {};
    int burnt = 0; ///< Redactions that are part of the base already.

    explicit Picture(QImage image = {})
        : base(std::move(image))
        , crop(base.rect())
    {
        base.setDevicePixelRatio(1);
    }
    /// Redactions, burnt in or not.
    int redactions() const;
    bool operator==(const Picture&) const = default;
};

/// The picture as others get to see it: cropped, redactions burnt into the pixels, the other marks drawn over
/// them; with no metadata, no alpha and no colour profile of the monitor. Any thread.
QImage flattened(const Picture& picture);

/// The picture that may be kept for more editing: what was cropped away and what lies under a redaction is
/// gone from its base; the other marks can still be changed. Any thread.
Picture sealed(const Picture& picture);

} // namespace caredesk
