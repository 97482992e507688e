// How EditorCanvas shows its picture: zoom, place and painting.
#include "capture/MarkPainter.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/common/Colours.h"

#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qreal LargestZoom = 16;
constexpr qreal SmallestZoom = 0.05;
constexpr int Margin = 24;
constexpr int HandleSide = 8;
constexpr qreal PartSide = 96; ///< Of what is drawn again of a line, in logical pixels.

QColor ground(const Colours& colours)
{
    if (colours.highContrast) {
        return colours.window;
    }
    return colours.isDark() ? QColor(0x10, 0x14, 0x15) : QColor(0xd5, 0xdc, 0xdc);
}

} // namespace

QPointF EditorCanvas::toPicture(QPointF at) const
{
    return (at - m_origin) / m_zoom + picture().crop.topLeft();
}

QPointF EditorCanvas::toWidget(QPointF at) const
{
    return (at - picture().crop.topLeft()) * m_zoom + m_origin;
}

QRect EditorCanvas::toWidget(const QRectF& area) const
{
    return QRectF(toWidget(area.topLeft()), area.size() * m_zoom).toAlignedRect();
}

qreal EditorCanvas::zoom() const
{
    return m_zoom * devicePixelRatioF();
}

void EditorCanvas::zoomBy(qreal factor)
{
    m_fitting = false;
    const QPointF middle = QRectF(rect()).center();
    const QPointF kept = toPicture(middle);
    const qreal wanted = qBound(SmallestZoom, zoom() * factor, LargestZoom) / devicePixelRatioF();
    setView(wanted, middle - (kept - picture().crop.topLeft()) * wanted);
}

void EditorCanvas::fit()
{
    m_fitting = true;
    const QSizeF room = QSizeF(size()) - QSizeF(2 * Margin, 2 * Margin);
    const QSizeF crop = picture().crop.size();
    const qreal fitting = qMin(room.width() / crop.width(), room.height() / crop.height());
    setView(qBound(0.01, fitting, 1 / devicePixelRatioF()), {});
}

void EditorCanvas::setView(qreal zoom, QPointF origin)
{
    m_zoom = zoom;
    m_origin = origin;
    rescale();
    keepInView();
    Q_EMIT zoomChanged();
    update();
}

/// A picture smaller than the window lies in its middle; a larger one leaves no gap wider than the margin.
void EditorCanvas::keepInView()
{
    const QSizeF shown = QSizeF(picture().crop.size()) * m_zoom;
    const auto place = [](qreal room, qreal length, qreal wanted) {
        return length + 2 * Margin <= room ? (room - length) / 2
                                           : qBound(room - length - Margin, wanted, qreal(Margin));
    };
    // On whole pixels: a picture at its own size is shown as it is.
    const qreal ratio = devicePixelRatioF();
    m_origin = {qRound(place(width(), shown.width(), m_origin.x()) * ratio) / ratio,
                qRound(place(height(), shown.height(), m_origin.y()) * ratio) / ratio};
}

void EditorCanvas::rescale()
{
    if (zoom() < 1) {
        const QSize size = (QSizeF(picture().crop.size()) * zoom()).toSize().expandedTo(QSize(1, 1));
        m_scaled.want(picture().base, picture().crop, size);
    }
}

void EditorCanvas::refresh(const Mark& mark)
{
    const int edge = HandleSide + 2;
    const auto refreshAround = [&](const QRectF& area) {
        update(toWidget(area).adjusted(-edge, -edge, edge, edge));
    };
    const QList<QRectF> parts = partsOf(mark, PartSide / m_zoom);
    std::for_each(parts.cbegin(), parts.cend(), refreshAround);
    // The frame and the handles that it has while it is selected.
    const QRectF frame = boundsOf(mark);
    for (const QLineF& side :
         {QLineF(frame.topLeft(), frame.topRight()), QLineF(frame.topRight(), frame.bottomRight()),
          QLineF(frame.bottomRight(), frame.bottomLeft()), QLineF(frame.bottomLeft(), frame.topLeft())}) {
        refreshAround(QRectF(side.p1(), side.p2()).normalized());
    }
    const QList<QPointF> handles = handlesOf(mark);
    for (const QPointF& handle : handles) {
        refreshAround(QRectF(handle, QSizeF(1, 1)));
    }
}

