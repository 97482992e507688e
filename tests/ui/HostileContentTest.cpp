#include "TicketsStage.h"
#include "support/Await.h"
#include "ui/common/CareDeskStyle.h"
#include "ui/common/FileTile.h"
#include "ui/common/LinkLabel.h"
#include "ui/tickets/FolderNames.h"
#include "ui/tickets/MessageBody.h"
#include "ui/tickets/QuotedText.h"
#include "ui/tickets/Segments.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSet>
#include <QTemporaryDir>
#include <QTextBlock>

#include <algorithm>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// Puts one message with one attachment of that name on the screen.
FileTile* showAttachment(TicketsStage& s, const QString& name)
{
    Conversation conversation = s.storeOne(TicketState::Open, {u"<p>See</p>"_qs});
    conversation.messages.first().attachments.append({.id = u"a"_qs,
                                                      .messageId = u"500-1"_qs,
                                                      .fileName = name,
                                                      .contentType = u"text/plain"_qs,
                                                      .size = 3});
    s.store({conversation});
    s.tickets->files = {{u"a"_qs, s.stage.file(u"a"_qs, "abc")}};
    s.makePage();
    s.open(u"500"_qs);
    REQUIRE(waitUntil([&s] { return s.page->findChildren<FileTile*>().size() == 1; }));
    return s.page->findChild<FileTile*>();
}

QStringList choicesOf(const Question& question)
{
    QStringList ids;
    for (const Choice& choice : question.choices) {
        ids.append(choice.id);
    }
    return ids;
}

} // namespace

TEST_CASE("what a message links to is asked about with its true target, for each mailbox and number anew")
{
    TicketsStage s;
    s.storeOne(TicketState::Open,
               {u"<p><a href=\"https://evil.example/x\">https://bank.example</a> "
                "<a href=\"mailto:a@b.example\">one</a> <a href=\"mailto:c@d.example\">two</a></p>"_qs});
    s.makePage();
    s.open(u"500"_qs);
    CHECK(s.openText() == u"https://bank.example [→ evil.example] one two");
    auto* body = s.page->findChild<MessageBody*>();
    s.stage.dialogs.answer = u"open"_qs;
    body->setFocus();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(body, Qt::Key_Tab);
        QTest::keyClick(body, Qt::Key_Return);
    }
    REQUIRE(s.stage.dialogs.asked.size() == 3);
    CHECK(s.stage.dialogs.asked.value(0).title.contains(u"evil.example"));
    CHECK(s.stage.dialogs.asked.value(0).text.contains(u"https://evil.example/x"));
    CHECK(s.stage.dialogs.asked.value(1).title.contains(u"a@b.example"));
    CHECK(s.stage.dialogs.asked.value(2).title.contains(u"c@d.example"));
}

TEST_CASE("a page of another script's letters is named by its code")
{
    TicketsStage s;
    s.storeOne(TicketState::Open, {QString::fromUtf8("<a href=\"https://b\xd0\xb0nk.example/\">bank</a>")});
    s.makePage();
    s.open(u"500"_qs);
    s.stage.dialogs.answer = QString();
    auto* body = s.page->findChild<MessageBody*>();
    body->setFocus();
    QTest::keyClick(body, Qt::Key_Tab);
    QTest::keyClick(body, Qt::Key_Return);
    REQUIRE(s.stage.dialogs.asked.size() == 1);
    CHECK(s.stage.dialogs.asked.first().title.contains(u"xn--"));
    CHECK(s.stage.dialogs.opened.isEmpty());
}

