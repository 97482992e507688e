#pragma once

#include "capture/ScreenCapture.h"
#include "ui/capture/RegionSelection.h"

#include <QWidget>

#include <functional>

namespace caredesk {

class OverlayBar;

/// One monitor as it looked, over that monitor: the person draws a region on it or points at a window. It
/// knows nothing of the other monitors; RegionPicker holds them together.
class ScreenOverlay : public QWidget
{
    Q_OBJECT

public:
    /// Shown by showOverScreen() alone.
    ScreenOverlay();
    ~ScreenOverlay() override;

    /// Makes the window and the memory that it is painted in, of that place and size, before there is
    /// anything to show: on a large monitor that takes as long as taking the picture.
    void prepare(const QRect& place);

    const ScreenShot& shot() const { return m_shot; }
    /// In the picture's pixels.
    const QRect& area() const { return m_selection.area(); }
    /// Over its monitor, without a frame and above everything. `windows`: of this monitor, the topmost first.
    /// `byWindow`: begins with choosing one of them.
    void showOverScreen(const ScreenShot& shot, const QList<WindowArea>& windows, bool byWindow);
    void clearSelection();
    void setByWindow(bool byWindow);

Q_SIGNALS:
    /// The person takes this part of the picture.
    void chosen(const QRect& area);
    void cancelled();
    /// A selection begins here: those on other monitors go.
    void selectionBegun();
    void byWindowChanged(bool byWindow);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPoint toPixel(QPointF at) const;
    QRect toWidget(const QRect& pixels) const;
    int tolerance() const;
    void pointAtWindow(QPoint pixel);
    void take();
    void showSelection();
    void changeSelection(const std::function<void()>& change);
    QRect magnifierPlace() const;
    void paintSelection(QPainter& painter) const;
    void paintSize(QPainter& painter) const;
    void paintMagnifier(QPainter& painter) const;

    ScreenShot m_shot;
    QList<WindowArea> m_windows;
    bool m_byWindow = false;
    RegionSelection m_selection;
    OverlayBar* m_bar;
    int m_window = -1;
    QPoint m_pointer;
    bool m_hasPointer = false;
};

} // namespace caredesk
