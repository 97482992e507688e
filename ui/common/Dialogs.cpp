#include "ui/common/Dialogs.h"

#include "ui/common/MessageSheet.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace caredesk {

namespace {

QFileDialog* fileDialog(QWidget* parent, const QString& title)
{
    auto* dialog =
        new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void openForOne(QFileDialog* dialog, std::function<void(const QString&)> answer)
{
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

} // namespace

void DesktopDialogs::ask(QWidget* parent, const Question& question,
                         std::function<void(const QString&)> answer)
{
    auto* sheet = new MessageSheet(question, parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(sheet, &MessageSheet::answered, sheet, std::move(answer));
    sheet->open();
}

void DesktopDialogs::chooseFiles(QWidget* parent, const QString& title,
                                 std::function<void(const QStringList&)> answer)
{
    QFileDialog* dialog = fileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DesktopDialogs::chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                                    std::function<void(const QString&)> answer)
{
    QFileDialog* dialog = fileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(dialog->directory().filePath(suggestedName));
    openForOne(dialog, std::move(answer));
}

void DesktopDialogs::chooseFolder(QWidget* parent, const QString& title,
                                  std::function<void(const QString&)> answer)
{
    QFileDialog* dialog = fileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openForOne(dialog, std::move(answer));
}

bool DesktopDialogs::open(const QUrl& url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace caredesk
