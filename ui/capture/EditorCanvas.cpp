#include "ui/capture/EditorCanvas.h"

#include "capture/MarkPainter.h"
#include "ui/common/TextStyles.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QtMath>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qreal GripDistance = 7;
constexpr int BigStep = 10;
constexpr int TextFieldWidth = 280;

std::optional<MarkKind> kindOf(EditorTool tool)
{
    switch (tool) {
    case EditorTool::Arrow: return MarkKind::Arrow;
    case EditorTool::Box: return MarkKind::Box;
    case EditorTool::Pen: return MarkKind::Pen;
    case EditorTool::Text: return MarkKind::Text;
    case EditorTool::Number: return MarkKind::Number;
    case EditorTool::Redact: return MarkKind::Redaction;
    case EditorTool::Select:
    case EditorTool::Crop: break;
    }
    return std::nullopt;
}

int nextNumber(const QList<Mark>& marks)
{
    int highest = 0;
    for (const Mark& mark : marks) {
        highest = std::max(highest, mark.kind == MarkKind::Number ? mark.number : 0);
    }
    return highest + 1;
}

} // namespace

EditorCanvas::EditorCanvas(const Picture& picture, QWidget* parent)
    : QWidget(parent)
    , m_history(picture)
    , m_crop(picture.crop)
{
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 160);
    connect(&m_scaled, &ScaledPicture::ready, this, qOverload<>(&QWidget::update));
}

void EditorCanvas::setTool(EditorTool tool)
{
    takeText();
    m_tool = tool;
    m_crop = RegionSelection(picture().crop);
    if (tool != EditorTool::Select) {
        m_selected = 0;
    }
    setCursor(tool == EditorTool::Select ? Qt::ArrowCursor : Qt::CrossCursor);
    Q_EMIT toolChanged(tool);
    tellChange();
    update();
}

void EditorCanvas::setColour(const QColor& colour)
{
    m_colour = colour;
    if (const Mark* mark = selected(); mark && mark->kind != MarkKind::Redaction && mark->colour != colour) {
        Mark recoloured = *mark;
        recoloured.colour = colour;
        put(recoloured, false);
    }
}

void EditorCanvas::setStroke(qreal width)
{
    m_stroke = width;
    if (const Mark* mark = selected(); mark && mark->kind != MarkKind::Redaction && mark->width != width) {
        Mark changedMark = *mark;
        changedMark.width = width;
        put(changedMark, false);
    }
}

const Mark* EditorCanvas::markOf(int id) const
{
    const QList<Mark>& marks = picture().marks;
    const auto it =
        std::find_if(marks.cbegin(), marks.cend(), [id](const Mark& mark) { return mark.id == id; });
    return it == marks.cend() ? nullptr : &*it;
}

const Mark* EditorCanvas::selected() const
{
    return markOf(m_selected);
}

void EditorCanvas::undo()
{
    const Picture before = picture();
    m_history.undo();
    refreshSince(before);
}

void EditorCanvas::redo()
{
    const Picture before = picture();
    m_history.redo();
    refreshSince(before);
}

void EditorCanvas::deleteSelected()
{
    const Mark* mark = selected();
    if (!mark) {
        return;
    }
    refresh(*mark);
    QList<Mark> marks = picture().marks;
    marks.removeIf([this](const Mark& one) { return one.id == m_selected; });
    m_selected = 0;
    m_history.change(picture().crop, marks);
    tellChange();
}

bool EditorCanvas::isCropPending() const
{
    return m_tool == EditorTool::Crop && !m_crop.isEmpty();
}

void EditorCanvas::applyCrop()
{
    if (isCropPending()) {
        m_history.change(m_crop.area(), picture().marks);
        fit();
        setTool(EditorTool::Select);
    }
}

Mark EditorCanvas::newMark(MarkKind kind, const QList<QPointF>& points)
{
    return {.id = m_history.nextId(),
            .kind = kind,
            .points = points,
            .colour = m_colour,
            .width = m_stroke,
            .number = kind == MarkKind::Number ? nextNumber(picture().marks) : 0};
}

void EditorCanvas::put(const Mark& mark, bool amend)
{
    QList<Mark> marks = picture().marks;
    const auto it =
        std::find_if(marks.begin(), marks.end(), [&mark](const Mark& one) { return one.id == mark.id; });
    refresh(mark);
    if (it == marks.end()) {
        marks.append(mark);
    } else {
        refresh(*it);
        *it = mark;
    }
    if (amend) {
        m_history.amend(picture().crop, marks);
    } else {
        m_history.change(picture().crop, marks);
    }
    tellChange();
}

