#include "Photograph.h"
#include "capture/MarkPainter.h"
#include "capture/PictureFile.h"
#include "capture/PictureHistory.h"
#include "support/Await.h"
#include "support/FakeScreens.h"
#include "tour/PixelSearch.h"
#include "ui/capture/RegionSelection.h"

#include <QColorSpace>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QtEndian>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr QRect Secret(100, 60, 80, 30);

Mark redaction(const QRect& area)
{
    return {
        .id = 1,
        .kind = MarkKind::Redaction,
        .points = {QPointF(area.topLeft()), QPointF(area.topLeft()) + QPointF(area.width(), area.height())}};
}

Mark arrow(QPointF from, QPointF to)
{
    return {.id = 2, .kind = MarkKind::Arrow, .points = {from, to}, .colour = Qt::red, .width = 3};
}

Picture redactedPicture()
{
    Picture picture(FakeScreens::pattern({320, 200}));
    picture.marks = {redaction(Secret), arrow({20, 20}, {140, 40})};
    return picture;
}

QStringList chunksOf(const QByteArray& png)
{
    QStringList names;
    for (qsizetype at = 8; at + 8 <= png.size();) {
        names.append(QString::fromLatin1(png.mid(at + 4, 4)));
        at += 12 + qFromBigEndian<quint32>(png.constData() + at);
    }
    names.removeDuplicates();
    return names;
}

} // namespace

TEST_CASE("what lies under a redaction is in no byte of what leaves the editor or is kept to go on")
{
    const Picture picture = redactedPicture();
    const PixelSearch secret(picture.base, Secret);
    // The search finds what is there.
    REQUIRE(secret.isIn(pngOf(picture.base)));
    REQUIRE(
        secret.isIn("before" + qCompress(QByteArray(reinterpret_cast<const char*>(picture.base.constBits()),
                                                    picture.base.sizeInBytes()))));
    const auto finished = await(finishPicture(picture));
    REQUIRE(finished);
    CHECK_FALSE(secret.isIn(finished->png));
    REQUIRE_FALSE(finished->editable.isEmpty());
    CHECK_FALSE(secret.isIn(finished->editable));
    const QImage image = QImage::fromData(finished->png);
    CHECK(image.pixel(Secret.topLeft()) == RedactionColour);
    CHECK(image.pixel(Secret.bottomRight()) == RedactionColour);
    CHECK(image.pixel(Secret.bottomRight() + QPoint(1, 1)) ==
          picture.base.pixel(Secret.bottomRight() + QPoint(1, 1)));
}

TEST_CASE("a redaction over half pixels takes every pixel that it touches")
{
    Picture picture(FakeScreens::pattern({60, 60}));
    picture.marks = {{.kind = MarkKind::Redaction, .points = {{10.4, 10.4}, {20.2, 20.2}}}};
    const QImage image = flattened(picture);
    CHECK(image.pixel(10, 10) == RedactionColour);
    CHECK(image.pixel(20, 20) == RedactionColour);
    CHECK(image.pixel(21, 21) == picture.base.pixel(21, 21));
}

TEST_CASE("what was cropped away is gone, and the marks stay where they were on the picture")
{
    Picture picture = redactedPicture();
    picture.crop = QRect(0, 0, 160, 100);
    const PixelSearch lost(picture.base, QRect(200, 120, 60, 60));
    const auto finished = await(finishPicture(picture));
    CHECK(QImage::fromData(finished->png).size() == QSize(160, 100));
    CHECK_FALSE(lost.isIn(finished->png));
    CHECK_FALSE(lost.isIn(finished->editable));
    const Result<Picture> again = readEditable(finished->editable);
    REQUIRE(again);
    CHECK(again->base.size() == QSize(160, 100));
    REQUIRE(again->marks.size() == 1);
    CHECK(again->marks.first().points == QList<QPointF>{{20, 20}, {140, 40}});
    CHECK(again->redactions() == 1);
    CHECK(flattened(*again) == QImage::fromData(finished->png).convertToFormat(QImage::Format_RGB32));
}

TEST_CASE("the finished picture carries pixels and nothing else")
{
    Picture picture = redactedPicture();
    picture.base.setText(QStringLiteral("Author"), QStringLiteral("ARUIZ"));
    picture.base.setDotsPerMeterX(5'000);
    picture.base.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const auto finished = await(finishPicture(picture));
    INFO(chunksOf(finished->png).join(u' ').toStdString());
    CHECK(chunksOf(finished->png) ==
          QStringList{QStringLiteral("IHDR"), QStringLiteral("IDAT"), QStringLiteral("IEND")});
}

TEST_CASE("a picture with redactions alone needs nothing beside it: it can be redacted further from itself")
{
    Picture picture = redactedPicture();
    picture.marks.removeLast();
    CHECK(await(finishPicture(picture))->editable.isEmpty());
}

TEST_CASE("a photograph that was taken upright is edited upright")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("photo.jpg")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(turnedPhotograph({80, 60}));
    file.close();
    const auto picture = await(openPicture({}, file.fileName()));
    REQUIRE(picture);
    CHECK(picture->base.size() == QSize(60, 80));
}

TEST_CASE("what is no editable picture is refused")
{
    const QByteArray good = await(finishPicture(redactedPicture()))->editable;
    CHECK(readEditable(good));
    CHECK_FALSE(readEditable({}));
    CHECK_FALSE(readEditable("CareDesk picture 1\n"));
    CHECK_FALSE(readEditable(good.first(good.size() / 2)));
    QByteArray wrongMark = good;
    CHECK_FALSE(readEditable(wrongMark.replace("\"arrow\"", "\"arrou\"")));
}

