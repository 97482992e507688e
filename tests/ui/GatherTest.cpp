#include "ComposeStage.h"
#include "support/Await.h"
#include "support/ZipContents.h"
#include "ui/common/FileTile.h"
#include "ui/common/Strip.h"
#include "ui/compose/NewTicketPage.h"
#include "ui/compose/ReplyBox.h"
#include "ui/gather/GatherDelegate.h"
#include "ui/gather/GatherModel.h"
#include "ui/gather/GatherSheet.h"
#include "ui/gather/PreviewText.h"

#include <QAccessible>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

class FixedProbe final : public SystemProbe
{
public:
    SystemFacts facts() const override
    {
        SystemFacts facts;
        facts.version = QStringLiteral("1.2.3");
        facts.screens = {{QSize(1920, 1080), 1.0, true}};
        return facts;
    }
};

/// A kiosk with three logs, named by the portal profile.
struct Kiosk : ComposeStage
{
    Kiosk()
    {
        QDir(folder.path()).mkpath(QStringLiteral("logs"));
        log("a.log", "21:04 E-27\npassword=hunter2\n");
        log("b.log", "b line\n");
        log("c.log", QByteArray("c line\n").repeated(100'000));
        session.portalInfo.evidenceSources = sources();
    }

    void log(const char* name, const QByteArray& bytes) const
    {
        file(QStringLiteral("logs/") + QLatin1String(name), bytes);
    }

    QList<EvidenceSource> sources() const
    {
        EvidenceSource source;
        source.nameEn = QStringLiteral("Kiosk");
        source.nameEs = QStringLiteral("Quiosco");
        source.linuxGlobs = {folder.filePath(QStringLiteral("logs/*.log"))};
        source.maxFileBytes = 600'000;
        source.blankOut = {{QStringLiteral("password"), QStringLiteral("password=(\\S+)")}};
        return {source};
    }
};

/// The sheet that is open over a page, with the ways a person has to it.
struct Sheet
{
    explicit Sheet(GatherSheet* opened)
        : sheet(opened)
    {
        REQUIRE(sheet);
        REQUIRE(QTest::qWaitForWindowExposed(sheet));
        list()->setFocus();
    }

    QListView* list() const { return child<QListView>(sheet, "gatherList"); }
    GatherModel* model() const { return sheet->findChild<GatherModel*>(); }
    QString preview() const { return child<QPlainTextEdit>(sheet, "gatherPreview")->toPlainText(); }
    QString intro() const { return child<QLabel>(sheet, "gatherIntro")->text(); }
    QPushButton* button(const char* name) const { return child<QPushButton>(sheet, name); }
    QString problem() const
    {
        auto* strip = sheet->findChild<Strip*>();
        return strip->isVisible() ? strip->accessibleName() : QString();
    }
    QModelIndex row(const QString& title) const
    {
        for (int i = 0; i < model()->rowCount(); ++i) {
            if (model()->index(i).data().toString().contains(title)) {
                return model()->index(i);
            }
        }
        return {};
    }
    void look() const
    {
        REQUIRE(waitUntil([this] { return list()->isVisible() && model()->rowCount() > 0; }));
    }
    void select(const QString& title) const
    {
        const QModelIndex index = row(title);
        REQUIRE(index.isValid());
        list()->scrollTo(index);
        const QRect place = list()->visualRect(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
        REQUIRE(list()->currentIndex() == index);
    }
    void tick(const QString& title) const
    {
        const QModelIndex index = row(title);
        REQUIRE(index.isValid());
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          GatherDelegate::checkBoxIn(list()->visualRect(index)).center());
    }

    QPointer<GatherSheet> sheet;
};

struct Form
{
    explicit Form(ComposeStage& stage)
        : page(stage.context)
    {
        page.resize(1160, 700);
        page.show();
    }

    Sheet gather()
    {
        QTest::mouseClick(child<QPushButton>(&page, "gather"), Qt::LeftButton);
        return Sheet(page.findChild<GatherSheet*>());
    }

    NewTicketPage page;
};

QList<SpooledFile> attachedTo(const ComposeStage& stage)
{
    return stage.drafts.stored.isEmpty() ? QList<SpooledFile>() : stage.drafts.stored.first().attachments;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("logs are gathered, looked into, one is taken out, and the zip holds exactly what was shown")
{
    Kiosk stage;
    Form form(stage);
    const Sheet sheet = form.gather();
    sheet.look();
    CHECK(sheet.intro().contains(QStringLiteral("3")));
    sheet.select(QStringLiteral("a.log"));
    REQUIRE(waitUntil([&] { return !sheet.preview().isEmpty(); }));
    const QString shown = sheet.preview();
    CHECK(shown == QStringLiteral("21:04 E-27\npassword=[***]\n"));
    sheet.tick(QStringLiteral("b.log"));
    CHECK(sheet.intro().contains(QStringLiteral("2")));
    sheet.select(QStringLiteral("contents"));
    CHECK(sheet.preview().contains(QStringLiteral("a.log")));
    CHECK_FALSE(sheet.preview().contains(QStringLiteral("b.log")));
    QTest::mouseClick(sheet.button("gatherAttach"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return attachedTo(stage).size() == 1; }));
    const SpooledFile file = attachedTo(stage).first();
    CHECK(file.fileName.startsWith(QStringLiteral("evidence_")));
    CHECK(file.fileName.endsWith(QStringLiteral(".zip")));
    const QMap<QString, QByteArray> zip = zipContents(file.path);
    CHECK(zip.keys() == QStringList{QStringLiteral("1 Kiosk/a.log"), QStringLiteral("1 Kiosk/c.log"),
                                    QStringLiteral("manifest.json"), QStringLiteral("manifest.txt")});
    CHECK(QString::fromUtf8(zip.value(QStringLiteral("1 Kiosk/a.log"))) == shown);
    const QJsonObject manifest = QJsonDocument::fromJson(zip.value(QStringLiteral("manifest.json"))).object();
    CHECK(manifest.value(QStringLiteral("leftOut")).toInt() == 1);
    CHECK(waitUntil([&] { return sheet.sheet.isNull(); }));
}

TEST_CASE("everything in the sheet goes by keyboard, and Escape leaves the message as it was")
{
    Kiosk stage;
    Form form(stage);
    {
        const Sheet sheet = form.gather();
        sheet.look();
        CHECK(sheet.list()->hasFocus());
        const QModelIndex first = sheet.list()->currentIndex();
        REQUIRE(sheet.model()->file(first));
        QTest::keyClick(sheet.list(), Qt::Key_Space);
        CHECK(sheet.model()->filesThatGo() == 2);
        QTest::keyClick(sheet.list(), Qt::Key_Space);
        CHECK(sheet.model()->filesThatGo() == 3);
        QTest::keyClick(sheet.list(), Qt::Key_Delete);
        CHECK(sheet.model()->filesThatGo() == 2);
        QTest::keyClick(sheet.list(), Qt::Key_Down);
        CHECK(sheet.list()->currentIndex().row() == first.row() + 1);
        QTest::keyClick(sheet.list(), Qt::Key_Escape);
        CHECK(waitUntil([&] { return sheet.sheet.isNull(); }));
        CHECK(stage.drafts.stored.isEmpty());
    }
    const Sheet again = form.gather();
    again.look();
    QTest::keyClick(again.list(), Qt::Key_Return);
    CHECK(waitUntil([&] { return attachedTo(stage).size() == 1; }));
}

TEST_CASE("the system information is read, ticked, and goes as a text of its own")
{
    Kiosk stage;
    Form form(stage);
    const Sheet sheet = form.gather();
    sheet.look();
    CHECK_FALSE(sheet.model()->systemGoes());
    sheet.select(QStringLiteral("System information"));
    const QString shown = sheet.preview();
    CHECK(shown.contains(QStringLiteral("CareDesk")));
    CHECK(shown.contains(QStringLiteral("pixels")));
    sheet.tick(QStringLiteral("System information"));
    CHECK(sheet.model()->systemGoes());
    QTest::mouseClick(sheet.button("gatherAttach"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return attachedTo(stage).size() == 2; }));
    QString text;
    for (const SpooledFile& file : attachedTo(stage)) {
        text =
            file.fileName.endsWith(QStringLiteral(".txt")) ? QString::fromUtf8(contentsOf(file.path)) : text;
    }
    CHECK(text == shown);
}

TEST_CASE("a portal that names no places offers the system information alone")
{
    ComposeStage stage;
    Form form(stage);
    CHECK(child<QPushButton>(&form.page, "gather")->text().contains(QStringLiteral("System")));
    const Sheet sheet = form.gather();
    sheet.look();
    CHECK(sheet.model()->rowCount() == 1);
    CHECK_FALSE(sheet.preview().isEmpty());
    QTest::mouseClick(sheet.button("gatherAttach"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return attachedTo(stage).size() == 1; }));
    CHECK(attachedTo(stage).first().fileName == QStringLiteral("system-information.txt"));
}

