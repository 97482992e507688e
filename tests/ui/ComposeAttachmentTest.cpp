#include "ComposeForm.h"
#include "ui/common/DropVeil.h"
#include "ui/compose/AttachmentQueue.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("files dropped anywhere on the form light it up and become attachments of the draft")
{
    ComposeStage stage;
    ComposeForm form(stage);
    for (const QPoint at : {overMessage, overGuidance}) {
        const QByteArray place = QByteArray::number(at.x());
        const auto mime = mimeOfFiles({stage.file(QString::fromLatin1(place + ".log"), "paper jam " + place),
                                       stage.file(QString::fromLatin1(place + ".cfg"), "a=" + place)});
        auto* veil = form.page.findChild<DropVeil*>();
        const bool taken = dragAndDrop(&form.page, at, *mime, [veil] {
            CHECK(veil->isVisible());
            CHECK(veil->accessibleName().contains(QStringLiteral("2")));
            CHECK(plain(veil->accessibleName()).contains(QStringLiteral("25 MB")));
        });
        CHECK(taken);
        CHECK_FALSE(veil->isVisible());
    }
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 4; }));
    CHECK(form.tiles().size() == 4);
    // Nothing of it went into the text.
    CHECK(form.message()->toPlainText().isEmpty());
}

TEST_CASE("text dropped on the form goes into the message")
{
    ComposeStage stage;
    ComposeForm form(stage);
    QMimeData mime;
    mime.setText(QStringLiteral("Error 42"));
    CHECK(dragAndDrop(&form.page, overGuidance, mime));
    CHECK(form.message()->toPlainText() == QStringLiteral("Error 42"));
    CHECK(form.tiles().isEmpty());
}

TEST_CASE("each file that cannot go is refused at once, in its own words, and the others stay")
{
    ComposeStage stage;
    stage.tickets.may.maxFileBytes = 1'000;
    ComposeForm form(stage);
    const QString huge = stage.file(QStringLiteral("disk.img"), "x");
    REQUIRE(QFile::resize(huge, 5ll * 1024 * 1024 * 1024)); // Sparse: 5 GB in name only.
    const auto mime = mimeOfFiles({stage.file(QStringLiteral("good.log"), "fine"), huge,
                                   stage.file(QStringLiteral("tool.EXE"), "MZ"),
                                   stage.file(QStringLiteral("empty.txt"), ""), QStringLiteral("/dev/zero"),
                                   stage.folder.filePath(QStringLiteral("gone.txt")),
                                   stage.file(QStringLiteral("also-good.log"), "fine too")});
    CHECK(dragAndDrop(&form.page, overMessage, *mime));
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 2; }));
    CHECK(storedNames(stage) == QStringList{QStringLiteral("good.log"), QStringLiteral("also-good.log")});
    CHECK(waitUntil([&] { return says(form.tile(QStringLiteral("disk.img")), "over the limit"); }));
    CHECK(says(form.tile(QStringLiteral("disk.img")), "5.0 GB"));
    CHECK(says(form.tile(QStringLiteral("tool.EXE")), "does not take this type"));
    CHECK(says(form.tile(QStringLiteral("empty.txt")), "empty"));
    CHECK(says(form.tile(QStringLiteral("zero")), "no file that can be attached"));
    CHECK(says(form.tile(QStringLiteral("gone.txt")), "not found"));
}

TEST_CASE("a file that cannot be read says so, and nothing of it stays with the draft")
{
    ComposeStage stage;
    ComposeForm form(stage);
    stage.drafts.unreadable = stage.file(QStringLiteral("held.log"), "another program holds it");
    const auto mime = mimeOfFiles({stage.drafts.unreadable, stage.file(QStringLiteral("good.log"), "fine")});
    CHECK(dragAndDrop(&form.page, overMessage, *mime));
    REQUIRE(waitUntil([&] { return says(form.tile(QStringLiteral("held.log")), "cannot be read"); }));
    CHECK(waitUntil([&] { return storedNames(stage) == QStringList{QStringLiteral("good.log")}; }));
}

