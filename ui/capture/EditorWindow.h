#pragma once

#include "capture/Picture.h"
#include "ui/capture/CaptureRequest.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace caredesk {

class Dialogs;
class EditorCanvas;
class EditorToolbar;
class IconButton;
class Preferences;

/// The editor of one picture. Nothing of it touches a disk before it is attached or saved, and then only what
/// others may see: undoing lives in memory. Finishing (drawing, encoding) runs in another thread.
class EditorWindow : public QWidget
{
    Q_OBJECT

public:
    EditorWindow(const Picture& picture, const PictureUse& use, Dialogs& dialogs, Preferences& preferences);

    EditorCanvas* canvas() const { return m_canvas; }
    /// True when closing it loses nothing.
    bool isKept() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFooter();
    void connectAll();
    void attach();
    void copy();
    void save();
    void askToDiscard();
    void setBusy(bool busy);
    void showState();
    void tellError(const Error& error);
    void retranslateUi();

    PictureUse m_use;
    Dialogs& m_dialogs;
    Preferences& m_preferences;
    EditorCanvas* m_canvas;
    EditorToolbar* m_toolbar;
    QLabel* m_message;
    QLabel* m_size;
    QLabel* m_zoom;
    QPushButton* m_applyCrop;
    IconButton* m_zoomOut;
    IconButton* m_zoomIn;
    QPushButton* m_fit;
    QList<Mark> m_keptMarks; ///< As they left the editor last; closing then loses nothing.
    QRect m_keptCrop;
    bool m_everKept = false;
    bool m_busy = false;
    bool m_discarding = false;
    QString m_told;
};

} // namespace caredesk
