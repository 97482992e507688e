#include "ui/capture/ScaledPicture.h"

#include "base/InPool.h"

namespace caredesk {

bool ScaledPicture::Wish::operator==(const Wish& other) const
{
    // The same pixels, not equal ones: those would take as long to compare.
    return base.cacheKey() == other.base.cacheKey() && crop == other.crop && size == other.size;
}

void ScaledPicture::want(const QImage& base, const QRect& crop, QSize size)
{
    const Wish wish{base, crop, size};
    if (wish == m_wish) {
        return;
    }
    m_wish = wish;
    m_image = {};
    m_changed = true;
    if (!m_working) {
        begin();
    }
}

void ScaledPicture::begin()
{
    m_working = true;
    m_changed = false;
    inPool<QImage>([wish = m_wish] {
        return wish.base.copy(wish.crop)
            .scaled(wish.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    })->then(this, [this](const Result<QImage>& image) {
        m_working = false;
        if (m_changed) {
            begin();
            return;
        }
        m_image = *image;
        Q_EMIT ready();
    });
}

} // namespace caredesk
