#include "ui/compose/CoachMeter.h"

#include "ui/common/Colours.h"

#include <QPainter>

namespace caredesk {

namespace {

constexpr int gap = 4;
constexpr int thickness = 5;

} // namespace

CoachMeter::CoachMeter(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(thickness);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CoachMeter::setValue(int met, int of)
{
    m_met = met;
    m_of = of;
    update();
}

void CoachMeter::paintEvent(QPaintEvent*)
{
    if (m_of == 0) {
        return;
    }
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal bar = (width() - gap * (m_of - 1)) / qreal(m_of);
    for (int i = 0; i < m_of; ++i) {
        painter.setBrush(i < m_met ? colours.accent : colours.border);
        painter.drawRoundedRect(QRectF(i * (bar + gap), 0, bar, height()), 2, 2);
    }
}

} // namespace caredesk
