#pragma once

#include "capture/Mark.h"

#include <QRectF>

class QPainter;

namespace caredesk {

/// Draws the mark in the painter's coordinates, which are the picture's pixels. Any thread.
void paintMark(QPainter& painter, const Mark& mark);

/// All that paintMark() touches.
QRectF boundsOf(const Mark& mark);
/// The same in rectangles of about `side`: a line across a picture touches little of it.
QList<QRectF> partsOf(const Mark& mark, qreal side);

/// True when a person who points at `at` means this mark; `tolerance` in pixels of the picture.
bool isAt(const Mark& mark, QPointF at, qreal tolerance);

} // namespace caredesk
