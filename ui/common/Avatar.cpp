#include "ui/common/Avatar.h"

#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/TextStyles.h"

#include <QPainter>

namespace caredesk {

void paintAvatar(QPainter* painter, const QRect& circle, const QString& initials, bool support,
                 const QPalette& palette)
{
    const Colours colours = Colours::of(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.highContrast ? QPen(colours.text) : QPen(Qt::NoPen));
    painter->setBrush(support ? colours.accent : colours.railActive);
    painter->drawEllipse(circle);
    QFont font = textFont(TextStyle::SmallBold);
    font.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 11 / 12 : 8.25);
    painter->setFont(font);
    painter->setPen(support ? colours.onAccent : colours.muted);
    painter->drawText(circle, Qt::AlignCenter, initials);
    painter->restore();
}

Avatar::Avatar(int diameter, QWidget* parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setPerson(const QString& name, bool support)
{
    m_initials = format::initials(name);
    m_support = support;
    update();
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_initials, m_support, palette());
}

} // namespace caredesk