TEST_CASE("of 300 files at once the first ones are taken, and one line tells of the rest")
{
    ComposeStage stage;
    ComposeForm form(stage);
    QStringList paths;
    for (int i = 0; i < 300; ++i) {
        paths.append(stage.file(QStringLiteral("%1.log").arg(i), QByteArray::number(i)));
    }
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles(paths)));
    CHECK(form.tiles().size() == 20);
    CHECK(form.notice().contains(QStringLiteral("20 of 300")));
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 20; }));
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({paths.last()})));
    CHECK(form.tiles().size() == 20);
}

TEST_CASE("a removed file can be taken back to its place, also by keyboard")
{
    ComposeStage stage;
    ComposeForm form(stage);
    CHECK(dragAndDrop(
        &form.page, overMessage,
        *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a"), stage.file(QStringLiteral("b.log"), "b")})));
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 2; }));
    QTest::keyClick(form.tile(QStringLiteral("a.log")), Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{QStringLiteral("b.log")}; }));
    CHECK(form.notice().contains(QStringLiteral("a.log")));
    form.takeUpOffer();
    REQUIRE(waitUntil([&] {
        return storedNames(stage) == QStringList{QStringLiteral("a.log"), QStringLiteral("b.log")};
    }));
}

TEST_CASE("a copy that is cancelled leaves nothing, and progress is shown while it runs")
{
    ComposeStage stage;
    stage.drafts.holdCopies = true;
    ComposeForm form(stage);
    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({stage.file(QStringLiteral("a.log"), QByteArray(1'000, 'x'))})));
    REQUIRE(waitUntil([&] {
        stage.drafts.reportProgress(62);
        return says(form.tile(QStringLiteral("a.log")), "62");
    }));
    QTest::mouseClick(form.tile(QStringLiteral("a.log"))->findChild<QToolButton*>(), Qt::LeftButton);
    CHECK(form.tiles().isEmpty());
    stage.drafts.releaseCopies();
    QTest::keyClicks(form.message(), QStringLiteral("text"));
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1; }));
    CHECK(storedNames(stage).isEmpty());
}

TEST_CASE("a ticket whose files are still being copied is sent when they are there, with them")
{
    ComposeStage stage;
    stage.drafts.holdCopies = true;
    ComposeForm form(stage);
    child<QComboBox>(&form.page, "casino")->setCurrentIndex(0);
    child<QLineEdit>(&form.page, "subject")->setText(QStringLiteral("s"));
    QTest::keyClicks(form.message(), QStringLiteral("m"));
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")})));
    QTest::keyClick(form.message(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(50);
    CHECK(stage.outbox.queue.isEmpty());
    stage.drafts.releaseCopies();
    REQUIRE(waitUntil([&] { return stage.outbox.queue.size() == 1; }));
    CHECK(stage.outbox.queue.first().draft.attachments.size() == 1);
}

TEST_CASE("files and images are pasted as attachments; an image becomes a PNG with a thumbnail")
{
    ComposeStage stage;
    ComposeForm form(stage);
    auto* image = new QMimeData;
    image->setImageData(picture());
    QApplication::clipboard()->setMimeData(image);
    QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 1; }));
    CHECK(storedNames(stage).first().endsWith(QStringLiteral(".png")));
    const SpooledFile file = stage.drafts.stored.first().attachments.first();
    CHECK(QImage(file.path).size() == QSize(60, 40));
    QApplication::clipboard()->setMimeData(mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")}).release());
    QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 2; }));
    CHECK(form.message()->toPlainText().isEmpty());
}

TEST_CASE("images that are pasted within one second have names of their own")
{
    ComposeStage stage;
    ComposeForm form(stage);
    for (const QColor& colour : {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue)}) {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(colour);
        QApplication::clipboard()->setImage(image);
        QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    }
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 3; }));
    const QStringList names = storedNames(stage);
    CHECK(QSet<QString>(names.cbegin(), names.cend()).size() == 3);
}

TEST_CASE("a long text is pasted and offered as a file; taking the offer removes it from the message only")
{
    ComposeStage stage;
    ComposeForm form(stage);
    QTest::keyClicks(form.message(), QStringLiteral("Log: "));
    const QString log = QStringLiteral("line of a log\n").repeated(500);
    QApplication::clipboard()->setText(log);
    QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    CHECK(form.message()->toPlainText() == QStringLiteral("Log: ") + log);
    QTest::keyClicks(form.message(), QStringLiteral("see above"));
    form.takeUpOffer();
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 1; }));
    CHECK(storedNames(stage).first().endsWith(QStringLiteral(".txt")));
    CHECK(form.message()->toPlainText() == QStringLiteral("Log: see above"));
    QFile file(stage.drafts.stored.first().attachments.first().path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()) == log);
}

