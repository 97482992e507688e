#include "capture/MarkPainter.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace caredesk {

namespace {

constexpr qreal EdgeWidth = 2; ///< The edge that parts a mark from any picture.
constexpr qreal HeadLength = 5;
constexpr qreal HeadHalfWidth = 2.5;
constexpr qreal TextSize = 6;
constexpr qreal NumberRadius = 4.5;

/// White, or dark around white marks.
QColor edgeColour(const Mark& mark)
{
    return mark.colour.lightness() > 230 ? QColor(RedactionColour) : QColor(Qt::white);
}

QFont markFont(qreal pixels)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The head: its point and its two corners. Shorter arrows have smaller heads.
QPolygonF arrowHead(const Mark& mark)
{
    const QLineF way(mark.points.last(), mark.points.first());
    const qreal length = qMin(HeadLength * mark.width, way.length());
    if (length <= 0) {
        return {};
    }
    const QPointF along = (way.p2() - way.p1()) / way.length();
    const QPointF across(-along.y(), along.x());
    const QPointF base = way.p1() + along * length;
    const qreal half = length * HeadHalfWidth / HeadLength;
    return {way.p1(), base + across * half, base - across * half};
}

/// What a mark is made of: a line of its width, and an area. Painting them one over the other is many times
/// quicker than making one outline of both.
struct Shape
{
    QPainterPath line = {};
    QPainterPath area = {};
};

Shape arrowShape(const Mark& mark)
{
    const QPolygonF head = arrowHead(mark);
    if (head.isEmpty()) {
        return {};
    }
    Shape shape;
    shape.line.moveTo(mark.points.first());
    shape.line.lineTo((head.at(1) + head.at(2)) / 2);
    shape.area.addPolygon(head);
    shape.area.closeSubpath();
    return shape;
}

QPainterPath boxLine(const Mark& mark)
{
    QPainterPath frame;
    frame.addRoundedRect(QRectF(mark.points.first(), mark.points.last()).normalized(), mark.width / 2,
                         mark.width / 2);
    return frame;
}

QPainterPath penLine(const Mark& mark)
{
    QPainterPath way(mark.points.first());
    for (const QPointF& point : mark.points) {
        way.lineTo(point);
    }
    return way;
}

QPainterPath textShape(const Mark& mark)
{
    const QFont font = markFont(mark.width * TextSize);
    const QFontMetricsF metrics(font);
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    qreal baseline = mark.points.first().y() + metrics.ascent();
    const QStringList lines = mark.text.split(u'\n');
    for (const QString& line : lines) {
        shape.addText(QPointF(mark.points.first().x(), baseline), font, line);
        baseline += metrics.lineSpacing();
    }
    return shape;
}

QPainterPath numberShape(const Mark& mark)
{
    QPainterPath disc;
    disc.addEllipse(mark.points.first(), mark.width * NumberRadius, mark.width * NumberRadius);
    return disc;
}

Shape shapeOf(const Mark& mark)
{
    Shape shape;
    switch (mark.kind) {
    case MarkKind::Arrow: return arrowShape(mark);
    case MarkKind::Box: shape.line = boxLine(mark); break;
    case MarkKind::Pen: shape.line = penLine(mark); break;
    case MarkKind::Text: shape.area = textShape(mark); break;
    case MarkKind::Number: shape.area = numberShape(mark); break;
    case MarkKind::Redaction: shape.area.addRect(redactedPixels(mark)); break;
    }
    return shape;
}

QPen roundPen(const QColor& colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintNumber(QPainter& painter, const Mark& mark)
{
    const qreal radius = mark.width * NumberRadius;
    const QRectF disc(mark.points.first() - QPointF(radius, radius), QSizeF(radius, radius) * 2);
    painter.setPen(edgeColour(mark));
    painter.setFont(markFont(radius * (mark.number > 9 ? 1.0 : 1.2)));
    painter.drawText(disc, Qt::AlignCenter, QString::number(mark.number));
}

} // namespace

void paintMark(QPainter& painter, const Mark& mark)
{
    if (mark.points.isEmpty()) {
        return;
    }
    painter.save();
    if (mark.kind == MarkKind::Redaction) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(redactedPixels(mark), QColor(RedactionColour));
    } else {
        const Shape shape = shapeOf(mark);
        const QColor edge = edgeColour(mark);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.strokePath(shape.line, roundPen(edge, mark.width + EdgeWidth * 2));
        painter.strokePath(shape.area, roundPen(edge, EdgeWidth * 2));
        painter.strokePath(shape.line, roundPen(mark.colour, mark.width));
        painter.fillPath(shape.area, mark.colour);
        if (mark.kind == MarkKind::Number) {
            paintNumber(painter, mark);
        }
    }
    painter.restore();
}