void EditorCanvas::select(int id)
{
    for (const int changed : {std::exchange(m_selected, id), id}) {
        if (const Mark* mark = markOf(changed)) {
            refresh(*mark);
        }
    }
    tellChange();
}

void EditorCanvas::selectNext(int by)
{
    const QList<Mark>& marks = picture().marks;
    if (marks.isEmpty()) {
        return;
    }
    qsizetype at = 0;
    if (const Mark* mark = selected()) {
        at = (mark - marks.constData() + by + marks.size()) % marks.size();
    }
    select(marks.at(at).id);
}

qreal EditorCanvas::tolerance() const
{
    return GripDistance / m_zoom;
}

const Mark* EditorCanvas::markAt(QPointF at) const
{
    const QList<Mark>& marks = picture().marks;
    // Redactions lie below the other marks, whichever came first.
    for (const bool redactions : {false, true}) {
        for (auto it = marks.crbegin(); it != marks.crend(); ++it) {
            if ((it->kind == MarkKind::Redaction) == redactions && isAt(*it, at, tolerance())) {
                return &*it;
            }
        }
    }
    return nullptr;
}

int EditorCanvas::handleAt(QPointF at) const
{
    const Mark* mark = selected();
    const QList<QPointF> handles = mark ? handlesOf(*mark) : QList<QPointF>();
    for (int i = 0; i < handles.size(); ++i) {
        const QPointF away = handles.at(i) - at;
        if (qAbs(away.x()) <= tolerance() && qAbs(away.y()) <= tolerance()) {
            return i;
        }
    }
    return -1;
}

void EditorCanvas::mousePressEvent(QMouseEvent* event)
{
    takeText();
    const QPointF at = toPicture(event->position());
    if (event->button() == Qt::MiddleButton) {
        m_pan = event->position() - m_origin;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_tool == EditorTool::Crop) {
        m_crop.press(at.toPoint(), qCeil(tolerance()));
        update();
    } else if (m_tool == EditorTool::Select || handleAt(at) >= 0) {
        pressSelect(at);
    } else {
        begin(at);
    }
}

void EditorCanvas::pressSelect(QPointF at)
{
    if (const int handle = handleAt(at); handle >= 0) {
        m_drag = Drag{.from = at, .before = *selected(), .handle = handle};
        return;
    }
    const Mark* mark = markAt(at);
    select(mark ? mark->id : 0);
    if (mark) {
        m_drag = Drag{.from = at, .before = *mark};
    }
}

void EditorCanvas::begin(QPointF at)
{
    const MarkKind kind = *kindOf(m_tool);
    if (kind == MarkKind::Text) {
        askText(at);
        return;
    }
    const bool single = kind == MarkKind::Number || kind == MarkKind::Pen;
    const Mark mark = newMark(kind, single ? QList<QPointF>{at} : QList<QPointF>{at, at});
    m_drag = Drag{.from = at, .before = mark, .drawing = true};
    if (kind == MarkKind::Number) {
        m_drag->amend = true;
        m_drag->drawing = false;
        put(mark, false);
        select(mark.id);
    }
}

void EditorCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = toPicture(event->position());
    if (m_pan) {
        setView(m_zoom, event->position() - *m_pan);
    } else if (m_tool == EditorTool::Crop && m_crop.isDragging()) {
        m_crop.dragTo(at.toPoint());
        tellChange();
        update();
    } else if (m_drag) {
        dragMark(at);
    } else {
        showCursor(at);
    }
}

void EditorCanvas::dragMark(QPointF at)
{
    Mark mark = m_drag->before;
    if (m_drag->drawing && mark.kind == MarkKind::Pen) {
        m_drag->before.points.append(at);
        mark = m_drag->before;
    } else if (m_drag->drawing) {
        mark.points.last() = at;
    } else if (m_drag->handle >= 0) {
        mark = withHandleAt(mark, m_drag->handle, at);
    } else {
        mark = moved(mark, at - m_drag->from);
    }
    put(mark, std::exchange(m_drag->amend, true));
    if (m_drag->drawing && m_selected != mark.id) {
        select(mark.id);
    }
}

void EditorCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pan && event->button() == Qt::MiddleButton) {
        m_pan.reset();
        showCursor(toPicture(event->position()));
        return;
    }
    if (m_tool == EditorTool::Crop) {
        m_crop.release();
        tellChange();
        update();
    }
    finishMark();
}

