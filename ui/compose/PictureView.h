#pragma once

#include <QImage>
#include <QWidget>

namespace caredesk {

/// A picture as large as there is room for, never larger than it is.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    const QImage& picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_picture;
    QImage m_shown; ///< Scaled to the place it has, in the screen's pixels.
};

} // namespace caredesk