namespace {

/// What a stroke of `width` and its edge reach beyond the line.
qreal reachOf(qreal width)
{
    return width / 2 + EdgeWidth + 1;
}

/// Rectangles around what a stroke that reaches so far from its line touches, none much larger than `side`.
QList<QRectF> partsOfStroke(const QPainterPath& line, qreal reach, qreal side)
{
    QList<QRectF> parts;
    QRectF part;
    const auto touch = [&](const QLineF& piece) {
        const QRectF touched =
            QRectF(piece.p1(), piece.p2()).normalized().adjusted(-reach, -reach, reach, reach);
        const QRectF both = part.united(touched);
        if (part.isValid() && qMax(both.width(), both.height()) > side + reach * 2) {
            parts.append(std::exchange(part, touched));
        } else {
            part = both;
        }
    };
    const QList<QPolygonF> ways = line.toSubpathPolygons();
    for (const QPolygonF& way : ways) {
        for (qsizetype i = 1; i < way.size(); ++i) {
            const QLineF whole(way.at(i - 1), way.at(i));
            const int pieces = qMax(1, qCeil(whole.length() / side));
            for (int piece = 0; piece < pieces; ++piece) {
                touch({whole.pointAt(qreal(piece) / pieces), whole.pointAt(qreal(piece + 1) / pieces)});
            }
        }
    }
    if (part.isValid()) {
        parts.append(part);
    }
    return parts;
}

} // namespace

QRectF boundsOf(const Mark& mark)
{
    if (mark.points.isEmpty()) {
        return {};
    }
    const Shape shape = shapeOf(mark);
    const qreal ofLine = reachOf(mark.width);
    const qreal ofArea = reachOf(0);
    const QRectF line = shape.line.controlPointRect().adjusted(-ofLine, -ofLine, ofLine, ofLine);
    const QRectF area = shape.area.controlPointRect().adjusted(-ofArea, -ofArea, ofArea, ofArea);
    return shape.line.isEmpty() ? area : shape.area.isEmpty() ? line : line.united(area);
}

QList<QRectF> partsOf(const Mark& mark, qreal side)
{
    if (mark.points.isEmpty()) {
        return {};
    }
    const Shape shape = shapeOf(mark);
    QList<QRectF> parts = partsOfStroke(shape.line, reachOf(mark.width), side);
    if (!shape.area.isEmpty()) {
        const qreal reach = reachOf(0);
        parts.append(shape.area.controlPointRect().adjusted(-reach, -reach, reach, reach));
    }
    return parts;
}

bool isAt(const Mark& mark, QPointF at, qreal tolerance)
{
    if (mark.kind == MarkKind::Text) {
        return boundsOf(mark).contains(at);
    }
    const Shape shape = shapeOf(mark);
    QPainterPathStroker line;
    line.setWidth(mark.width);
    const QRectF around(at - QPointF(tolerance, tolerance), QSizeF(tolerance, tolerance) * 2);
    return line.createStroke(shape.line).intersects(around) || shape.area.intersects(around);
}

} // namespace caredesk
