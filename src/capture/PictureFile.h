#pragma once

#include "base/Job.h"
#include "capture/Picture.h"

#include <QByteArray>

namespace caredesk {

/// A picture that leaves the editor.
struct FinishedPicture
{
    QByteArray png = {}; ///< What others get: flattened(), without metadata.
    /// To go on editing: sealed(). Empty when the PNG says it all, as nothing of it can be changed any more.
    QByteArray editable = {};

    bool operator==(const FinishedPicture&) const = default;
};

/// PNG of the pixels alone: no text, time, resolution or colour profile.
QByteArray pngOf(const QImage& image);
/// In a worker thread; a 4K picture takes about a second.
Job<FinishedPicture>* finishPicture(const Picture& picture);
/// The picture out of FinishedPicture::editable; MalformedAnswer when it is none.
Result<Picture> readEditable(const QByteArray& bytes);
/// The same, or any image that is to be edited for the first time, in a worker thread: `editable`, or when
/// that is empty the image at `path`. FileUnreadable when neither is one.
Job<Picture>* openPicture(const QByteArray& editable, const QString& path);

} // namespace caredesk
