#include "Photograph.h"

#include <QBuffer>
#include <QImage>

namespace caredesk::test {

QByteArray turnedPhotograph(QSize stored)
{
    QImage image(stored, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    // A segment APP1: its length, "Exif", and a directory of one entry, 0x0112 of a short, 6.
    const QByteArray exif =
        QByteArray::fromHex("ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 "
                            "0006 0000 00000000");
    constexpr qsizetype afterStart = 2;
    return jpeg.insert(afterStart, exif);
}

} // namespace caredesk::test
