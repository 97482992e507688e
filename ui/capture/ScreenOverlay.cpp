#include "ui/capture/ScreenOverlay.h"

#include "capture/Mark.h"
#include "ui/capture/OverlayBar.h"
#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QBackingStore>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QtMath>

#include <algorithm>
#include <array>

namespace caredesk {

namespace {

constexpr int HandleSide = 8;
constexpr int GripDistance = 8;
constexpr int MagnifiedPixels = 17; ///< Odd: one is in the middle.
constexpr int MagnifiedSide = 8;    ///< Of one pixel.
constexpr int MagnifierDistance = 20;
constexpr int BigStep = 10;
const QColor Dimmed(0, 0, 0, 110);

QScreen* screenNamed(const QString& name)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto it = std::find_if(screens.cbegin(), screens.cend(),
                                 [&name](const QScreen* screen) { return screen->name() == name; });
    return it == screens.cend() ? QGuiApplication::primaryScreen() : *it;
}

Qt::CursorShape cursorOf(const RegionSelection::Grip& grip)
{
    using Kind = RegionSelection::Grip::Kind;
    if (grip.kind != Kind::Handle) {
        return grip.kind == Kind::Inside ? Qt::SizeAllCursor : Qt::CrossCursor;
    }
    constexpr std::array Shapes = {Qt::SizeFDiagCursor, Qt::SizeVerCursor, Qt::SizeBDiagCursor,
                                   Qt::SizeHorCursor};
    return Shapes.at(size_t(grip.handle % 4));
}

} // namespace

ScreenOverlay::ScreenOverlay()
    : m_selection(QRect())
    , m_bar(new OverlayBar(this))
{
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_QuitOnClose, false);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setObjectName(QStringLiteral("screenOverlay"));
    setWindowTitle(tr("Screenshot: choose what to show"));
    setAccessibleName(windowTitle());
    connect(m_bar, &OverlayBar::takeRequested, this, &ScreenOverlay::take);
    connect(m_bar, &OverlayBar::wholeScreenRequested, this, [this] { Q_EMIT chosen(m_shot.image.rect()); });
    connect(m_bar, &OverlayBar::cancelRequested, this, &ScreenOverlay::cancelled);
    connect(m_bar, &OverlayBar::byWindowRequested, this, [this](bool windowWanted) {
        Q_EMIT byWindowChanged(windowWanted);
        setFocus();
    });
}

ScreenOverlay::~ScreenOverlay() = default;

void ScreenOverlay::prepare(const QRect& place)
{
    setGeometry(place);
    create();
    if (QBackingStore* memory = backingStore()) {
        memory->resize(size());
        memory->beginPaint(rect());
        // The system gives the memory where it is touched.
        QPainter(memory->paintDevice()).fillRect(rect(), Qt::black);
        memory->endPaint();
    }
}

void ScreenOverlay::showOverScreen(const ScreenShot& shot, const QList<WindowArea>& windows, bool byWindow)
{
    m_shot = shot;
    m_windows = windows;
    m_selection = RegionSelection(shot.image.rect());
    m_bar->setWindowsOffered(!windows.isEmpty());
    setByWindow(byWindow);
    setGeometry(shot.place);
    create();
    setScreen(screenNamed(shot.screen));
    setGeometry(shot.place);
    showFullScreen();
}

void ScreenOverlay::clearSelection()
{
    m_selection.clear();
    m_window = -1;
    showSelection();
}

void ScreenOverlay::setByWindow(bool byWindow)
{
    m_byWindow = byWindow && !m_windows.isEmpty();
    m_bar->setByWindow(m_byWindow);
    clearSelection();
}

QPoint ScreenOverlay::toPixel(QPointF at) const
{
    const QPoint pixel(qFloor(at.x() * m_shot.scale), qFloor(at.y() * m_shot.scale));
    return {qBound(0, pixel.x(), m_shot.image.width() - 1), qBound(0, pixel.y(), m_shot.image.height() - 1)};
}

