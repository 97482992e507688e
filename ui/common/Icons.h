#pragma once

#include "ui/common/Colours.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace caredesk {

/// The icon `name` of resources/icons.txt. It takes its colour from the application's palette when it is
/// drawn, and its pixels from the size that fits the screen's scale.
QIcon icon(const QString& name, Ink ink = Ink::Text);

/// The same as a picture of `size` logical pixels in `colour`.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio);

/// Draws the icon into `rect` (logical pixels; its height is the icon's size).
void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& colour);

/// CareDesk's own icon.
QIcon applicationIcon();

} // namespace caredesk
