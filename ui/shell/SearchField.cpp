#include "ui/shell/SearchField.h"

#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QKeyEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int IconRoom = 20;

QString shortcutText()
{
    return format::keys(Qt::CTRL | Qt::Key_K);
}

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    const int shortcutRoom = QFontMetrics(textFont(TextStyle::Small)).horizontalAdvance(shortcutText()) + 4;
    setMaxLength(200);
    setTextMargins(IconRoom, 0, shortcutRoom, 0);
    connect(this, &QLineEdit::textChanged, this, [this, shortcutRoom](const QString& typed) {
        setTextMargins(IconRoom, 0, typed.isEmpty() ? shortcutRoom : 0, 0);
    });
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
        painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight, shortcutText());
    }
}

} // namespace caredesk
