#include "capture/PictureFile.h"

#include "base/InPool.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <array>

namespace caredesk {

namespace {

constexpr QByteArrayView Signature("CareDesk picture 1\n");
constexpr std::array<QLatin1String, 5> KindNames = {QLatin1String("arrow"), QLatin1String("box"),
                                                    QLatin1String("pen"), QLatin1String("text"),
                                                    QLatin1String("number")};
constexpr qint64 MostPixels = 100'000'000;

QJsonObject toJson(const Mark& mark)
{
    QJsonArray points;
    for (const QPointF& point : mark.points) {
        points.append(point.x());
        points.append(point.y());
    }
    return {{QStringLiteral("kind"), KindNames.at(size_t(mark.kind))},
            {QStringLiteral("points"), points},
            {QStringLiteral("colour"), mark.colour.name()},
            {QStringLiteral("width"), mark.width},
            {QStringLiteral("text"), mark.text},
            {QStringLiteral("number"), mark.number}};
}

std::optional<Mark> fromJson(const QJsonObject& json)
{
    const QString name = json.value(QLatin1String("kind")).toString();
    const auto kind = std::find(KindNames.cbegin(), KindNames.cend(), name);
    const QJsonArray coordinates = json.value(QLatin1String("points")).toArray();
    Mark mark;
    for (int i = 0; i + 1 < coordinates.size(); i += 2) {
        mark.points.append({coordinates.at(i).toDouble(), coordinates.at(i + 1).toDouble()});
    }
    mark.colour = QColor(json.value(QLatin1String("colour")).toString());
    mark.width = json.value(QLatin1String("width")).toDouble();
    mark.text = json.value(QLatin1String("text")).toString();
    mark.number = json.value(QLatin1String("number")).toInt();
    if (kind == KindNames.cend() || mark.points.isEmpty() || !mark.colour.isValid() || mark.width <= 0) {
        return std::nullopt;
    }
    mark.kind = MarkKind(kind - KindNames.cbegin());
    return mark;
}

/// Takes no unsealed picture: it seals.
QByteArray writeEditable(const Picture& picture)
{
    const Picture kept = sealed(picture);
    if (kept.marks.isEmpty()) {
        return {};
    }
    QJsonArray marks;
    for (const Mark& mark : kept.marks) {
        marks.append(toJson(mark));
    }
    const QJsonObject head{{QStringLiteral("burnt"), kept.burnt}, {QStringLiteral("marks"), marks}};
    return Signature.toByteArray() + QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' +
           pngOf(kept.base);
}

Result<QImage> readImage(QImageReader& reader)
{
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    QImage image;
    if (qint64(size.width()) * size.height() <= MostPixels) {
        image = reader.read();
    }
    return image.isNull() ? Result<QImage>(Error{ErrorCode::FileUnreadable,
                                                 {QFileInfo(reader.fileName()).fileName()},
                                                 reader.errorString()})
                          : Result<QImage>(image);
}

/// Without what the writer adds of its own (resolution, gamma): of each chunk 4 bytes of length, 4 of name,
/// the data and a checksum. https://www.w3.org/TR/png/#5DataRep
QByteArray pixelsOnly(const QByteArray& png)
{
    constexpr qsizetype SignatureBytes = 8;
    constexpr qsizetype AroundData = 12;
    QByteArray kept = png.first(qMin(SignatureBytes, png.size()));
    for (qsizetype at = SignatureBytes; at + AroundData <= png.size();) {
        const qsizetype length = AroundData + qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray name = png.mid(at + 4, 4);
        if (name == "IHDR" || name == "PLTE" || name == "IDAT" || name == "IEND") {
            kept += png.mid(at, length);
        }
        at += length;
    }
    return kept;
}

} // namespace

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    return pixelsOnly(bytes);
}

Job<FinishedPicture>* finishPicture(const Picture& picture)
{
    return inPool<FinishedPicture>([picture]() -> Result<FinishedPicture> {
        return FinishedPicture{pngOf(flattened(picture)), writeEditable(picture)};
    });
}

Result<Picture> readEditable(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n', Signature.size());
    if (!bytes.startsWith(Signature) || end < 0) {
        return ErrorCode::MalformedAnswer;
    }
    const QJsonObject head =
        QJsonDocument::fromJson(bytes.mid(Signature.size(), end - Signature.size())).object();
    QByteArray png = bytes.mid(end + 1);
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    const Result<QImage> base = readImage(reader);
    if (!base) {
        return ErrorCode::MalformedAnswer;
    }
    Picture picture(*base);
    picture.burnt = head.value(QLatin1String("burnt")).toInt();
    const QJsonArray marks = head.value(QLatin1String("marks")).toArray();
    for (const QJsonValue& one : marks) {
        std::optional<Mark> mark = fromJson(one.toObject());
        if (!mark) {
            return ErrorCode::MalformedAnswer;
        }
        mark->id = int(picture.marks.size()) + 1;
        picture.marks.append(*mark);
    }
    return picture;
}

Job<Picture>* openPicture(const QByteArray& editable, const QString& path)
{
    return inPool<Picture>([editable, path]() -> Result<Picture> {
        if (const Result<Picture> picture = readEditable(editable)) {
            return picture;
        }
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        const Result<QImage> image = readImage(reader);
        return image ? Result<Picture>(Picture(*image)) : image.error();
    });
}

} // namespace caredesk