QRect ScreenOverlay::toWidget(const QRect& pixels) const
{
    return QRectF(QPointF(pixels.topLeft()) / m_shot.scale, QSizeF(pixels.size()) / m_shot.scale)
        .toAlignedRect();
}

int ScreenOverlay::tolerance() const
{
    return qRound(GripDistance * m_shot.scale);
}

void ScreenOverlay::pointAtWindow(QPoint pixel)
{
    const auto under = std::find_if(m_windows.cbegin(), m_windows.cend(),
                                    [pixel](const WindowArea& area) { return area.place.contains(pixel); });
    const int window = under == m_windows.cend() ? -1 : int(under - m_windows.cbegin());
    if (window >= 0 && window != m_window) {
        m_window = window;
        Q_EMIT selectionBegun();
        changeSelection([this] { m_selection.setArea(m_windows.at(m_window).place); });
    }
}

void ScreenOverlay::take()
{
    if (!m_selection.isEmpty()) {
        Q_EMIT chosen(m_selection.area());
    }
}

void ScreenOverlay::changeSelection(const std::function<void()>& change)
{
    change();
    showSelection();
}

void ScreenOverlay::showSelection()
{
    const QString name = m_byWindow && m_window >= 0 ? m_windows.at(m_window).title : QString();
    m_bar->setSelection(m_selection.isEmpty() ? QSize() : m_selection.area().size(), name);
    // Out of the way of what is being chosen.
    m_bar->setVisible(!m_selection.isDragging());
    update();
}

void ScreenOverlay::mousePressEvent(QMouseEvent* event)
{
    const QPoint pixel = toPixel(event->position());
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_byWindow) {
        pointAtWindow(pixel);
        return;
    }
    if (m_selection.gripAt(pixel, tolerance()).kind == RegionSelection::Grip::Kind::New) {
        Q_EMIT selectionBegun();
        m_selection.clear();
    }
    changeSelection([this, pixel] { m_selection.press(pixel, tolerance()); });
}

void ScreenOverlay::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint pixel = toPixel(event->position());
    const QRect before = magnifierPlace();
    m_pointer = pixel;
    m_hasPointer = true;
    if (m_byWindow) {
        pointAtWindow(pixel);
    } else if (m_selection.isDragging()) {
        changeSelection([this, pixel] { m_selection.dragTo(pixel); });
    } else {
        setCursor(cursorOf(m_selection.gripAt(pixel, tolerance())));
        update(before);
        update(magnifierPlace());
    }
}

void ScreenOverlay::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_byWindow) {
        take();
        return;
    }
    changeSelection([this] { m_selection.release(); });
}

void ScreenOverlay::mouseDoubleClickEvent(QMouseEvent*)
{
    take();
}