TEST_CASE("where nothing is found the sheet says so and why, and there is nothing to attach")
{
    Kiosk stage;
    stage.session.portalInfo.evidenceSources[0].linuxGlobs = {QStringLiteral("/nowhere/at/all/*.log")};
    Form form(stage);
    const Sheet sheet = form.gather();
    sheet.look();
    CHECK(sheet.intro().startsWith(QStringLiteral("None of the files")));
    CHECK(sheet.row(QStringLiteral("/nowhere/at/all")).isValid());
    CHECK_FALSE(sheet.button("gatherAttach")->isEnabled());
}

TEST_CASE("a zip over the portal's limit is told at once, and what was chosen stays")
{
    Kiosk stage;
    QByteArray noise;
    for (int i = 0; i < 20'000; ++i) {
        noise += QByteArray::number(i * 7919 % 104'729) + '\n';
    }
    stage.log("noise.log", noise);
    stage.tickets.may.maxFileBytes = 20'000;
    Form form(stage);
    const Sheet sheet = form.gather();
    sheet.look();
    QTest::mouseClick(sheet.button("gatherAttach"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return !sheet.problem().isEmpty(); }));
    CHECK(sheet.problem().contains(QStringLiteral("over the limit")));
    CHECK(sheet.model()->filesThatGo() == 4);
    sheet.tick(QStringLiteral("noise.log"));
    QTest::mouseClick(sheet.button("gatherAttach"), Qt::LeftButton);
    CHECK(waitUntil([&] { return attachedTo(stage).size() == 1; }));
}

