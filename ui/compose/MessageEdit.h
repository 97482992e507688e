#pragma once

#include "ui/compose/RecognisedText.h"

#include <QPlainTextEdit>
#include <QTextCursor>

namespace caredesk {

class HeadingHighlighter;

/// The editor of a message: plain text, unlimited undo, Tab leaves it. Files and images that are pasted go to
/// the attachments; a very long text is pasted and offered as a file, one that no editor
/// should hold becomes a file at once.
class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageEdit(QWidget* parent = nullptr);

    /// Inserts the headings of a report that are not there yet at the cursor, in the language of the window,
    /// as one step of undo. Nothing that was typed is replaced.
    void insertTemplate();
    /// The same for these headings at the end; where one of them stands already, the cursor goes under it.
    void appendHeadings(const QStringList& headings);
    /// What the coach found, to be marked.
    void setRecognised(const QList<RecognisedText>& recognised);
    /// The long text that was last offered as a file, as it stands in the message now; empty when it does
    /// not.
    QString longText() const;
    /// Takes it out of the message, unless it is another than `text` by now.
    void removeLongText(const QString& text);
    /// The height that shows all of the text, frame included.
    int contentsHeight() const;
    /// Inserts text that was dropped or pasted, or says that it is too much.
    void takeText(const QString& text);

Q_SIGNALS:
    /// Files or an image were pasted; `data` is valid only during the call.
    void filesPasted(const QMimeData* data);
    void longTextPasted();
    /// Nothing was inserted.
    void hugeTextPasted(const QString& text);
    void sendRequested();

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    // Files that are dragged belong to the whole form, which lights up; only text is dropped here.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;

private:
    void insertHeadings(const QStringList& headings);

    HeadingHighlighter* m_highlighter;
    QTextCursor m_longText;
};

} // namespace caredesk
