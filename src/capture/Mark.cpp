#include "capture/Mark.h"

#include <array>

namespace caredesk {

namespace {

constexpr qreal SmallestSide = 2;

bool isRectangle(const Mark& mark)
{
    return mark.kind == MarkKind::Box || mark.kind == MarkKind::Redaction;
}

/// Of the eight handles of a rectangle, clockwise from the top left: which edges each one moves. -1: left or
/// top, 1: right or bottom, 0: neither.
struct Edges
{
    int x;
    int y;
};
constexpr std::array<Edges, 8> RectangleHandles = {
    {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}}};

QRectF rectangleOf(const Mark& mark)
{
    return QRectF(mark.points.first(), mark.points.last()).normalized();
}

} // namespace

QRect redactedPixels(const Mark& redaction)
{
    return rectangleOf(redaction).toAlignedRect();
}

Mark moved(Mark mark, QPointF by)
{
    for (QPointF& point : mark.points) {
        point += by;
    }
    return mark;
}

QList<QPointF> handlesOf(const Mark& mark)
{
    if (isRectangle(mark)) {
        const QRectF area = rectangleOf(mark);
        QList<QPointF> handles;
        for (const Edges& edges : RectangleHandles) {
            handles.append(QPointF(area.center().x() + edges.x * area.width() / 2,
                                   area.center().y() + edges.y * area.height() / 2));
        }
        return handles;
    }
    return mark.kind == MarkKind::Arrow ? mark.points : QList<QPointF>();
}

Mark withHandleAt(Mark mark, int index, QPointF to)
{
    if (mark.kind == MarkKind::Arrow) {
        mark.points[index] = to;
    } else if (isRectangle(mark)) {
        QRectF area = rectangleOf(mark);
        const Edges edges = RectangleHandles.at(size_t(index));
        if (edges.x < 0) {
            area.setLeft(to.x());
        } else if (edges.x > 0) {
            area.setRight(to.x());
        }
        if (edges.y < 0) {
            area.setTop(to.y());
        } else if (edges.y > 0) {
            area.setBottom(to.y());
        }
        mark.points = {area.topLeft(), area.bottomRight()};
    }
    return mark;
}

bool isNothing(const Mark& mark)
{
    switch (mark.kind) {
    case MarkKind::Arrow: {
        const QPointF way = mark.points.last() - mark.points.first();
        return way.manhattanLength() < SmallestSide * 2;
    }
    case MarkKind::Box:
    case MarkKind::Redaction: {
        const QRectF area = rectangleOf(mark);
        return area.width() < SmallestSide || area.height() < SmallestSide;
    }
    case MarkKind::Pen: return mark.points.size() < 2;
    case MarkKind::Text: return mark.text.trimmed().isEmpty();
    case MarkKind::Number: return false;
    }
    return false;
}

} // namespace caredesk
