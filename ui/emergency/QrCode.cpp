#include "ui/emergency/QrCode.h"

#include <QPainter>

#include <qrcodegen/qrcodegen.hpp>

#include <stdexcept>

namespace caredesk {

namespace {

constexpr int QuietZone = 4;

} // namespace

QImage qrImage(const QString& text)
{
    try {
        const auto code =
            qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::LOW);
        const int side = code.getSize() + 2 * QuietZone;
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::white);
        for (int y = 0; y < code.getSize(); ++y) {
            for (int x = 0; x < code.getSize(); ++x) {
                if (code.getModule(x, y)) {
                    image.setPixel(x + QuietZone, y + QuietZone, qRgb(0, 0, 0));
                }
            }
        }
        return image;
    } catch (const std::length_error&) {
        return {};
    }
}

QrCode::QrCode(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString& text)
{
    m_image = qrImage(text);
    update();
}

void QrCode::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

void QrCode::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (m_image.isNull()) {
        return;
    }
    // Whole device pixels a module, or scanners see stripes.
    const qreal ratio = devicePixelRatioF();
    const int module = qMax(1, int(m_side * ratio) / m_image.width());
    const qreal drawn = module * m_image.width() / ratio;
    const QPointF corner((width() - drawn) / 2, (height() - drawn) / 2);
    const QPointF snapped(qRound(corner.x() * ratio) / ratio, qRound(corner.y() * ratio) / ratio);
    painter.drawImage(QRectF(snapped, QSizeF(drawn, drawn)), m_image);
}

} // namespace caredesk