TEST_CASE("a long text goes into its file as it stands in the message, with what was typed in it")
{
    ComposeStage stage;
    ComposeForm form(stage);
    QApplication::clipboard()->setText(QStringLiteral("line of a log\n").repeated(500));
    QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    form.message()->moveCursor(QTextCursor::Start);
    QTest::keyClick(form.message(), Qt::Key_Right);
    QTest::keyClicks(form.message(), QStringLiteral("<here>"));
    form.takeUpOffer();
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 1; }));
    CHECK(waitUntil([&] { return form.message()->toPlainText().isEmpty(); }));
    QFile file(stage.drafts.stored.first().attachments.first().path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("l<here>ine of a log\n"));
}

TEST_CASE("a long text stays in the message when no file can be made of it")
{
    ComposeStage stage;
    stage.tickets.may.refusedSuffixes = {QStringLiteral("txt")};
    ComposeForm form(stage);
    const QString log = QStringLiteral("line of a log\n").repeated(500);
    QApplication::clipboard()->setText(log);
    QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    form.takeUpOffer();
    QTest::qWait(100);
    CHECK(storedNames(stage).isEmpty());
    CHECK(form.message()->toPlainText() == log);
}

TEST_CASE("a long subject that is pasted is kept whole")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const QString words = QStringLiteral("kiosk 2 does not print ").repeated(12).trimmed();
    QApplication::clipboard()->setText(words);
    auto* subject = child<QLineEdit>(&form.page, "subject");
    subject->setFocus();
    QTest::keyClick(subject, Qt::Key_V, Qt::ControlModifier);
    CHECK(subject->text() == words);
    CHECK(waitUntil(
        [&] { return !stage.drafts.stored.isEmpty() && stage.drafts.stored.first().subject == words; }));
}

TEST_CASE("files chosen in the dialog are attached")
{
    ComposeStage stage;
    stage.dialogs.files = {stage.file(QStringLiteral("a.log"), "a")};
    ComposeForm form(stage);
    QTest::mouseClick(child<QPushButton>(&form.page, "attach"), Qt::LeftButton);
    CHECK(waitUntil([&] { return storedNames(stage) == QStringList{QStringLiteral("a.log")}; }));
}

TEST_CASE("a file that is on its way when another ticket is begun arrives at the one it was given to")
{
    ComposeStage stage;
    stage.drafts.holdCopies = true;
    ComposeForm form(stage);
    child<QLineEdit>(&form.page, "subject")->setText(QStringLiteral("first"));
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")})));
    QTest::qWait(50);
    form.page.startNew();
    CHECK(form.tiles().isEmpty());
    stage.drafts.releaseCopies();
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 1; }));
    REQUIRE(stage.drafts.stored.size() == 1);
    CHECK(stage.drafts.stored.first().subject == QStringLiteral("first"));
}

TEST_CASE(
    "the same contents are attached once, and one line names the twin; what they weigh together is shown")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const auto mime = mimeOfFiles({stage.file(QStringLiteral("a.log"), "paper jam"),
                                   stage.file(QStringLiteral("b.log"), "paper jam"),
                                   stage.file(QStringLiteral("c.log"), "door open")});
    CHECK(dragAndDrop(&form.page, overMessage, *mime));
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 2 && form.tiles().size() == 2; }));
    CHECK(form.notice().contains(QStringLiteral("is attached already, as")));
    CHECK(plain(child<QLabel>(&form.page, "attachmentTotal")->text())
              .startsWith(QStringLiteral("2 files, 18 ")));
    // What was removed may come again.
    QTest::keyClick(form.tiles().first(), Qt::Key_Delete);
    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({stage.file(QStringLiteral("a.log"), "paper jam")})));
    CHECK(waitUntil([&] { return form.tiles().size() == 2; }));
}

