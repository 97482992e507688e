#include "ui/compose/Hairline.h"

namespace caredesk {

Hairline::Hairline(QWidget* parent, Qt::Orientation orientation)
    : QWidget(parent)
{
    setBackgroundRole(QPalette::Mid);
    setAutoFillBackground(true);
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

} // namespace caredesk
