#pragma once

#include "base/Job.h"

#include <QImage>
#include <QSize>

namespace caredesk {

/// What can be said about a file before it is copied. Bytes; `size` is 0 for what is no ordinary file.
struct FileFacts
{
    bool exists = false;
    bool folder = false;
    bool regular = false;
    qint64 size = 0;

    bool operator==(const FileFacts&) const = default;
};

// Work on files and images that never runs on the GUI thread: each call returns at once and the job finishes
// later.

Job<FileFacts>* inspectFile(const QString& path);
/// At most `bounds` large (physical pixels), turned as the camera says. FileUnreadable when it is no image,
/// or one that would need too much memory.
Job<QImage>* loadThumbnail(const QString& path, QSize bounds);
Job<QByteArray>* encodePng(const QImage& image);

} // namespace caredesk