void ScreenOverlay::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers() & Qt::ControlModifier ? BigStep : 1;
    const auto shift = [&](int dx, int dy) {
        Q_EMIT selectionBegun();
        changeSelection([&] {
            if (event->modifiers() & Qt::ShiftModifier) {
                m_selection.resizeBy(dx * step, dy * step);
            } else {
                m_selection.moveBy(dx * step, dy * step);
            }
        });
    };
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT cancelled(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: take(); return;
    case Qt::Key_Left: shift(-1, 0); return;
    case Qt::Key_Right: shift(1, 0); return;
    case Qt::Key_Up: shift(0, -1); return;
    case Qt::Key_Down: shift(0, 1); return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool ScreenOverlay::focusNextPrevChild(bool next)
{
    // Through the windows first, then to the bar.
    const int reached = m_window + (next ? 1 : -1);
    if (m_byWindow && hasFocus() && reached >= 0 && reached < m_windows.size()) {
        m_window = reached;
        Q_EMIT selectionBegun();
        changeSelection([this] { m_selection.setArea(m_windows.at(m_window).place); });
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void ScreenOverlay::leaveEvent(QEvent*)
{
    m_hasPointer = false;
    update();
}

void ScreenOverlay::resizeEvent(QResizeEvent*)
{
    m_bar->placeIn(rect());
}

QRect ScreenOverlay::magnifierPlace() const
{
    const int side = MagnifiedPixels * MagnifiedSide;
    const QPoint at = toWidget(QRect(m_pointer, QSize(1, 1))).topLeft();
    QRect place(at + QPoint(MagnifierDistance, MagnifierDistance), QSize(side, side));
    if (place.right() >= width()) {
        place.moveRight(at.x() - MagnifierDistance);
    }
    if (place.bottom() >= height()) {
        place.moveBottom(at.y() - MagnifierDistance);
    }
    return place.adjusted(-2, -2, 2, 2);
}

void ScreenOverlay::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QRect exposed = event->rect();
    const QRectF source(QPointF(exposed.topLeft()) * m_shot.scale, QSizeF(exposed.size()) * m_shot.scale);
    painter.drawImage(QRectF(exposed), m_shot.image, source);
    painter.fillRect(exposed, Dimmed);
    if (!m_selection.isEmpty()) {
        paintSelection(painter);
        paintSize(painter);
    }
    if (m_hasPointer && !m_byWindow) {
        paintMagnifier(painter);
    }
}

void ScreenOverlay::paintSelection(QPainter& painter) const
{
    const QRect area = toWidget(m_selection.area());
    painter.drawImage(QRectF(area), m_shot.image,
                      QRectF(QPointF(area.topLeft()) * m_shot.scale, QSizeF(area.size()) * m_shot.scale));
    const QColor accent = Colours::light().accent;
    painter.setPen(QPen(Qt::white, 3));
    painter.drawRect(area.adjusted(-1, -1, 0, 0));
    painter.setPen(QPen(accent, 1));
    painter.drawRect(area.adjusted(-1, -1, 0, 0));
    if (m_byWindow) {
        return;
    }
    painter.setBrush(Qt::white);
    const QPointF middle = QRectF(area).center();
    for (const qreal x : {qreal(area.left()), middle.x(), qreal(area.right() + 1)}) {
        for (const qreal y : {qreal(area.top()), middle.y(), qreal(area.bottom() + 1)}) {
            if (QPointF(x, y) != middle) {
                painter.drawRect(QRectF(x - HandleSide / 2.0, y - HandleSide / 2.0, HandleSide, HandleSide));
            }
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void ScreenOverlay::paintSize(QPainter& painter) const
{
    const QString text =
        QStringLiteral("%1 × %2").arg(m_selection.area().width()).arg(m_selection.area().height());
    painter.setFont(textFont(TextStyle::BodyBold));
    const QSize size = painter.fontMetrics().size(0, text) + QSize(16, 8);
    const QRect area = toWidget(m_selection.area());
    QRect place(QPoint(area.left(), area.top() - size.height() - HandleSide), size);
    if (place.top() < 0) {
        place.moveTop(area.top() + HandleSide);
    }
    place.moveRight(qMin(place.right(), width() - 1));
    paint::box(&painter, place, QColor(RedactionColour), {});
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, text);
}

void ScreenOverlay::paintMagnifier(QPainter& painter) const
{
    const QRect place = magnifierPlace().adjusted(2, 2, -2, -2);
    const int half = MagnifiedPixels / 2;
    const QRect pixels(m_pointer - QPoint(half, half), QSize(MagnifiedPixels, MagnifiedPixels));
    painter.fillRect(place, Qt::black);
    // Beyond the picture's edge stays black.
    const QRect inside = pixels & m_shot.image.rect();
    const QRect target(place.topLeft() + (inside.topLeft() - pixels.topLeft()) * MagnifiedSide,
                       inside.size() * MagnifiedSide);
    painter.drawImage(target, m_shot.image, inside);
    painter.setPen(QPen(QColor(RedactionColour), 4));
    painter.drawRect(place);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(place);
    const QRect middle(place.topLeft() + QPoint(half, half) * MagnifiedSide,
                       QSize(MagnifiedSide, MagnifiedSide));
    painter.setPen(QPen(Colours::light().accent, 2));
    painter.drawRect(middle);
}

} // namespace caredesk
