#pragma once

#include <QRect>

class QColor;
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QWidget;

namespace caredesk {

/// The strokes that CareDeskStyle is made of. Sizes are logical pixels.
namespace paint {

constexpr int Radius = 4;

/// A filled rounded rectangle with a frame of `width` drawn inside `rect`; an invalid colour leaves that part
/// out.
void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& frame, qreal width = 1,
         qreal radius = Radius);
/// The frame of fields: base inside; accent and 2 px with the focus, red when the field is marked invalid.
void field(QPainter* painter, const QStyleOption* option, const QWidget* widget);

void pushButtonBevel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget);
void pushButtonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget);
void toolButtonPanel(QPainter* painter, const QStyleOption* option);
void checkBox(QPainter* painter, const QStyleOption* option);
void radioButton(QPainter* painter, const QStyleOption* option);
void comboBoxLabel(QPainter* painter, const QStyleOptionComboBox* option, const QRect& area);
void menuItem(QPainter* painter, const QStyleOptionMenuItem* option);
void scrollBarHandle(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle);

} // namespace paint

} // namespace caredesk
