#include "ui/shell/NewTicketButton.h"

#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QKeySequence>
#include <QPainter>

namespace caredesk {

NewTicketButton::NewTicketButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NewTicketButton::sizeHint() const
{
    const QFontMetrics bold(textFont(TextStyle::BodyBold));
    return {37 + bold.horizontalAdvance(text()) + 60, qMax(32, bold.height() + 12)};
}

void NewTicketButton::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), isDown() || underMouse() ? colours.accentHover : colours.accent, {});
    paintIcon(&painter, QRect(11, (height() - 16) / 2, 16, 16), QStringLiteral("list-add"), colours.onAccent);
    painter.setPen(colours.onAccent);
    painter.setFont(textFont(TextStyle::BodyBold));
    painter.drawText(rect().adjusted(37, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(textFont(TextStyle::Small));
    painter.drawText(rect().adjusted(0, 0, -11, 0), Qt::AlignVCenter | Qt::AlignRight,
                     format::keys(Qt::CTRL | Qt::Key_N));
}

} // namespace caredesk
