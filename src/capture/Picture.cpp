#include "capture/Picture.h"

#include "capture/MarkPainter.h"

#include <QPainter>

#include <algorithm>

namespace caredesk {

namespace {

bool isRedaction(const Mark& mark)
{
    return mark.kind == MarkKind::Redaction;
}

/// A fresh image, so that nothing comes along but pixels.
QImage burntBase(const Picture& picture)
{
    QImage image(picture.crop.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(QPoint(), picture.base, picture.crop);
    painter.translate(-picture.crop.topLeft());
    for (const Mark& mark : picture.marks) {
        if (isRedaction(mark)) {
            paintMark(painter, mark);
        }
    }
    return image;
}

} // namespace

int Picture::redactions() const
{
    return burnt + int(std::count_if(marks.cbegin(), marks.cend(), isRedaction));
}

QImage flattened(const Picture& picture)
{
    QImage image = burntBase(picture);
    QPainter painter(&image);
    painter.translate(-picture.crop.topLeft());
    for (const Mark& mark : picture.marks) {
        if (!isRedaction(mark)) {
            paintMark(painter, mark);
        }
    }
    return image;
}

Picture sealed(const Picture& picture)
{
    Picture kept(burntBase(picture));
    kept.burnt = picture.redactions();
    for (const Mark& mark : picture.marks) {
        if (!isRedaction(mark)) {
            kept.marks.append(moved(mark, -QPointF(picture.crop.topLeft())));
        }
    }
    return kept;
}

} // namespace caredesk
