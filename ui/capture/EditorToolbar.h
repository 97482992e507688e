#pragma once

#include "ui/capture/EditorTool.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace caredesk {

class ColourButton;
class IconButton;

/// The editor's upper line: tools, colours, stroke, undo and redo; copy, save, attach.
class EditorToolbar : public QWidget
{
    Q_OBJECT

public:
    /// `canAttach`: there is something to attach the picture to.
    EditorToolbar(bool canAttach, QWidget* parent);

    void setTool(EditorTool tool);
    void setColour(const QColor& colour);
    void setHistory(bool canUndo, bool canRedo, bool canDelete);
    /// With the tools' icons only: their texts come where there is room for all of them.
    QSize minimumSizeHint() const override;
    /// While a picture is being finished nothing else leaves.
    void setBusy(bool busy);

Q_SIGNALS:
    void toolChosen(caredesk::EditorTool tool);
    void colourChosen(const QColor& colour);
    void strokeChosen(qreal width);
    void undoRequested();
    void redoRequested();
    void deleteRequested();
    void copyRequested();
    void saveRequested();
    void attachRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addTools();
    void addColours();
    void addStrokes();
    void retranslateUi();
    void measure();
    void showTexts();

    QButtonGroup* m_tools;
    QList<ColourButton*> m_colours;
    QPushButton* m_stroke;
    IconButton* m_undo;
    IconButton* m_redo;
    IconButton* m_delete;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_attach;
    int m_narrowest = 0;
    int m_textsFrom = 0;
};

} // namespace caredesk