TEST_CASE("a picture dragged out of a browser is attached, a link goes into the message")
{
    ComposeStage stage;
    ComposeForm form(stage);
    QMimeData both;
    both.setImageData(picture());
    both.setUrls({QUrl(QStringLiteral("https://casino.example/kiosk.png"))});
    both.setText(QStringLiteral("https://casino.example/kiosk.png"));
    CHECK(dragAndDrop(&form.page, overMessage, both));
    REQUIRE(waitUntil([&] { return storedNames(stage).size() == 1; }));
    CHECK(storedNames(stage).first().endsWith(QStringLiteral(".png")));
    CHECK(form.message()->toPlainText().isEmpty());
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://casino.example/manual"))});
    link.setText(QStringLiteral("https://casino.example/manual"));
    CHECK(dragAndDrop(&form.page, overMessage, link));
    CHECK(form.message()->toPlainText() == QStringLiteral("https://casino.example/manual"));
    CHECK(form.tiles().size() == 1);
}

TEST_CASE("of a log that is too large its end is offered, of a picture a smaller one; and both arrive")
{
    ComposeStage stage;
    stage.tickets.may.maxFileBytes = 30'000;
    ComposeForm form(stage);
    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({stage.file(QStringLiteral("kiosk.log"),
                                               QByteArray("door open\n").repeated(5'000) + "last line\n")})));
    REQUIRE(waitUntil([&] { return says(form.tile(QStringLiteral("kiosk.log")), "over the limit"); }));
    CHECK(form.notice().contains(QStringLiteral("over the limit of")));
    form.takeUpOffer();
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{QStringLiteral("kiosk_end.log")}; }));
    QFile end(stage.drafts.stored.first().attachments.first().path);
    REQUIRE(end.open(QIODevice::ReadOnly));
    const QByteArray lines = end.readAll();
    CHECK(lines.size() <= 30'000);
    CHECK(lines.size() > 29'900);
    CHECK(lines.startsWith("door open\n"));
    CHECK(lines.endsWith("last line\n"));

    stage.tickets.may.maxFileBytes = 1'000'000;
    Q_EMIT stage.tickets.rightsChanged();
    // A slope with the noise of a camera.
    QImage photo(2'000, 1'500, QImage::Format_RGB32);
    quint32 state = 7;
    for (int y = 0; y < photo.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(photo.scanLine(y));
        for (int x = 0; x < photo.width(); ++x) {
            state = state * 1'664'525 + 1'013'904'223;
            const int noise = static_cast<int>(state >> 29);
            line[x] = qRgb(x * 240 / photo.width() + noise, y * 240 / photo.height() + noise, 90 + noise);
        }
    }
    const QString path = stage.folder.filePath(QStringLiteral("photo.png"));
    REQUIRE(photo.save(path));
    REQUIRE(QFileInfo(path).size() > 1'000'000);
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({path})));
    REQUIRE(waitUntil([&] { return says(form.tile(QStringLiteral("photo.png")), "over the limit"); }));
    form.takeUpOffer();
    REQUIRE(waitUntil([&] { return storedNames(stage).contains(QStringLiteral("photo_smaller.jpg")); }));
    const SpooledFile smaller = stage.drafts.stored.first().attachments.last();
    CHECK(smaller.size <= 1'000'000);
    CHECK(QImage(smaller.path).width() >= 1'024);
}

TEST_CASE("what cannot go says at once, in sight, what one can do instead")
{
    ComposeStage stage;
    stage.tickets.may.maxFileBytes = 1'000;
    ComposeForm form(stage);
    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({stage.file(QStringLiteral("dump.bin"), QByteArray(2'000, '\1'))})));
    REQUIRE(waitUntil([&] { return form.notice().contains(QStringLiteral("dump.bin")); }));
    CHECK(form.notice().contains(QStringLiteral("split it")));
    CHECK(form.notice().contains(QStringLiteral("link")));
    QTest::keyClick(form.tiles().first(), Qt::Key_Delete);
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({stage.file(QStringLiteral("tool.exe"), "MZ")})));
    REQUIRE(waitUntil([&] { return form.notice().contains(QStringLiteral("tool.exe")); }));
    CHECK(form.notice().contains(QStringLiteral("zip")));
}
