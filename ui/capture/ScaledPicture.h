#pragma once

#include <QImage>
#include <QObject>

namespace caredesk {

/// The part of a picture that is shown, at the size at which it is shown: scaled smoothly in a worker thread,
/// as a 4K picture takes several frames. Main thread.
class ScaledPicture : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null until it is there: ready().
    const QImage& image() const { return m_image; }
    /// `crop` of `base` in `size`, which is in device pixels. What was wanted before is dropped, unless it is
    /// the same.
    void want(const QImage& base, const QRect& crop, QSize size);

Q_SIGNALS:
    void ready();

private:
    struct Wish
    {
        QImage base = {};
        QRect crop = {};
        QSize size = {};
        bool operator==(const Wish& other) const;
    };
    void begin();

    QImage m_image;
    Wish m_wish;
    bool m_working = false; ///< At one at a time: who turns a wheel wishes faster than any can be met.
    bool m_changed = false; ///< The wish, since the work began.
};

} // namespace caredesk
