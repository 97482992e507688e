#include "ui/compose/PictureView.h"

#include "ui/common/Colours.h"

#include <QPainter>

namespace caredesk {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(160, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_shown = {};
    update();
}

void PictureView::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    if (m_picture.isNull()) {
        return;
    }
    if (m_shown.isNull()) {
        const QSize room = size() * devicePixelRatioF();
        const bool fits = m_picture.width() <= room.width() && m_picture.height() <= room.height();
        m_shown = fits ? m_picture : m_picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        m_shown.setDevicePixelRatio(devicePixelRatioF());
    }
    const QSizeF shown = m_shown.deviceIndependentSize();
    painter.drawImage(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_shown);
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    m_shown = {};
    QWidget::resizeEvent(event);
}

} // namespace caredesk