TEST_CASE("every kind of mark is drawn inside its bounds and found where it is")
{
    const QList<Mark> marks = {
        arrow({60, 60}, {150, 100}),
        {.kind = MarkKind::Box, .points = {{60, 60}, {150, 100}}, .colour = Qt::blue},
        {.kind = MarkKind::Pen, .points = {{60, 60}, {100, 90}, {150, 60}}, .colour = Qt::blue},
        {.kind = MarkKind::Text, .points = {{60, 60}}, .colour = Qt::blue, .text = QStringLiteral("Fault")},
        {.kind = MarkKind::Number, .points = {{60, 60}}, .colour = Qt::blue, .number = 12},
        redaction(QRect(60, 60, 90, 40))};
    for (const Mark& mark : marks) {
        CAPTURE(int(mark.kind));
        QImage image(240, 160, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintMark(painter, mark);
        painter.end();
        int inside = 0;
        int outside = 0;
        const QRect bounds = boundsOf(mark).toAlignedRect();
        QRegion parts;
        for (const QRectF& part : partsOf(mark, 16)) {
            parts += part.toAlignedRect();
        }
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool drawn = image.pixel(x, y) != qRgb(255, 255, 255);
                (bounds.contains(x, y) && parts.contains(QPoint(x, y)) ? inside : outside) += drawn;
            }
        }
        CHECK(inside > 20);
        CHECK(outside == 0);
        const bool text = mark.kind == MarkKind::Text;
        CHECK(isAt(mark, text ? boundsOf(mark).center() : mark.points.first() + QPointF(1, 1), 4));
        CHECK_FALSE(isAt(mark, {220, 20}, 4));
        CHECK(boundsOf(moved(mark, {10, 5})).topLeft() == boundsOf(mark).topLeft() + QPointF(10, 5));
    }
}

TEST_CASE("a line across a picture touches little of it")
{
    const auto share = [](const Mark& mark) {
        qint64 touched = 0;
        QRegion parts;
        for (const QRectF& part : partsOf(mark, 64)) {
            parts += part.toAlignedRect();
        }
        for (const QRect& part : parts) {
            touched += qint64(part.width()) * part.height();
        }
        const QRectF bounds = boundsOf(mark);
        return double(touched) / (bounds.width() * bounds.height());
    };
    CHECK(share(arrow({0, 0}, {2'000, 1'200})) < 0.1);
    CHECK(share({.kind = MarkKind::Box, .points = {{0, 0}, {2'000, 1'200}}}) < 0.1);
    CHECK(share({.kind = MarkKind::Pen, .points = {{0, 0}, {900, 700}, {2'000, 1'200}}}) < 0.1);
}

TEST_CASE("handles resize a box from every side and an arrow from both ends")
{
    const Mark box{.kind = MarkKind::Box, .points = {{10, 10}, {50, 40}}};
    REQUIRE(handlesOf(box).size() == 8);
    CHECK(withHandleAt(box, 0, {5, 6}).points == QList<QPointF>{{5, 6}, {50, 40}});
    CHECK(withHandleAt(box, 1, {99, 6}).points == QList<QPointF>{{10, 6}, {50, 40}});
    CHECK(withHandleAt(box, 4, {70, 60}).points == QList<QPointF>{{10, 10}, {70, 60}});
    CHECK(withHandleAt(arrow({1, 1}, {9, 9}), 1, {20, 5}).points == QList<QPointF>{{1, 1}, {20, 5}});
}

TEST_CASE("steps are undone and redone, a drag is one step, and a new step ends what could be redone")
{
    PictureHistory history(Picture(FakeScreens::pattern({40, 40})));
    const QRect all = history.picture().crop;
    const Mark one = arrow({1, 1}, {20, 20});
    history.change(all, {one});
    history.amend(all, {moved(one, {5, 5})});
    history.change(all, {moved(one, {5, 5}), redaction(QRect(1, 1, 9, 9))});
    CHECK(history.picture().redactions() == 1);
    history.undo();
    CHECK(history.picture().marks == QList<Mark>{moved(one, {5, 5})});
    history.undo();
    CHECK(history.picture().marks.isEmpty());
    CHECK_FALSE(history.canUndo());
    history.redo();
    CHECK(history.picture().marks.size() == 1);
    history.change(QRect(0, 0, 20, 20), {});
    CHECK_FALSE(history.canRedo());
}

TEST_CASE("a region is drawn, moved and resized by pointer and by keys, and never leaves its screen")
{
    const QRect screen(0, 0, 200, 100);
    RegionSelection region(screen);
    region.press({20, 10}, 4);
    region.dragTo({59, 39});
    region.release();
    CHECK(region.area() == QRect(20, 10, 40, 30));
    region.press({60, 40}, 4);
    region.dragTo({80, 50});
    region.release();
    CHECK(region.area() == QRect(20, 10, 60, 40));
    region.press({40, 30}, 4);
    region.dragTo({500, 500});
    region.release();
    CHECK(region.area() == QRect(140, 60, 60, 40));
    region.moveBy(-3, 0);
    region.resizeBy(10, -10);
    CHECK(region.area() == QRect(137, 60, 63, 30));
    region.clear();
    region.moveBy(1, 0);
    CHECK(region.area() == QRect(50, 25, 100, 50));
}
