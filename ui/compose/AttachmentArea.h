#pragma once

#include "ui/capture/CaptureRequest.h"
#include "ui/compose/AttachmentItem.h"

#include <QMap>
#include <QPointer>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QMimeData;

namespace caredesk {

class AttachmentQueue;
class CaptureDesk;
class Dialogs;
class FileTile;
class MessageEdit;
class NoticeLine;

/// The tiles of a message's files, in two columns or one, and a line for what happened to them: what was left
/// out, what can be undone. Files come by dialog, drop and clipboard; the queue does the work.
class AttachmentArea : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentArea(QWidget* parent = nullptr);

    /// Asks for files and opens them; must outlive the area.
    void setDialogs(Dialogs& dialogs) { m_dialogs = &dialogs; }
    /// Takes and edits screenshots for this message; `subject` is what it is about. Must outlive the area.
    void setCapture(CaptureDesk& capture, std::function<QString()> subject);
    /// A screenshot becomes a file of the message that is shown now, whichever is shown when it is done.
    void captureScreen(const CaptureRequest& request);
    /// A picture that was taken before this message was begun.
    void addPicture(const FinishedPicture& picture);
    /// Whose files are shown; null: none.
    void setQueue(AttachmentQueue* queue);
    /// Of the message shown.
    AttachmentLimits limits() const;
    /// Files that go with the message, or will once they are copied.
    int fileCount() const;
    /// Opens the file dialog; the form stays usable behind it.
    void chooseFiles();
    /// The same for a folder, which is zipped.
    void chooseFolder();
    /// Takes files or an image out of a drop or the clipboard; false when there is neither.
    bool take(const QMimeData& mime);
    /// Offers to attach the long text in the message as a file. It leaves the message when it is safe in the
    /// file.
    void offerAsFile(MessageEdit& message);
    /// A text that is no message any more, as a file.
    void addPastedText(const QString& text);

Q_SIGNALS:
    /// Tiles or the notice came or went: the area needs another height.
    void contentsChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static QString pastedTextName();
    void addTile(int id);
    void updateTile(int id);
    void removeTile(int id);
    void openFile(int id);
    void editFile(int id);
    PictureUse pictureUse(std::function<void(const FinishedPicture&)> attach);
    void removeFile(int id);
    void tellLeftOut(int taken, int left, int limit);
    void tellPacked(int id);
    void tellRefused(int id);
    void tellDuplicate(const QString& name, const QString& twin);
    void tellTotal();
    void layOut();
    void retranslateUi();

    Dialogs* m_dialogs = nullptr;
    CaptureDesk* m_capture = nullptr;
    std::function<QString()> m_subject;
    QPointer<AttachmentQueue> m_queue;
    NoticeLine* m_notice;
    QGridLayout* m_grid;
    QLabel* m_total;
    QMap<int, FileTile*> m_tiles;
    int m_columns = 0;
};

} // namespace caredesk
