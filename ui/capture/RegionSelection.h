#pragma once

#include <QPoint>
#include <QRect>

#include <optional>

namespace caredesk {

/// A rectangle that is drawn, moved and resized inside a picture, by a pointer or by keys. Pixels of the
/// picture.
class RegionSelection
{
public:
    explicit RegionSelection(const QRect& bounds)
        : m_bounds(bounds)
    {
    }

    const QRect& area() const { return m_area; }
    bool isEmpty() const { return m_area.isEmpty(); }
    void setArea(const QRect& area);
    void clear() { m_area = {}; }

    /// What lies under a pointer at `at`.
    struct Grip
    {
        enum class Kind { New, Inside, Handle };
        Kind kind = Kind::New;
        int handle = 0; ///< As handlesOf(): clockwise from the top left.
    };
    Grip gripAt(QPoint at, int tolerance) const;
    void press(QPoint at, int tolerance);
    void dragTo(QPoint at);
    void release();
    bool isDragging() const { return m_grip.has_value(); }

    /// Without an area yet: one of half the size in the middle.
    void moveBy(int dx, int dy);
    /// Moves the lower right corner.
    void resizeBy(int dx, int dy);

private:
    void startInTheMiddle();

    QRect m_bounds;
    QRect m_area;
    std::optional<Grip> m_grip;
    QPoint m_from;
    QRect m_before;
};

} // namespace caredesk