void EditorCanvas::refreshSince(const Picture& before)
{
    if (before.crop != picture().crop) {
        rescale();
        keepInView();
        update();
    }
    const auto refreshMissing = [this](const QList<Mark>& marks, const QList<Mark>& others) {
        for (const Mark& mark : marks) {
            if (!others.contains(mark)) {
                refresh(mark);
            }
        }
    };
    refreshMissing(before.marks, picture().marks);
    refreshMissing(picture().marks, before.marks);
    tellChange();
}

void EditorCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    for (const QRect& exposed : event->region()) {
        painter.fillRect(exposed, ground(Colours::of(palette())));
        paintBase(painter, exposed);
    }
    paintMarks(painter, event->rect());
    if (const Mark* mark = selected()) {
        paintSelected(painter, *mark);
    }
    if (isCropPending()) {
        paintCrop(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(Colours::of(palette()).accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void EditorCanvas::paintBase(QPainter& painter, const QRect& exposed)
{
    const QRect shown = toWidget(QRectF(picture().crop)) & exposed;
    if (shown.isEmpty()) {
        return;
    }
    const QImage& scaled = m_scaled.image();
    if (zoom() < 1 && !scaled.isNull()) {
        const qreal ratio = devicePixelRatioF();
        painter.drawImage(
            QRectF(shown), scaled,
            QRectF((QPointF(shown.topLeft()) - m_origin) * ratio, QSizeF(shown.size()) * ratio));
        return;
    }
    // Pixels as they are, also until there is a smooth picture.
    painter.drawImage(QRectF(shown), picture().base,
                      QRectF(toPicture(shown.topLeft()), QSizeF(shown.size()) / m_zoom));
}

void EditorCanvas::paintMarks(QPainter& painter, const QRect& exposed)
{
    painter.save();
    painter.setClipRect(toWidget(QRectF(picture().crop)) & exposed);
    painter.translate(m_origin);
    painter.scale(m_zoom, m_zoom);
    painter.translate(-picture().crop.topLeft());
    const QRectF inPicture(toPicture(exposed.topLeft()), QSizeF(exposed.size()) / m_zoom);
    for (const bool redactions : {true, false}) {
        for (const Mark& mark : picture().marks) {
            if ((mark.kind == MarkKind::Redaction) == redactions && boundsOf(mark).intersects(inPicture)) {
                paintMark(painter, mark);
            }
        }
    }
    painter.restore();
}

void EditorCanvas::paintSelected(QPainter& painter, const Mark& mark)
{
    const QColor accent = Colours::of(palette()).accent;
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    painter.drawRect(toWidget(boundsOf(mark)));
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(Qt::white);
    const QList<QPointF> handles = handlesOf(mark);
    for (const QPointF& handle : handles) {
        const QPointF at = toWidget(handle);
        painter.drawRect(
            QRectF(at.x() - HandleSide / 2.0, at.y() - HandleSide / 2.0, HandleSide, HandleSide));
    }
    painter.setBrush(Qt::NoBrush);
}

void EditorCanvas::paintCrop(QPainter& painter)
{
    const QRect all = toWidget(QRectF(picture().crop));
    const QRect kept = toWidget(QRectF(m_crop.area()));
    const QRegion lost = QRegion(all) - QRegion(kept);
    for (const QRect& part : lost) {
        painter.fillRect(part, QColor(0, 0, 0, 120));
    }
    const QRectF area(m_crop.area());
    paintSelected(painter, {.kind = MarkKind::Box, .points = {area.topLeft(), area.bottomRight()}});
}

void EditorCanvas::showCursor(QPointF at)
{
    if (m_tool != EditorTool::Select) {
        setCursor(handleAt(at) >= 0 ? Qt::SizeAllCursor : Qt::CrossCursor);
    } else {
        setCursor(handleAt(at) >= 0 || markAt(at) ? Qt::SizeAllCursor : Qt::ArrowCursor);
    }
}

void EditorCanvas::wheelEvent(QWheelEvent* event)
{
    const QPointF turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(turned.y() > 0 ? 1.25 : 0.8);
    } else {
        setView(m_zoom, m_origin + turned / 2);
    }
    event->accept();
}

void EditorCanvas::resizeEvent(QResizeEvent*)
{
    if (m_fitting) {
        fit();
    } else {
        keepInView();
    }
}

void EditorCanvas::focusInEvent(QFocusEvent*)
{
    update();
}

void EditorCanvas::focusOutEvent(QFocusEvent*)
{
    update();
}

} // namespace caredesk
