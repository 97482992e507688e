#include "ui/compose/FileWork.h"

#include "base/InPool.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>

namespace caredesk {

namespace {

constexpr qint64 tailBytes = 64ll * 1024;
constexpr qsizetype listedFiles = 1'000;

Result<QImage> readThumbnail(const QString& path, QSize bounds)
{
    const Error unreadable{ErrorCode::FileUnreadable, {QFileInfo(path).fileName()}};
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) {
        return unreadable;
    }
    if (size.width() > bounds.width() || size.height() > bounds.height()) {
        const QSize scaled = size.scaled(bounds, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
        reader.setScaledSize(scaled);
    }
    QImage image = reader.read();
    return image.isNull() ? Result<QImage>(unreadable) : Result<QImage>(std::move(image));
}

Result<QByteArray> shrink(const QString& path, qint64 maxBytes)
{
    // What a screen shows of it is sharp at the first of these.
    for (const int longest : {2'560, 1'600, 1'024}) {
        const Result<QImage> image = readThumbnail(path, QSize(longest, longest));
        if (!image) {
            return image.error();
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const bool written =
            image->hasAlphaChannel() ? image->save(&buffer, "PNG") : image->save(&buffer, "JPEG", 88);
        if (written && bytes.size() <= maxBytes) {
            return bytes;
        }
    }
    return Error{ErrorCode::FileTooLarge, {QFileInfo(path).fileName(), QString::number(maxBytes)}};
}

} // namespace

Job<FileFacts>* inspectFile(const QString& path)
{
    return inPool<FileFacts>([path]() -> Result<FileFacts> {
        const QFileInfo info(path);
        const bool regular = info.isFile();
        return FileFacts{info.exists(), info.isDir(), regular, regular ? info.size() : 0};
    });
}

Job<QImage>* loadThumbnail(const QString& path, QSize bounds)
{
    return inPool<QImage>([path, bounds] { return readThumbnail(path, bounds); });
}

Job<QByteArray>* encodePng(const QImage& image)
{
    return inPool<QByteArray>([image]() -> Result<QByteArray> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG")) {
            return ErrorCode::FileUnreadable;
        }
        return bytes;
    });
}

Job<QByteArray>* shrinkPicture(const QString& path, qint64 maxBytes)
{
    return inPool<QByteArray>([path, maxBytes] { return shrink(path, maxBytes); });
}

Job<TextTail>* loadTextTail(const QString& path)
{
    return inPool<TextTail>([path] { return readTextTail(path, tailBytes); });
}

Job<QByteArray>* loadLastLines(const QString& path, qint64 maxBytes)
{
    return inPool<QByteArray>([path, maxBytes] { return readLastLines(path, maxBytes); });
}

Job<ZipListing>* loadZipList(const QString& path)
{
    return inPool<ZipListing>([path] { return listZip(path, listedFiles); });
}

} // namespace caredesk
