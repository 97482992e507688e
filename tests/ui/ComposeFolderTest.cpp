#include "ComposeForm.h"
#include "support/ZipContents.h"
#include "ui/common/IconButton.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSemaphore>
#include <QTimer>

#include <cstdio>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// A folder "logs" on the stage's desk.
QString folderOf(const ComposeStage& stage, int files, const QByteArray& contents = "paper jam\n")
{
    const QString folder = stage.folder.filePath(QStringLiteral("logs"));
    REQUIRE(QDir().mkpath(folder + QStringLiteral("/deep")));
    for (int i = 0; i < files; ++i) {
        QFile file(folder + (i % 2 == 0 ? QStringLiteral("/%1.log") : QStringLiteral("/deep/%1.log")).arg(i));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(contents + QByteArray::number(i));
    }
    return folder;
}

const QString logsZip = QStringLiteral("logs.zip");

} // namespace

TEST_CASE("a folder dropped on the form, alone or among files, is attached as a zip")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const QString folder = folderOf(stage, 6);
    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a"), folder + u'/'})));
    REQUIRE(
        waitUntil([&] { return storedNames(stage).contains(logsZip) && storedNames(stage).size() == 2; }));
    CHECK(says(form.tile(logsZip), "6 files"));
    CHECK(form.notice().isEmpty());
    const SpooledFile zip = stage.drafts.stored.first().attachments.last();
    const auto contents = zipContents(zip.path);
    CHECK(contents.size() == 6);
    CHECK(contents.value(QStringLiteral("logs/deep/1.log")) == "paper jam\n1");
}

TEST_CASE("a folder is picked with its own button and pasted like files")
{
    ComposeStage stage;
    stage.dialogs.folder = folderOf(stage, 2);
    ComposeForm form(stage);
    QTest::mouseClick(child<IconButton>(&form.page, "attachFolder"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{logsZip}; }));
    // The same folder again is the same file.
    QApplication::clipboard()->setMimeData(mimeOfFiles({stage.dialogs.folder}).release());
    QTest::keyClick(form.message(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return form.notice().contains(QStringLiteral("is attached already")); }));
    CHECK(form.tiles().size() == 1);
}

TEST_CASE("links and special files of a folder are left out, and named to the person")
{
    ComposeStage stage;
    ComposeForm form(stage);
    const QString folder = folderOf(stage, 2);
    REQUIRE(QFile::link(QStringLiteral("/etc/passwd"), folder + QStringLiteral("/passwd")));
    REQUIRE(QFile::link(folder, folder + QStringLiteral("/circle")));
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({folder})));
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{logsZip}; }));
    CHECK(says(form.tile(logsZip), "2 files"));
    CHECK(says(form.tile(logsZip), "2 left out"));
    for (const QString& text : {form.notice(), form.tile(logsZip)->accessibleDescription()}) {
        CHECK(text.contains(QStringLiteral("Not everything is in logs.zip.")));
        CHECK(text.contains(QStringLiteral("circle, passwd")));
    }
    CHECK(zipContents(stage.drafts.stored.first().attachments.first().path).size() == 2);
}

TEST_CASE("a folder that cannot be attached says why and what one can do, and the files beside it stay")
{
    ComposeStage stage;
    stage.tickets.may.maxFileBytes = 20'000;
    stage.drafts.maxFolderBytes = 20'000;
    ComposeForm form(stage);
    const QString empty = stage.folder.filePath(QStringLiteral("empty"));
    REQUIRE(QDir().mkpath(empty + QStringLiteral("/below")));
    CHECK(dragAndDrop(&form.page, overMessage,
                      *mimeOfFiles({empty, stage.file(QStringLiteral("a.log"), "a")})));
    REQUIRE(waitUntil([&] { return says(form.tile(QStringLiteral("empty.zip")), "the folder is empty"); }));
    CHECK(form.notice().contains(QStringLiteral("no file in this folder")));
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{QStringLiteral("a.log")}; }));
    QTest::keyClick(form.tile(QStringLiteral("empty.zip")), Qt::Key_Delete);

    QByteArray noise;
    quint32 state = 7;
    while (noise.size() < 40'000) {
        state = state * 1'664'525 + 1'013'904'223;
        noise.append(static_cast<char>(state >> 24));
    }
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({folderOf(stage, 1, noise)})));
    REQUIRE(waitUntil([&] { return says(form.tile(logsZip), "zipped it is over the limit of 20 KB"); }));
    CHECK(form.notice().contains(QStringLiteral("one by one")));
    QTest::keyClick(form.tile(logsZip), Qt::Key_Delete);

    stage.tickets.may.refusedSuffixes.append(QStringLiteral("zip"));
    Q_EMIT stage.tickets.rightsChanged();
    CHECK(
        dragAndDrop(&form.page, overMessage, *mimeOfFiles({stage.folder.filePath(QStringLiteral("logs"))})));
    REQUIRE(waitUntil([&] { return says(form.tile(logsZip), "does not take zip files"); }));
    CHECK(storedNames(stage) == QStringList{QStringLiteral("a.log")});
}

