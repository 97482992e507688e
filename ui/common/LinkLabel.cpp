#include "ui/common/LinkLabel.h"

#include "ui/common/Colours.h"

#include <QPainter>

namespace caredesk {

LinkLabel::LinkLabel(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkLabel::sizeHint() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()) + QSize(2, 2);
}

void LinkLabel::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setPen(!isEnabled() ? colours.ctl : underMouse() ? colours.accentHover : colours.link);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, text());
    const int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int baseline = (height() - fontMetrics().height()) / 2 + fontMetrics().ascent() + 2;
    painter.drawLine(0, baseline, width - 1, baseline);
}

} // namespace caredesk
