#include "ui/common/Icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <array>

namespace caredesk {

namespace {

constexpr std::array Sizes = {12, 14, 16, 18, 20, 21, 22, 24, 28, 30, 32,
                              33, 36, 40, 42, 44, 48, 60, 64, 66, 72, 96};

int storedSize(int pixels)
{
    for (const int size : Sizes) {
        if (size >= pixels) {
            return size;
        }
    }
    return Sizes.back();
}

QPixmap colouredMask(const QString& name, int pixels, const QColor& colour)
{
    const QString key = QStringLiteral("caredesk/%1/%2/%3").arg(name).arg(pixels).arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QImage image(QStringLiteral(":/icons/%1/%2.png").arg(name).arg(storedSize(pixels)));
    if (image.isNull()) {
        return {};
    }
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.height() != pixels) {
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws a mask in a colour of the palette that the application has at that moment.
class MaskIconEngine final : public QIconEngine
{
public:
    MaskIconEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return colouredMask(m_name, qMin(size.width(), size.height()), colour(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap drawn = pixmap(size, mode, state);
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }
    QString key() const override { return QStringLiteral("caredesk"); }
    QIconEngine* clone() const override { return new MaskIconEngine(m_name, m_ink); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Colours colours = Colours::of(QGuiApplication::palette());
        return mode == QIcon::Disabled ? colours.ctl : colours.ink(m_ink);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString& name, Ink ink)
{
    return QIcon(new MaskIconEngine(name, ink));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio)
{
    QPixmap pixmap = colouredMask(name, qRound(size * devicePixelRatio), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& colour)
{
    const int size = qMin(rect.width(), rect.height());
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const QRect square(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                       size);
    painter->drawPixmap(square.topLeft(), iconPixmap(name, size, colour, ratio));
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int size : {16, 20, 24, 32, 40, 48, 64, 96, 128, 256}) {
        result.addFile(QStringLiteral(":/app-icon/%1.png").arg(size), QSize(size, size));
    }
    return result;
}

} // namespace caredesk
