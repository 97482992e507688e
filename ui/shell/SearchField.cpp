#include "ui/shell/SearchField.h"

#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QKeyEvent>
#include <QPainter>

namespace caredesk {

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    setTextMargins(20, 0, 0, 0);
    setMaxLength(200);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT leaveToResults(); return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paintIcon(&painter, QRect(9, (height() - 16) / 2, 16, 16), QStringLiteral("edit-find"), colours.muted);
    if (text().isEmpty()) {
        painter.setFont(textFont(TextStyle::Small));
        painter.setPen(colours.muted);
        painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight,
                         QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    }
}

} // namespace caredesk