TEST_CASE("of a message that is too long the rest is offered as text, piece by piece")
{
    TicketsStage s;
    s.storeOne(TicketState::Open,
               {u"<p>"_qs + QString(u"palabra "_qs).repeated(52'000) + u"</p><p>fin del mensaje</p>"_qs});
    s.makePage();
    s.open(u"500"_qs);
    const auto offer = [&s] { return s.page->findChild<LinkLabel*>(u"showRestAsText"_qs); };
    REQUIRE(offer() != nullptr);
    CHECK(offer()->text() == u"Show the rest as text");
    CHECK_FALSE(s.openText().contains(u"fin del mensaje"));
    QTest::mouseClick(offer(), Qt::LeftButton);
    CHECK(waitUntil([&s] { return s.openText().contains(u"fin del mensaje"); }));
    CHECK(waitUntil([&offer] { return offer() == nullptr; }));
}

TEST_CASE("a message's text loads nothing, from nowhere")
{
    MessageBody body(nullptr);
    for (const char* place : {"https://x.example/a.png", "http://x.example/a", "file:///etc/passwd", "qrc:/x",
                              "/etc/passwd", "\\\\server\\share\\a.png", "data:image/png;base64,AAAA"}) {
        for (const int type : {QTextDocument::HtmlResource, QTextDocument::ImageResource,
                               QTextDocument::StyleSheetResource, QTextDocument::MarkdownResource}) {
            CHECK_FALSE(body.loadResource(type, QUrl(QString::fromLatin1(place))).isValid());
        }
    }
    CHECK_FALSE(body.openLinks());
}

TEST_CASE("a message of a hundred thousand quotations is a few widgets")
{
    Document document;
    for (int i = 0; i < 100'000; ++i) {
        document.blocks.append(Block{.spans = {{u"text"_qs}}, .quoted = i % 2 == 0});
    }
    const QList<Segment> segments = segmentsOf(document);
    CHECK(segments.size() == 40);
    qsizetype blocks = 0;
    for (const Segment& segment : segments) {
        blocks += segment.blocks.size();
    }
    CHECK(blocks == 100'000);
    CHECK_FALSE(segments.back().quoted);
}

TEST_CASE("of thousands of attachments a few are widgets, and more of them on request, in order")
{
    constexpr int files = 5'000;
    TicketsStage s;
    Conversation conversation = s.storeOne(TicketState::Open, {u"<p>See</p>"_qs});
    for (int i = 0; i < files; ++i) {
        conversation.messages.first().attachments.append({.id = QString::number(i),
                                                          .messageId = u"500-1"_qs,
                                                          .fileName = u"%1.txt"_qs.arg(i),
                                                          .contentType = u"text/plain"_qs,
                                                          .size = 3});
    }
    s.store({conversation});
    s.makePage();
    s.open(u"500"_qs);
    const auto tiles = [&s] { return s.page->findChildren<FileTile*>(); };
    REQUIRE(waitUntil([&tiles] { return tiles().size() == 24; }));
    auto* more = s.page->findChild<LinkLabel*>(u"moreFiles"_qs);
    REQUIRE(more->isVisible());
    CHECK(more->text() == u"24 of 5,000 files are shown. Show 96 more"_qs);

    QTest::keyClick(more, Qt::Key_Space);
    REQUIRE(tiles().size() == 120);
    QStringList names;
    const QList<FileTile*> shown = tiles();
    for (FileTile* tile : shown) {
        names.append(tile->fileName());
    }
    CHECK(names.contains(u"119.txt"_qs));
    // On with the first that came, and from the last one to what follows it.
    CHECK(shown.at(24)->fileName() == u"24.txt"_qs);
    CHECK(s.page->focusWidget() == shown.at(24));
    REQUIRE(waitUntil([&shown] { return shown.last()->isVisible(); }));
    shown.last()->setFocus();
    QTest::keyClick(shown.last(), Qt::Key_Tab);
    CHECK(s.page->focusWidget() == more);
    CHECK(more->text() == u"120 of 5,000 files are shown. Show 96 more"_qs);

    for (int i = 0; i < files / 96 && more->isVisible(); ++i) {
        QTest::mouseClick(more, Qt::LeftButton);
    }
    CHECK(tiles().size() == files);
    CHECK_FALSE(more->isVisible());
}

TEST_CASE("a paragraph of any length becomes pieces that hold nothing up and lose nothing")
{
    for (const QString& text :
         {QString(u"x"_qs).repeated(50'000), QString(u"una palabra\n"_qs).repeated(5'000),
          QString::fromUtf8("😀").repeated(20'001)}) {
        QString whole;
        for (const Block& block : blocksOfText(text)) {
            QString piece;
            for (const Span& span : block.spans) {
                piece += span.text;
            }
            CHECK(piece.size() <= 4'000);
            CHECK(QString::fromUtf8(piece.toUtf8()) == piece);
            whole += piece;
        }
        CHECK(whole == text);
    }
    Block item{.kind = Block::Kind::ListItem, .ordered = true, .number = 3};
    for (int i = 0; i < 2'000; ++i) {
        item.spans.append(Span{.text = u"abcdefgh"_qs, .bold = i % 2 == 0});
    }
    const QList<Block> pieces = segmentsOf(Document{{item}}).first().blocks;
    CHECK(pieces.size() >= 4);
    CHECK(std::count_if(pieces.begin(), pieces.end(),
                        [](const Block& block) { return block.kind == Block::Kind::ListItem; }) == 1);
}

TEST_CASE("names and subjects of the portal are shown as they stand, in labels and in tooltips")
{
    CareDeskStyle style;
    const QString hostile = u"<img src=\"file:///etc/passwd\"><b>x</b>"_qs;
    QLabel label(hostile);
    label.setTextFormat(Qt::AutoText);
    style.polish(&label);
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == hostile);

    TicketsStage s;
    Conversation conversation = s.storeOne(TicketState::Open, {u"<p>See</p>"_qs});
    conversation.ticket.subject = hostile;
    conversation.ticket.requester.name = hostile;
    conversation.ticket.casino.name = hostile;
    conversation.messages.first().author.name = hostile;
    conversation.messages.first().author.email = hostile;
    s.store({conversation});
    s.makePage();
    s.open(u"500"_qs);
    for (const QLabel* each : s.page->findChildren<QLabel*>()) {
        INFO(each->text().toStdString());
        // What was never shown was not polished yet.
        CHECK((!each->isVisible() || each->textFormat() == Qt::PlainText));
    }
}

TEST_CASE("a program is never opened; a document that may hold macros is, when the person insists")
{
    for (const QString& name : {u"a.pdf.exe"_qs, u"a.exe. "_qs, u"a.lnk"_qs}) {
        TicketsStage s;
        FileTile* tile = showAttachment(s, name);
        s.stage.dialogs.answer = u"open"_qs;
        QTest::keyClick(tile, Qt::Key_Return);
        REQUIRE(s.stage.dialogs.asked.size() == 1);
        CHECK(choicesOf(s.stage.dialogs.asked.first()) == QStringList{u"save"_qs, QString()});
        // Not even when the answer is one that was not offered.
        QTest::qWait(50);
        CHECK(s.stage.dialogs.opened.isEmpty());
    }
    TicketsStage s;
    FileTile* tile = showAttachment(s, u"cuentas.xlsm"_qs);
    s.stage.dialogs.answer = QString();
    QTest::keyClick(tile, Qt::Key_Return);
    REQUIRE(s.stage.dialogs.asked.size() == 1);
    CHECK(choicesOf(s.stage.dialogs.asked.first()) == QStringList{u"open"_qs, u"save"_qs, QString()});
    CHECK(s.stage.dialogs.opened.isEmpty());
    s.stage.dialogs.answer = u"open"_qs;
    QTest::keyClick(tile, Qt::Key_Return);
    CHECK(waitUntil([&s] { return s.stage.dialogs.opened.size() == 1; }));
}

TEST_CASE("a name that turns itself around is shown with the turn made visible")
{
    TicketsStage s;
    FileTile* tile = showAttachment(s, u"factura"_qs + QChar(0x202e) + u"fdp.exe"_qs);
    CHECK(tile->fileName() == u"factura[U+202E]fdp.exe");
    CHECK(tile->toolTip() == tile->fileName());
    CHECK_FALSE(tile->accessibleName().contains(QChar(0x202e)));
    QTest::keyClick(tile, Qt::Key_Return);
    REQUIRE(s.stage.dialogs.asked.size() == 1);
    CHECK(s.stage.dialogs.asked.first().title.contains(u"factura[U+202E]fdp.exe"));
}

TEST_CASE("files of hostile and equal names are saved beside one another, inside the folder")
{
    const QTemporaryDir folder;
    const QStringList names{u"a.txt"_qs,          u"A.TXT"_qs,       u"../a.txt"_qs, u"%1%2"_qs, u"%1%2"_qs,
                            u"a.txt:evil.exe"_qs, u"CON"_qs,         u"con"_qs,      QString(),  u".."_qs,
                            QString(300, u'x'),   QString(300, u'x')};
    const QStringList paths = *await(freePathsIn(folder.path(), names));
    REQUIRE(paths.size() == names.size());
    QSet<QString> different;
    for (const QString& path : paths) {
        INFO(path.toStdString());
        CHECK(QFileInfo(path).absolutePath() == folder.path());
        QFile file(path);
        CHECK(file.open(QIODevice::WriteOnly | QIODevice::NewOnly));
        different.insert(path.toLower());
    }
    CHECK(different.size() == paths.size());
}
