#include "ui/capture/EditorToolbar.h"

#include "ui/capture/ColourButton.h"
#include "ui/common/Buttons.h"
#include "ui/common/IconButton.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <array>

namespace caredesk {

namespace {

/// What a tool's text takes beside the letters: the gap to its icon.
constexpr int TextGap = 6;

struct ToolLook
{
    EditorTool tool;
    const char* name;
    const char* icon;
};
constexpr std::array<ToolLook, 8> Tools = {{{EditorTool::Select, "toolSelect", "edit-select"},
                                            {EditorTool::Crop, "toolCrop", "transform-crop"},
                                            {EditorTool::Arrow, "toolArrow", "draw-arrow"},
                                            {EditorTool::Box, "toolBox", "draw-rectangle"},
                                            {EditorTool::Pen, "toolPen", "draw-freehand"},
                                            {EditorTool::Text, "toolText", "draw-text"},
                                            {EditorTool::Number, "toolNumber", "number-mark"},
                                            {EditorTool::Redact, "toolRedact", "redact"}}};
constexpr std::array<QRgb, 5> MarkColours = {0xffc8420b, 0xff0b57a4, 0xff1b6b3a, 0xff111111, 0xffffffff};
constexpr std::array<qreal, 3> Strokes = {2, 3, 6};

} // namespace

EditorToolbar::EditorToolbar(bool canAttach, QWidget* parent)
    : QWidget(parent)
    , m_tools(new QButtonGroup(this))
    , m_stroke(new QPushButton(this))
    , m_undo(new IconButton(QStringLiteral("edit-undo"), this))
    , m_redo(new IconButton(QStringLiteral("edit-redo"), this))
    , m_delete(new IconButton(QStringLiteral("edit-delete"), this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_attach(new QPushButton(this))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(4);
    addTools();
    row->addSpacing(8);
    addColours();
    addStrokes();
    row->addSpacing(8);
    for (IconButton* button : {m_undo, m_redo, m_delete}) {
        row->addWidget(button);
    }
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_delete->setObjectName(QStringLiteral("deleteMark"));
    row->addStretch(1);
    m_copy->setObjectName(QStringLiteral("copyPicture"));
    m_save->setObjectName(QStringLiteral("savePicture"));
    m_attach->setObjectName(QStringLiteral("attachPicture"));
    setButtonIcon(m_copy, QStringLiteral("edit-copy"));
    setButtonIcon(m_save, QStringLiteral("document-save"));
    setButtonIcon(m_attach, QStringLiteral("mail-attachment"));
    setButtonRole(m_attach, ButtonRole::Primary);
    m_attach->setVisible(canAttach);
    for (QPushButton* button : {m_copy, m_save, m_attach}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_undo, &IconButton::clicked, this, &EditorToolbar::undoRequested);
    connect(m_redo, &IconButton::clicked, this, &EditorToolbar::redoRequested);
    connect(m_delete, &IconButton::clicked, this, &EditorToolbar::deleteRequested);
    connect(m_copy, &QPushButton::clicked, this, &EditorToolbar::copyRequested);
    connect(m_save, &QPushButton::clicked, this, &EditorToolbar::saveRequested);
    connect(m_attach, &QPushButton::clicked, this, &EditorToolbar::attachRequested);
    retranslateUi();
}

void EditorToolbar::addTools()
{
    for (const ToolLook& look : Tools) {
        auto* button = new QPushButton(this);
        button->setObjectName(QLatin1String(look.name));
        button->setCheckable(true);
        button->setAutoDefault(false);
        setButtonRole(button, ButtonRole::Flat);
        setButtonIcon(button, QLatin1String(look.icon));
        m_tools->addButton(button, int(look.tool));
        layout()->addWidget(button);
    }
    connect(m_tools, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT toolChosen(EditorTool(id)); });
}

void EditorToolbar::addColours()
{
    auto* group = new QButtonGroup(this);
    for (const QRgb colour : MarkColours) {
        auto* button = new ColourButton(QColor(colour), this);
        button->setObjectName(QStringLiteral("colour") + QString::number(m_colours.size()));
        m_colours.append(button);
        group->addButton(button);
        layout()->addWidget(button);
        connect(button, &ColourButton::clicked, this,
                [this, button] { Q_EMIT colourChosen(button->colour()); });
    }
}

void EditorToolbar::addStrokes()
{
    m_stroke->setObjectName(QStringLiteral("stroke"));
    m_stroke->setAutoDefault(false);
    setButtonRole(m_stroke, ButtonRole::Flat);
    setButtonIcon(m_stroke, QStringLiteral("edit-line-width"));
    auto* menu = new QMenu(m_stroke);
    m_stroke->setMenu(menu);
    for (const qreal width : Strokes) {
        connect(menu->addAction(QString()), &QAction::triggered, this,
                [this, width] { Q_EMIT strokeChosen(width); });
    }
    layout()->addWidget(m_stroke);
}

void EditorToolbar::setTool(EditorTool tool)
{
    m_tools->button(int(tool))->setChecked(true);
}

void EditorToolbar::setColour(const QColor& colour)
{
    for (ColourButton* button : std::as_const(m_colours)) {
        if (button->colour() == colour) {
            button->setChecked(true);
        }
    }
}

void EditorToolbar::setHistory(bool canUndo, bool canRedo, bool canDelete)
{
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
    m_delete->setEnabled(canDelete);
}

void EditorToolbar::setBusy(bool busy)
{
    for (QPushButton* button : {m_copy, m_save, m_attach}) {
        button->setEnabled(!busy);
    }
}

void EditorToolbar::measure()
{
    int texts = 0;
    const QList<QAbstractButton*> buttons = m_tools->buttons();
    for (QAbstractButton* button : buttons) {
        button->setText({});
        texts += button->fontMetrics().horizontalAdvance(button->accessibleName()) + TextGap;
    }
    layout()->invalidate();
    m_narrowest = layout()->minimumSize().width();
    m_textsFrom = m_narrowest + texts;
}

QSize EditorToolbar::minimumSizeHint() const
{
    return {m_narrowest, layout()->minimumSize().height()};
}

void EditorToolbar::resizeEvent(QResizeEvent*)
{
    showTexts();
}

void EditorToolbar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void EditorToolbar::showTexts()
{
    const bool roomy = width() >= m_textsFrom;
    const QList<QAbstractButton*> buttons = m_tools->buttons();
    for (QAbstractButton* button : buttons) {
        const QString text = roomy ? button->accessibleName() : QString();
        if (button->text() != text) {
            button->setText(text);
        }
    }
}

void EditorToolbar::retranslateUi()
{
    const std::array<QString, 8> names = {tr("Select"), tr("Crop"), tr("Arrow"),  tr("Box"),
                                          tr("Pen"),    tr("Text"), tr("Number"), tr("Redact")};
    for (size_t i = 0; i < Tools.size(); ++i) {
        QAbstractButton* button = m_tools->button(int(i));
        button->setAccessibleName(names.at(i));
        button->setToolTip(tr("%1 (%2)", "tool, key").arg(names.at(i), toolKey(Tools.at(i).tool).toString()));
        button->setText({});
    }
    const std::array<QString, 5> colours = {tr("Orange"), tr("Blue"), tr("Green"), tr("Black"), tr("White")};
    for (size_t i = 0; i < colours.size(); ++i) {
        m_colours.at(qsizetype(i))->setAccessibleName(colours.at(i));
        m_colours.at(qsizetype(i))->setToolTip(colours.at(i));
    }
    m_stroke->setAccessibleName(tr("Thickness"));
    m_stroke->setToolTip(tr("Thickness"));
    const QList<QAction*> strokes = m_stroke->menu()->actions();
    strokes.at(0)->setText(tr("Thin"));
    strokes.at(1)->setText(tr("Medium"));
    strokes.at(2)->setText(tr("Thick"));
    m_undo->setLabel(tr("Undo (Ctrl+Z)"));
    m_redo->setLabel(tr("Redo (Ctrl+Shift+Z)"));
    m_delete->setLabel(tr("Delete the mark"));
    m_copy->setText(tr("Cop&y"));
    m_save->setText(tr("&Save…"));
    m_attach->setText(tr("Attac&h to ticket"));
    measure();
    showTexts();
}

} // namespace caredesk