TEST_CASE("a portal that takes no zips is told about before anything is packed")
{
    Kiosk stage;
    stage.tickets.may.refusedSuffixes = {QStringLiteral("zip")};
    Form form(stage);
    const Sheet sheet = form.gather();
    sheet.look();
    CHECK(sheet.problem().contains(QStringLiteral("does not take zip files")));
    CHECK_FALSE(sheet.button("gatherAttach")->isEnabled());
    sheet.tick(QStringLiteral("System information"));
    CHECK(sheet.button("gatherAttach")->isEnabled());
}

TEST_CASE("the reply box gathers too")
{
    Kiosk stage;
    ReplyBox box(stage.context);
    Ticket ticket;
    ticket.id = QStringLiteral("7");
    box.setTicket(ticket);
    box.resize(600, 300);
    box.show();
    QTest::mouseClick(child<QToolButton>(&box, "gather"), Qt::LeftButton);
    const Sheet sheet(box.findChild<GatherSheet*>());
    sheet.look();
    QTest::mouseClick(sheet.button("gatherAttach"), Qt::LeftButton);
    CHECK(waitUntil([&] { return attachedTo(stage).size() == 1; }));
}

TEST_CASE("a sheet that is closed while it looks or packs leaves nothing behind")
{
    Kiosk stage;
    const QTemporaryDir temporary;
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    const FixedProbe probe;
    for (int turn = 0; turn < 5; ++turn) {
        QPointer<GatherSheet> sheet =
            new GatherSheet({.sources = stage.sources()}, stage.clock, probe, nullptr);
        sheet->open();
        if (turn > 2) {
            REQUIRE(waitUntil([&] { return sheet->findChild<GatherModel*>()->rowCount() > 1; }));
            QTest::mouseClick(child<QPushButton>(sheet, "gatherAttach"), Qt::LeftButton);
        }
        sheet->reject();
        REQUIRE(waitUntil([&] { return sheet.isNull(); }));
    }
    CHECK(waitUntil([&] { return QDir(temporary.path()).isEmpty(); }));
    qputenv("TMPDIR", usual);
}

TEST_CASE("a long text is read a part at a time, whole, and what would not be seen has its code")
{
    Kiosk stage;
    QByteArray text;
    for (int i = 0; i < 30'000; ++i) {
        text += "línea ñ €😀 " + QByteArray::number(i) + '\n';
    }
    const QString path = stage.file(QStringLiteral("long.txt"), text);
    QString all;
    int parts = 0;
    for (qint64 next = 0; next >= 0; ++parts) {
        const Result<PreviewPart> part = await(readPreview(path, next));
        REQUIRE(part.ok());
        all += part->text;
        next = part->next;
    }
    CHECK(parts > 2);
    CHECK(all == QString::fromUtf8(text));
    const QByteArray unbroken = QByteArray("€").repeated(200'000);
    const QString broken = stage.file(QStringLiteral("unbroken.txt"), unbroken + "\x1b[31m");
    QString shown;
    for (qint64 next = 0; next >= 0;) {
        const Result<PreviewPart> part = await(readPreview(broken, next));
        REQUIRE(part.ok());
        shown += part->text;
        next = part->next;
    }
    CHECK(shown.contains(QStringLiteral("[U+001B]")));
    CHECK(shown.count(QStringLiteral("€")) == 200'000);
    CHECK_FALSE(shown.contains(QChar::ReplacementCharacter));
}

TEST_CASE("the sheet speaks the other language at once, and each of its parts has a name")
{
    Kiosk stage;
    Form form(stage);
    const Sheet sheet = form.gather();
    sheet.look();
    for (const char* language : {"es", "en"}) {
        stage.language.set(QLatin1String(language));
        for (QWidget* widget : sheet.sheet->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                auto* accessible = QAccessible::queryAccessibleInterface(widget);
                INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
                CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
            }
        }
    }
    stage.language.set(QStringLiteral("es"));
    CHECK(waitUntil([&] { return sheet.sheet->windowTitle() == QStringLiteral("Reunir registros"); }));
    CHECK(sheet.row(QStringLiteral("Quiosco")).isValid());
    stage.language.set(QStringLiteral("en"));
}
