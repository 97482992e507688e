#include "ComposeStage.h"
#include "support/Await.h"
#include "support/Places.h"
#include "ui/common/DropVeil.h"
#include "ui/compose/NewTicketPage.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <catch2/catch.hpp>

#include <cstdio>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr QPoint sourceAt(1'050, 100);
constexpr QPoint grip(1'100, 150);
constexpr QPoint target(450, 350);

/// An X server of its own, on a display that it chooses.
class VirtualScreen
{
public:
    VirtualScreen()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        REQUIRE(m_server.waitForStarted());
        REQUIRE(waitUntil([this] { return m_server.canReadLine(); }));
        m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
    }
    ~VirtualScreen()
    {
        m_server.terminate();
        m_server.waitForFinished(5'000);
    }

    void prepare(QProcess& process) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        process.setProcessEnvironment(environment);
    }
    void mouse(const QStringList& arguments) const
    {
        QProcess xdotool;
        prepare(xdotool);
        xdotool.start(QStringLiteral("xdotool"), arguments);
        REQUIRE(xdotool.waitForFinished(10'000));
        REQUIRE(xdotool.exitCode() == 0);
    }
    void moveTo(QPoint at) const
    {
        mouse({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y())});
    }

private:
    QProcess m_server;
    QString m_display;
};

bool says(QProcess& process, const QByteArray& word)
{
    QByteArray heard;
    return waitUntil([&] {
        heard += process.readAllStandardOutput();
        return heard.contains(word);
    });
}

} // namespace

TEST_CASE("a form on a real display that waits for two dropped files", "[.xdnd-target]")
{
    ComposeStage stage;
    NewTicketPage page(stage.context);
    page.setGeometry(0, 0, 1'000, 700);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    std::puts("ready");
    std::fflush(stdout);
    auto* veil = page.findChild<DropVeil*>();
    REQUIRE(waitUntil([&] { return veil->isVisible(); }));
    std::puts("lit");
    std::fflush(stdout);
    REQUIRE(waitUntil([&] {
        return stage.drafts.stored.size() == 1 && stage.drafts.stored.first().attachments.size() == 2;
    }));
    CHECK_FALSE(veil->isVisible());
}

TEST_CASE("files dragged from another program are attached")
{
    for (const char* tool : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty()) {
            WARN("not tested: " << tool << " is missing");
            return;
        }
    }
    const ComposeStage stage;
    const VirtualScreen screen;
    QProcess form;
    screen.prepare(form);
    form.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.xdnd-target]")});
    REQUIRE(says(form, "ready"));
    QProcess source;
    screen.prepare(source);
    source.start(builtProgram(u"caredesk-drag-source"_qs),
                 {QString::number(sourceAt.x()), QString::number(sourceAt.y()),
                  stage.file(QStringLiteral("a b.log"), "a"), stage.file(QStringLiteral("ñ.cfg"), "b")});
    REQUIRE(says(source, "ready"));

    screen.moveTo(grip);
    screen.mouse({QStringLiteral("mousedown"), QStringLiteral("1")});
    for (int step = 1; step <= 10; ++step) {
        screen.moveTo(grip + (target - grip) * step / 10);
    }
    CHECK(says(form, "lit"));
    screen.moveTo(target + QPoint(3, 3));
    screen.mouse({QStringLiteral("mouseup"), QStringLiteral("1")});
    CHECK(form.waitForFinished(20'000));
    INFO(form.readAllStandardOutput().toStdString());
    CHECK(form.exitCode() == 0);
    source.kill();
    source.waitForFinished(5'000);
    form.kill();
    form.waitForFinished(5'000);
}
