#include "ComposeForm.h"
#include "Photograph.h"
#include "ui/compose/PictureView.h"
#include "ui/compose/PreviewSheet.h"

#include <QDir>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// Attaches the file and opens its preview with `key`, or a click where that is 0.
QPointer<PreviewSheet> preview(const ComposeStage& stage, ComposeForm& form, const QString& path, int key)
{
    const QString name = QFileInfo(path).isDir() ? QStringLiteral("logs.zip") : QFileInfo(path).fileName();
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({path})));
    REQUIRE(waitUntil([&] { return storedNames(stage).contains(name); }));
    if (key == 0) {
        QTest::mouseClick(form.tile(name), Qt::LeftButton);
    } else {
        form.tile(name)->setFocus();
        QTest::keyClick(form.tile(name), static_cast<Qt::Key>(key));
    }
    QPointer<PreviewSheet> sheet = form.page.findChild<PreviewSheet*>();
    REQUIRE(sheet);
    REQUIRE(waitUntil([&] { return sheet->isVisible(); }));
    return sheet;
}

bool isShown(const QPointer<PreviewSheet>& sheet, QWidget* page)
{
    return sheet && page && page->isVisible();
}

} // namespace

TEST_CASE("a picture is shown larger inside the program, and Escape closes it")
{
    ComposeStage stage;
    ComposeForm form(stage);
    QImage image(1'600, 1'000, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString path = stage.folder.filePath(QStringLiteral("kiosk.png"));
    REQUIRE(image.save(path));
    const auto sheet = preview(stage, form, path, Qt::Key_Return);
    auto* view = sheet->findChild<PictureView*>();
    REQUIRE(waitUntil([&] { return isShown(sheet, view) && !view->picture().isNull(); }));
    CHECK(view->picture().size() == QSize(1'600, 1'000));
    CHECK(view->accessibleName().contains(QStringLiteral("kiosk.png")));
    CHECK(view->width() > 300);
    CHECK(stage.dialogs.opened.isEmpty());
    QTest::keyClick(sheet.data(), Qt::Key_Escape);
    CHECK(waitUntil([&] { return !sheet; }));
}

TEST_CASE("a photograph that was taken upright is shown upright, and leaves as it is")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const QByteArray photograph = turnedPhotograph({800, 600});
    const auto sheet =
        preview(stage, form, stage.file(QStringLiteral("photo.jpg"), photograph), Qt::Key_Return);
    auto* view = sheet->findChild<PictureView*>();
    REQUIRE(waitUntil([&] { return isShown(sheet, view) && !view->picture().isNull(); }));
    CHECK(view->picture().size() == QSize(600, 800));
    QFile sent(stage.drafts.stored.first().attachments.first().path);
    REQUIRE(sent.open(QIODevice::ReadOnly));
    CHECK(sent.readAll() == photograph);
}

TEST_CASE("of a log the last lines are shown, in its own encoding")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const QByteArray latin = QByteArray("door open\n").repeated(30'000) + "\xdaltima se\xf1"
                                                                          "al\n";
    const auto sheet = preview(stage, form, stage.file(QStringLiteral("kiosk.log"), latin), Qt::Key_Space);
    auto* text = sheet->findChild<QPlainTextEdit*>();
    REQUIRE(waitUntil([&] { return isShown(sheet, text); }));
    CHECK(text->isReadOnly());
    CHECK(text->toPlainText().endsWith(QStringLiteral("door open\nÚltima señal\n")));
    CHECK(text->toPlainText().size() < 70'000);
    CHECK(child<QLabel>(sheet, "previewFacts")->text().contains(QStringLiteral("The last lines of")));
    CHECK(child<QLabel>(sheet, "previewFacts")->text().contains(QStringLiteral("Latin-1")));
    // The end is what one sees, and it has the keyboard.
    CHECK(text->textCursor().atEnd());
    CHECK(sheet->focusWidget() == text);
}

TEST_CASE("what is in an archive is listed, by click, and its names cannot deceive")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const QString folder = stage.folder.filePath(QStringLiteral("logs"));
    REQUIRE(QDir().mkpath(folder));
    for (const QString& name : {QStringLiteral("a.log"), QStringLiteral("b\u202egol.exe")}) {
        QFile file(folder + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("x");
    }
    const auto sheet = preview(stage, form, folder, 0);
    auto* list = sheet->findChild<QTreeWidget*>();
    REQUIRE(waitUntil([&] { return isShown(sheet, list); }));
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(0)->text(0) == QStringLiteral("logs/a.log"));
    CHECK_FALSE(list->topLevelItem(1)->text(0).contains(QChar(0x202e)));
    CHECK(plain(child<QLabel>(sheet, "previewFacts")->text()).startsWith(QStringLiteral("2 files, 2 ")));
}

TEST_CASE("a picture that is none says so; a PDF goes to the desktop's program; nothing else is opened")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const auto sheet =
        preview(stage, form, stage.file(QStringLiteral("no.png"), "\x89PNG\r\n\x1a\nno"), Qt::Key_Return);
    CHECK(waitUntil([&] {
        const QList<QLabel*> labels = sheet->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("cannot be shown here"));
        });
    }));
    sheet->close();

    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({stage.file(QStringLiteral("a.pdf"), "%PDF-1.4\n"),
                                    stage.file(QStringLiteral("tool.bin"), QByteArray("MZ\0\1", 4))})));
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 3; }));
    QTest::keyClick(form.tile(QStringLiteral("a.pdf")), Qt::Key_Return);
    REQUIRE(stage.dialogs.opened.size() == 1);
    CHECK(stage.dialogs.opened.first().toLocalFile().endsWith(QStringLiteral("a.pdf")));
    QTest::keyClick(form.tile(QStringLiteral("tool.bin")), Qt::Key_Return);
    CHECK(stage.dialogs.opened.size() == 1);
    CHECK(form.notice().contains(QStringLiteral("tool.bin cannot be shown here")));
}