TEST_CASE(
    "while a folder is zipped the window goes on, its card shows how far it is, and removing it stops it")
{
    ComposeStage stage;
    QSemaphore begun;
    QSemaphore goOn;
    std::atomic<bool> held = false;
    stage.drafts.whileZipping = [&](qint64) {
        if (!held.exchange(true)) {
            begun.release();
            goOn.acquire();
        }
    };
    ComposeForm form(stage);
    const QString folder = folderOf(stage, 40, QByteArray(20'000, 'x'));
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({folder})));
    REQUIRE(waitUntil([&] { return begun.tryAcquire(); }));
    REQUIRE(waitUntil([&] { return says(form.tile(logsZip), "Zipping"); }));
    CHECK(says(form.tile(logsZip), "%"));
    // One can go on writing, and cancel.
    QTest::keyClicks(form.message(), QStringLiteral("meanwhile"));
    CHECK(form.message()->toPlainText() == QStringLiteral("meanwhile"));
    QTest::keyClick(form.tile(logsZip), Qt::Key_Delete);
    CHECK(form.tiles().isEmpty());
    goOn.release();
    CHECK(form.notice().contains(logsZip));
    // Undo zips it anew.
    form.takeUpOffer();
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{logsZip}; }));
    CHECK(zipContents(stage.drafts.stored.first().attachments.first().path).size() == 40);
}

// Hidden, since it writes a gigabyte: `./dev bench` runs it and prints the figures.
TEST_CASE("a folder of 2,000 files and 500 MB is zipped while the window lives", "[.large]")
{
    constexpr int files = 2'000;
    constexpr int beatMs = 5;
    ComposeStage stage;
    stage.tickets.may.maxFileBytes = 0;
    stage.drafts.maxFolderBytes = 0;
    ComposeForm form(stage);
    // Half of it as a log is, half as a picture is.
    QByteArray contents =
        QByteArray("21:04:17 K-02 paper jam, door open, bill acceptor out of service\n").repeated(2'000);
    quint32 state = 7;
    while (contents.size() < 256 * 1'024) {
        state = state * 1'664'525 + 1'013'904'223;
        contents.append(static_cast<char>(state >> 24));
    }
    const QString folder = folderOf(stage, files, contents);

    qint64 longest = 0;
    int beats = 0;
    QElapsedTimer since;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &form.page, [&] {
        longest = qMax(longest, since.restart());
        ++beats;
    });
    QElapsedTimer whole;
    whole.start();
    since.start();
    heart.start(beatMs);
    CHECK(dragAndDrop(&form.page, overMessage, *mimeOfFiles({folder})));
    REQUIRE(waitUntil([&] { return storedNames(stage) == QStringList{logsZip}; }, 600'000));
    const qint64 took = whole.elapsed();
    const SpooledFile zip = stage.drafts.stored.first().attachments.first();
    CHECK(says(form.tile(logsZip), "2000 files"));
    CHECK(zipContents(zip.path).size() == files);
    std::printf(
        "%d files, %.0f MB in %.1f s to a zip of %.0f MB; longest gap of the window's event loop %lld ms "
        "in %d turns of %d ms\n",
        files, double(files) * double(contents.size()) / 1'048'576.0, double(took) / 1'000.0,
        double(zip.size) / 1'048'576.0, static_cast<long long>(longest), beats, beatMs);
}
