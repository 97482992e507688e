#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRect>
#include <QString>

namespace caredesk {

enum class MarkKind { Arrow, Box, Pen, Text, Number, Redaction };

/// What a person puts on a picture. Coordinates and sizes are pixels of the picture.
struct Mark
{
    int id = 0;
    MarkKind kind = MarkKind::Box;
    /// Arrow: from, to. Box, redaction: two opposite corners. Pen: its way. Text: top left. Number: centre.
    QList<QPointF> points = {};
    QColor colour = {}; ///< Not of redactions: they are always RedactionColour.
    qreal width = 3;    ///< Of the stroke; the size of text and numbers follows it.
    QString text = {};  ///< Of Text.
    int number = 0;     ///< Of Number.

    bool operator==(const Mark&) const = default;
};

/// The fill of redactions: opaque.
constexpr QRgb RedactionColour = 0xff111111;

/// The pixels that a redaction takes away: every one that it touches.
QRect redactedPixels(const Mark& redaction);

Mark moved(Mark mark, QPointF by);
/// Where the mark can be taken to change its shape; the same order for `index` below.
QList<QPointF> handlesOf(const Mark& mark);
/// `mark` with that handle put to `to`. A box keeps its opposite corner or edge.
Mark withHandleAt(Mark mark, int index, QPointF to);
/// True when there is nothing to see of it: a click without a drag, an empty text.
bool isNothing(const Mark& mark);

} // namespace caredesk
