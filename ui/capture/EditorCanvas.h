#pragma once

#include "capture/PictureHistory.h"
#include "ui/capture/EditorTool.h"
#include "ui/capture/RegionSelection.h"
#include "ui/capture/ScaledPicture.h"

#include <QColor>
#include <QPointer>
#include <QWidget>

#include <optional>

class QLineEdit;

namespace caredesk {

/// The picture in the editor: draws it with its marks, and lets the person put marks on it, choose, move,
/// resize and remove them, by pointer and by keys. Only what changed is drawn again.
class EditorCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit EditorCanvas(const Picture& picture, QWidget* parent);

    const Picture& picture() const { return m_history.picture(); }
    EditorTool tool() const { return m_tool; }
    void setTool(EditorTool tool);
    /// Also of the mark that is selected.
    void setColour(const QColor& colour);
    void setStroke(qreal width);
    /// Null: none.
    const Mark* selected() const;

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();
    void deleteSelected();
    /// True while the crop tool shows what would be kept.
    bool isCropPending() const;
    void applyCrop();

    /// Screen pixels for one of the picture.
    qreal zoom() const;
    void zoomBy(qreal factor);
    /// Whole in the window, never larger than its own pixels.
    void fit();

Q_SIGNALS:
    /// The picture, what can be undone, or what is selected.
    void changed();
    void zoomChanged();
    void toolChanged(caredesk::EditorTool tool);
    /// Escape with nothing to leave.
    void escaped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QPointF toPicture(QPointF at) const;
    QPointF toWidget(QPointF at) const;
    QRect toWidget(const QRectF& area) const;
    qreal tolerance() const;
    const Mark* markOf(int id) const;
    const Mark* markAt(QPointF at) const;
    int handleAt(QPointF at) const;

    void pressSelect(QPointF at);
    void begin(QPointF at);
    void dragMark(QPointF at);
    void finishMark();
    void put(const Mark& mark, bool amend);
    void select(int id);
    void selectNext(int by);
    void addByKey();
    void nudge(QKeyEvent* event, QPoint by);
    void askText(QPointF at);
    void takeText();
    Mark newMark(MarkKind kind, const QList<QPointF>& points);
    void refresh(const Mark& mark);
    void refreshSince(const Picture& before);
    void tellChange();

    void setView(qreal zoom, QPointF origin);
    void keepInView();
    void rescale();
    void paintBase(QPainter& painter, const QRect& exposed);
    void paintMarks(QPainter& painter, const QRect& exposed);
    void paintSelected(QPainter& painter, const Mark& mark);
    void paintCrop(QPainter& painter);
    void showCursor(QPointF at);

    PictureHistory m_history;
    EditorTool m_tool = EditorTool::Select;
    QColor m_colour;
    qreal m_stroke = 3;
    int m_selected = 0;
    RegionSelection m_crop;

    /// A drag in progress.
    struct Drag
    {
        QPointF from = {};
        Mark before = {};
        int handle = -1;
        bool drawing = false;
        bool amend = false;
    };
    std::optional<Drag> m_drag;
    std::optional<QPointF> m_pan;

    qreal m_zoom = 1; ///< Logical pixels for one of the picture.
    QPointF m_origin; ///< Where the crop's top left lies in the widget.
    bool m_fitting = true;
    ScaledPicture m_scaled;
    QPointer<QLineEdit> m_text;
    QPointF m_textAt;
};

} // namespace caredesk
