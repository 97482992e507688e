#include "ui/capture/RegionSelection.h"

#include "capture/Mark.h"

namespace caredesk {

namespace {

/// The rectangle between two pixels, both inside.
QRect between(QPoint a, QPoint b)
{
    return QRect(QPoint(qMin(a.x(), b.x()), qMin(a.y(), b.y())),
                 QPoint(qMax(a.x(), b.x()), qMax(a.y(), b.y())));
}

Mark asMark(const QRect& area)
{
    return {.kind = MarkKind::Box, .points = {area.topLeft(), area.bottomRight() + QPoint(1, 1)}};
}

} // namespace

void RegionSelection::setArea(const QRect& area)
{
    m_area = area & m_bounds;
}

RegionSelection::Grip RegionSelection::gripAt(QPoint at, int tolerance) const
{
    if (isEmpty()) {
        return {};
    }
    const QList<QPointF> handles = handlesOf(asMark(m_area));
    for (int i = 0; i < handles.size(); ++i) {
        const QPointF away = handles.at(i) - QPointF(at);
        if (qAbs(away.x()) <= tolerance && qAbs(away.y()) <= tolerance) {
            return {Grip::Kind::Handle, i};
        }
    }
    return m_area.contains(at) ? Grip{Grip::Kind::Inside, 0} : Grip{};
}

void RegionSelection::press(QPoint at, int tolerance)
{
    m_grip = gripAt(at, tolerance);
    m_from = at;
    m_before = m_area;
}

void RegionSelection::dragTo(QPoint at)
{
    if (!m_grip) {
        return;
    }
    const QPoint inside(qBound(m_bounds.left(), at.x(), m_bounds.right()),
                        qBound(m_bounds.top(), at.y(), m_bounds.bottom()));
    switch (m_grip->kind) {
    case Grip::Kind::New: m_area = inside == m_from ? QRect() : between(m_from, inside); break;
    case Grip::Kind::Inside:
        m_area = m_before;
        moveBy(at.x() - m_from.x(), at.y() - m_from.y());
        break;
    case Grip::Kind::Handle: {
        const Mark resized = withHandleAt(asMark(m_before), m_grip->handle, inside);
        setArea(QRectF(resized.points.first(), resized.points.last()).normalized().toRect());
        break;
    }
    }
}

void RegionSelection::release()
{
    m_grip.reset();
}

void RegionSelection::moveBy(int dx, int dy)
{
    if (isEmpty()) {
        startInTheMiddle();
        return;
    }
    m_area.translate(qBound(m_bounds.left() - m_area.left(), dx, m_bounds.right() - m_area.right()),
                     qBound(m_bounds.top() - m_area.top(), dy, m_bounds.bottom() - m_area.bottom()));
}

void RegionSelection::resizeBy(int dx, int dy)
{
    if (isEmpty()) {
        startInTheMiddle();
        return;
    }
    m_area.setRight(qBound(m_area.left(), m_area.right() + dx, m_bounds.right()));
    m_area.setBottom(qBound(m_area.top(), m_area.bottom() + dy, m_bounds.bottom()));
}

void RegionSelection::startInTheMiddle()
{
    const QSize half = m_bounds.size() / 2;
    m_area = QRect(m_bounds.topLeft() + QPoint(half.width() / 2, half.height() / 2), half);
}

} // namespace caredesk
