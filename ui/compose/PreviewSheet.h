#pragma once

#include "archive/ZipList.h"
#include "content/TextTail.h"
#include "domain/Draft.h"
#include "ui/compose/PreviewKind.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace caredesk {

class PictureView;

/// A look at an attached file before it is sent: a picture, the end of a text, what is in an archive. Read
/// off the GUI thread from the copy that will be sent. Shown with open(); Escape closes it.
class PreviewSheet : public QDialog
{
    Q_OBJECT

public:
    /// The file's kind must not be None.
    PreviewSheet(const SpooledFile& file, QWidget* parent);

Q_SIGNALS:
    /// By the desktop's program for that kind of file.
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Words = std::function<QString()>;

    void showPicture(const Result<QImage>& picture);
    void showText(const Result<TextTail>& tail);
    void showArchive(const Result<ZipListing>& listing);
    void present(QWidget* page, Words facts);
    void retranslateUi();

    SpooledFile m_file;
    PreviewKind m_kind;
    Words m_facts;
    QLabel* m_name;
    QLabel* m_line;
    QStackedWidget* m_pages;
    QLabel* m_waiting;
    PictureView* m_picture;
    QPlainTextEdit* m_text;
    QTreeWidget* m_list;
    QPushButton* m_open;
    QPushButton* m_close;
};

} // namespace caredesk