void EditorCanvas::finishMark()
{
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    const Mark* mark = selected();
    if (drag && drag->drawing && drag->amend && mark && isNothing(*mark)) {
        undo();
    }
}

void EditorCanvas::mouseDoubleClickEvent(QMouseEvent*)
{
    applyCrop();
}

void EditorCanvas::askText(QPointF at)
{
    m_textAt = at;
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("markText"));
    m_text->setAccessibleName(tr("Text on the picture"));
    m_text->setPlaceholderText(tr("Text, then Enter"));
    const QPoint place = toWidget(at).toPoint();
    m_text->setGeometry(qBound(0, place.x(), qMax(0, width() - TextFieldWidth)), place.y(), TextFieldWidth,
                        m_text->sizeHint().height());
    m_text->show();
    m_text->setFocus();
    connect(m_text, &QLineEdit::editingFinished, this, &EditorCanvas::takeText);
}

void EditorCanvas::takeText()
{
    if (!m_text) {
        return;
    }
    QLineEdit* field = m_text;
    m_text.clear();
    Mark mark = newMark(MarkKind::Text, {m_textAt});
    mark.text = field->text().trimmed();
    field->disconnect(this);
    field->hide();
    field->deleteLater();
    if (!isNothing(mark)) {
        put(mark, false);
        select(mark.id);
    }
    setFocus();
}

void EditorCanvas::addByKey()
{
    const QRectF crop = picture().crop;
    if (m_tool == EditorTool::Crop) {
        if (m_crop.isEmpty()) {
            m_crop.setArea(picture().crop);
            tellChange();
            update();
        } else {
            applyCrop();
        }
        return;
    }
    const std::optional<MarkKind> kind = kindOf(m_tool);
    if (!kind) {
        return;
    }
    const QPointF middle = crop.center();
    if (*kind == MarkKind::Text) {
        askText(middle);
        return;
    }
    const QPointF reach(crop.width() / 8, crop.height() / 8);
    QList<QPointF> points = {middle - reach, middle + reach};
    if (*kind == MarkKind::Number) {
        points = {middle};
    }
    const Mark mark = newMark(*kind, points);
    put(mark, false);
    select(mark.id);
}

void EditorCanvas::nudge(QKeyEvent* event, QPoint by)
{
    const int step = event->modifiers() & Qt::ControlModifier ? BigStep : 1;
    const bool resizing = event->modifiers() & Qt::ShiftModifier;
    if (m_tool == EditorTool::Crop) {
        if (resizing) {
            m_crop.resizeBy(by.x() * step, by.y() * step);
        } else {
            m_crop.moveBy(by.x() * step, by.y() * step);
        }
        tellChange();
        update();
        return;
    }
    const Mark* mark = selected();
    if (!mark) {
        setView(m_zoom, m_origin - QPointF(by * step * BigStep));
        return;
    }
    const QPointF way = QPointF(by) * step;
    const QList<QPointF> handles = handlesOf(*mark);
    if (!resizing || handles.isEmpty()) {
        put(moved(*mark, way), event->isAutoRepeat());
    } else {
        // An arrow's point, a rectangle's lower right corner.
        const int handle = mark->kind == MarkKind::Arrow ? 1 : 4;
        put(withHandleAt(*mark, handle, handles.at(handle) + way), event->isAutoRepeat());
    }
}

void EditorCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: nudge(event, {-1, 0}); return;
    case Qt::Key_Right: nudge(event, {1, 0}); return;
    case Qt::Key_Up: nudge(event, {0, -1}); return;
    case Qt::Key_Down: nudge(event, {0, 1}); return;
    case Qt::Key_PageUp: selectNext(-1); return;
    case Qt::Key_PageDown: selectNext(1); return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: deleteSelected(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Insert: addByKey(); return;
    case Qt::Key_Escape:
        if (m_text) {
            m_text->clear();
            takeText();
        } else if (m_selected != 0) {
            select(0);
        } else if (m_tool != EditorTool::Select) {
            setTool(EditorTool::Select);
        } else {
            Q_EMIT escaped();
        }
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void EditorCanvas::tellChange()
{
    setAccessibleName(tr("Picture, %1 × %2 pixels").arg(picture().crop.width()).arg(picture().crop.height()));
    setAccessibleDescription(tr("Enter puts a mark of the chosen tool in the middle. Page up and Page down "
                                "choose a mark, the arrow keys move it, with Shift they resize it."));
    Q_EMIT changed();
}

} // namespace caredesk
