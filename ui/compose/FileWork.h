#pragma once

#include "archive/ZipList.h"
#include "base/Job.h"
#include "content/TextTail.h"

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
/// A picture that weighs no more than `maxBytes`: with fewer pixels, as a JPEG, or as a PNG where it is
/// see-through. FileTooLarge when it cannot be made so small, else as loadThumbnail().
Job<QByteArray>* shrinkPicture(const QString& path, qint64 maxBytes);
/// readTextTail() of as much as one looks at.
Job<TextTail>* loadTextTail(const QString& path);
Job<QByteArray>* loadLastLines(const QString& path, qint64 maxBytes);
/// listZip() of as many files as one looks at.
Job<ZipListing>* loadZipList(const QString& path);

} // namespace caredesk
