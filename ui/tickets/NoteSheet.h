#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace caredesk {

/// Asks for a word on closing or reopening a ticket; the word may be left out. Shown with open().
class NoteSheet : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Close, Reopen };

    /// `withReply`: a reply is being written; it goes along, and no other note is asked for.
    NoteSheet(Purpose purpose, bool withReply, QWidget* parent);

Q_SIGNALS:
    /// The person went on; `note` may be empty.
    void confirmed(const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    Purpose m_purpose;
    bool m_withReply;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_noteLabel;
    QPlainTextEdit* m_note;
    QPushButton* m_go;
    QPushButton* m_cancel;
};

} // namespace caredesk
