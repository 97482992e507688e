#include "ComposeStage.h"
#include "support/Await.h"
#include "ui/common/FileTile.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/FileWork.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/MimeFiles.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImageReader>
#include <QMimeData>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace caredesk;
using namespace caredesk::test;

namespace {

void paste(QMimeData* data, MessageEdit& edit)
{
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
}

} // namespace

TEST_CASE("HTML on the clipboard is pasted as its text, or not at all")
{
    MessageEdit edit(nullptr);
    auto* both = new QMimeData;
    both->setHtml(u"<img src=\"file:///etc/passwd\"><script>x()</script><b>hola</b>"_qs);
    both->setText(u"hola"_qs);
    paste(both, edit);
    CHECK(edit.toPlainText() == u"hola");
    auto* only = new QMimeData;
    only->setHtml(u"<img src=\"file:///etc/passwd\"><b>adiós</b>"_qs);
    paste(only, edit);
    CHECK_FALSE(edit.toPlainText().contains(u'<'));
    CHECK_FALSE(edit.toPlainText().contains(u"root:"));
}

TEST_CASE("a text of fifty megabytes on the clipboard becomes a file, not a frozen form")
{
    MessageEdit edit(nullptr);
    QString offered;
    QObject::connect(&edit, &MessageEdit::hugeTextPasted, &edit,
                     [&offered](const QString& text) { offered = text; });
    const QString huge = QString(u"línea de un registro\n"_qs).repeated(2'500'000);
    auto* data = new QMimeData;
    data->setText(huge);
    paste(data, edit);
    CHECK(edit.toPlainText().isEmpty());
    CHECK(offered == huge);
}

TEST_CASE("addresses on the clipboard that are no files of this computer are none")
{
    QMimeData data;
    data.setUrls({QUrl(u"https://x.example/a.png"_qs), QUrl(u"javascript:x"_qs),
                  QUrl(u"data:text/plain,x"_qs), QUrl(u"smb://server/share/a"_qs)});
    CHECK(localFiles(data).isEmpty());
    CHECK_FALSE(carriesFiles(data));
    CHECK(carriedImage(data).isNull());
}

TEST_CASE("an image that would need more memory than it is worth is not decoded")
{
    const QTemporaryDir folder;
    const QString bomb = folder.filePath(u"bomb.png"_qs);
    QFile file(bomb);
    REQUIRE(file.open(QIODevice::WriteOnly));
    // 60,000 × 60,000 pixels in 66 bytes.
    file.write(QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ea600000ea60080600000080d27542000000"
                                   "0949444154789c630000000100015eff7df90000000049454e44ae426082"));
    file.close();
    REQUIRE(QImageReader(bomb).size() == QSize(60'000, 60'000));
    CHECK_FALSE(await(loadThumbnail(bomb, QSize(100, 100))).ok());

    // A format that is decoded whole before it is made smaller.
    const auto isDecoded = [&folder](int side) {
        const QString path = folder.filePath(u"whole.bmp"_qs);
        QImage image(side, side, QImage::Format_Indexed8);
        image.setColorTable({qRgb(0, 0, 0)});
        image.fill(0);
        REQUIRE(image.save(path));
        return await(loadThumbnail(path, QSize(100, 100))).ok();
    };
    CHECK(isDecoded(5'700));
    CHECK_FALSE(isDecoded(5'900));
}

#ifdef Q_OS_UNIX
TEST_CASE(
    "links to nowhere, pipes, devices and folders are refused as files, and a link gives what it points to")
{
    ComposeStage stage;
    AttachmentQueue queue(stage.drafts, {}, {}, nullptr);
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_qs);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const auto linkTo = [&folder](const QString& target, const QString& name) {
        REQUIRE(QFile::link(target, folder.filePath(name)));
        return folder.filePath(name);
    };
    queue.addPaths({pipe, u"/dev/zero"_qs, u"/dev/null"_qs, folder.path(),
                    linkTo(u"/dev/zero"_qs, u"zero"_qs), linkTo(pipe, u"pipelink"_qs),
                    linkTo(u"/nowhere"_qs, u"broken"_qs), linkTo(folder.filePath(u"loop"_qs), u"loop"_qs),
                    linkTo(folder.path(), u"folder"_qs), u"/proc/self/mem"_qs, QString(5'000, u'x'),
                    QString(u"a"_qs + QChar(0) + u"b"_qs), QString()});
    REQUIRE(waitUntil([&queue] { return !queue.isBusy(); }));
    CHECK(queue.files().isEmpty());
    for (const AttachmentItem& item : queue.items()) {
        INFO(item.name.left(40).toStdString());
        CHECK(item.state == AttachmentItem::State::Refused);
        CHECK(item.error.has_value());
    }
    queue.addPaths({linkTo(stage.file(u"a.log"_qs, "abc"), u"good"_qs)});
    REQUIRE(waitUntil([&queue] { return !queue.isBusy(); }));
    CHECK(queue.files().size() == 1);
}
#endif
