#include "ui/emergency/NumberLabel.h"

#include "ui/common/TextStyles.h"

#include <QPainter>

namespace caredesk {

NumberLabel::NumberLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NumberLabel::setNumber(const QString& published)
{
    m_number = published;
    setAccessibleName(published);
    updateGeometry();
    update();
}

QSize NumberLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextStyle::Number));
    return {metrics.horizontalAdvance(m_number) + 4, metrics.height()};
}

QSize NumberLabel::minimumSizeHint() const
{
    const QFontMetrics smallest(textFont(TextStyle::Page));
    return {smallest.horizontalAdvance(m_number) + 4, sizeHint().height()};
}

QFont NumberLabel::fittingFont() const
{
    QFont font = textFont(TextStyle::Number);
    const int wanted = QFontMetrics(font).horizontalAdvance(m_number);
    if (wanted > width() && wanted > 0) {
        font.setPointSizeF(font.pointSizeF() * (width() - 2) / wanted);
    }
    return font;
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fittingFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, m_number);
}

} // namespace caredesk
