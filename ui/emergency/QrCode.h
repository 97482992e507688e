#pragma once

#include <QImage>
#include <QWidget>

namespace caredesk {

/// `text` as a QR code, one pixel a module with the quiet zone of four; null when it does not fit.
QImage qrImage(const QString& text);

/// A QR code, black on white in every theme, drawn in whole pixels.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget* parent = nullptr);

    void setText(const QString& text);
    void setSide(int side);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
    int m_side = 150;
};

} // namespace caredesk
