#include "tour/PixelSearch.h"

#include <QDirIterator>
#include <QFile>

namespace caredesk::test {

namespace {

constexpr int RowPixels = 16;
constexpr QByteArrayView PngSignature("\x89PNG\r\n\x1a\n");

QByteArray rowOf(const QImage& image, int y, QImage::Format format)
{
    const QImage converted = image.copy(0, y, RowPixels, 1).convertToFormat(format);
    return QByteArray(reinterpret_cast<const char*>(converted.constBits()),
                      RowPixels * converted.depth() / 8);
}

} // namespace

PixelSearch::PixelSearch(const QImage& picture, const QRect& area)
    : m_area(picture.copy(area).convertToFormat(QImage::Format_RGB32))
{
    for (int y = 0; y < m_area.height(); ++y) {
        for (const QImage::Format format :
             {QImage::Format_RGB888, QImage::Format_BGR888, QImage::Format_RGB32, QImage::Format_RGBA8888}) {
            m_rows.append(rowOf(m_area, y, format));
        }
    }
}

bool PixelSearch::isIn(const QByteArray& file) const
{
    if (isInPlain(file)) {
        return true;
    }
    for (qsizetype at = file.indexOf(PngSignature); at >= 0; at = file.indexOf(PngSignature, at + 1)) {
        if (isInImage(QImage::fromData(file.mid(at), "PNG"))) {
            return true;
        }
    }
    // Whatever else zlib has written: its two bytes at the beginning are a multiple of 31.
    for (qsizetype at = file.indexOf('\x78'); at >= 0 && at + 1 < file.size();
         at = file.indexOf('\x78', at + 1)) {
        if ((uchar(file.at(at)) * 256 + uchar(file.at(at + 1))) % 31 == 0) {
            const QByteArray unpacked = qUncompress(QByteArray("\x00\x80\x00\x00", 4) + file.mid(at));
            if (!unpacked.isEmpty() && isInPlain(unpacked)) {
                return true;
            }
        }
    }
    return false;
}

bool PixelSearch::isInPlain(const QByteArray& bytes) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [&bytes](const QByteArray& row) { return bytes.contains(row); });
}

bool PixelSearch::isInImage(const QImage& image) const
{
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < plain.height(); ++y) {
        const QByteArray line(reinterpret_cast<const char*>(plain.constScanLine(y)), plain.width() * 4);
        for (int row = 0; row < m_area.height(); ++row) {
            if (line.contains(m_rows.at(row * 4 + 2))) {
                return true;
            }
        }
    }
    return false;
}

QStringList PixelSearch::filesWith(const QString& folder) const
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && isIn(file.readAll())) {
            names.append(file.fileName());
        }
    }
    return names;
}

} // namespace caredesk::test
