#include "tour/Shots.h"

#include "support/DemoPortal.h"
#include "sync/Session.h"
#include "tour/Evidence.h"
#include "tour/FloorScreen.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/capture/EditorWindow.h"
#include "ui/capture/ScreenOverlay.h"
#include "ui/common/FileTile.h"
#include "ui/compose/PreviewSheet.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace caredesk::tour {

namespace {

constexpr int ProcessTimeoutMs = 240'000;
constexpr QSize Narrow(880, 670);
constexpr QSize Monitor(1366, 768);

struct Texts
{
    QString subject;
    QString message;
    QString reply;
};

Texts texts(const QString& language)
{
    if (language == QLatin1String("es")) {
        return {
            QStringLiteral("Kiosco TITO de la entrada: no imprime el ticket de pago"),
            QStringLiteral(
                "El kiosco de la entrada (posición K-02) acepta el pago, pero no imprime el ticket desde las "
                "20:40 de "
                "hoy.\n\nAntes\nSe cambió el rollo de papel a las 20:25 y se imprimió una prueba "
                "correcta.\n\n"
                "Durante\nLa pantalla muestra «Imprimiendo…» unos 40 segundos y vuelve al inicio. Ha pasado "
                "con 3 "
                "clientes.\n\nDespués\nSe apagó y encendió el kiosco: sigue igual. Pagamos a mano en caja."),
            QStringLiteral("La versión es la 4.12.3. Adjunto el registro de hoy, de 18:00 a 21:30.")};
    }
    return {
        QStringLiteral("TITO kiosk at the entrance does not print the payout ticket"),
        QStringLiteral(
            "The kiosk at the entrance (position K-02) accepts the cash-out but has not printed a ticket "
            "since 20:40 "
            "today.\n\nBefore\nThe paper roll was changed at 20:25 and a test ticket printed correctly.\n\n"
            "During\nThe screen shows “Printing…” for about 40 seconds and goes back to the start. It "
            "happened to 3 "
            "guests.\n\nAfter\nWe switched the kiosk off and on: no change. We pay by hand at the cashier."),
        QStringLiteral("The version is 4.12.3. Today's log is attached, from 18:00 to 21:30.")};
}

class ShotTaker
{
public:
    ShotTaker(const StageOptions& options, test::DemoPortal& portal, const Evidence& evidence,
              const QString& folder, int scalePercent)
        : m_stage(options)
        , m_portal(portal)
        , m_texts(texts(options.language))
        , m_folder(folder)
        , m_suffix(QStringLiteral("-%1-%2-%3.png").arg(options.language, options.theme).arg(scalePercent))
        , m_wide(options.size)
        , m_scale(scalePercent / 100.0)
        , m_evidence(evidence)
    {
    }

    void run()
    {
        beforeSignIn();
        m_stage.signIn(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd"));
        m_stage.waitFor(QStringLiteral("the first sync"), [this] {
            return m_stage.syncStatus().lastSynced > 0 && !m_stage.syncStatus().syncing;
        });
        tickets();
        emergency();
        newTicket();
        attachments();
        capture();
        gather();
        offline();
        knownAccounts();
    }

private:
    void beforeSignIn()
    {
        m_stage.settle(1500);
        shoot("sign-in");
        m_stage.window().showPage(PageId::Emergency);
        shoot("emergency-signed-out");
        m_stage.window().showPage(PageId::Settings);
        shoot("settings");
        m_stage.window().showPage(PageId::SignIn);
        m_stage.type(QStringLiteral("user"), QStringLiteral("ana@azul.example"));
        m_stage.type(QStringLiteral("password"), QStringLiteral("wrong"));
        m_stage.press(m_stage.findWidget(QStringLiteral("password")), Qt::Key_Return);
        m_stage.waitFor(QStringLiteral("the refusal"),
                        [this] { return m_stage.shows(QStringLiteral("problem")); });
        shoot("sign-in-refused");
        m_stage.find<QLineEdit>(QStringLiteral("user"))->clear();
        m_stage.find<QLineEdit>(QStringLiteral("password"))->clear();
    }

    void tickets()
    {
        m_stage.window().showPage(PageId::Tickets);
        m_stage.openFirst(QStringLiteral("chipYourTurn"));
        m_stage.click(QStringLiteral("chipAll"));
        m_stage.settle(700);
        shoot("main");
        m_stage.openFirst(QStringLiteral("chipConfirm"));
        shoot("main-confirm");
        m_stage.window().resize(Narrow);
        shoot("narrow-conversation");
        m_stage.window().showTickets();
        m_stage.press(&m_stage.window(), Qt::Key_Escape);
        if (m_stage.shows(QStringLiteral("back"))) {
            m_stage.click(QStringLiteral("back"));
        }
        m_stage.click(QStringLiteral("chipAll"));
        m_stage.settle(500);
        shoot("narrow");
        m_stage.window().resize(m_wide);
        m_stage.type(QStringLiteral("search"), QStringLiteral("pant"));
        m_stage.settle(700);
        shoot("search");
        m_stage.find<QLineEdit>(QStringLiteral("search"))->clear();
    }

    void emergency()
    {
        m_stage.window().showPage(PageId::Emergency);
        m_stage.settle(300);
        shoot("emergency");
        m_stage.window().resize(Narrow);
        shoot("emergency-narrow");
        m_stage.window().resize(m_wide);
    }

    void newTicket()
    {
        m_stage.window().newTicket();
        QWidget* page = m_stage.findWidget(QStringLiteral("NewTicketPage"));
        m_stage.settle(300);
        shoot("new-ticket-empty");
        m_stage.choose(QStringLiteral("casino"), 0);
        m_stage.find<QLineEdit>(QStringLiteral("subject"))->setText(m_texts.subject);
        m_stage.find<QPlainTextEdit>(QStringLiteral("message"))->setPlainText(m_texts.message);
        const QStringList files = {m_evidence.picture(), m_evidence.log(), m_evidence.configuration(),
                                   m_evidence.video()};
        m_stage.dragFiles(page, files, false);
        shoot("new-ticket-drop");
        m_stage.dragFiles(page, files, true);
        m_stage.settle(1500);
        shoot("new-ticket");
        m_stage.window().resize(Narrow);
        shoot("new-ticket-narrow");
        m_stage.window().resize(m_wide);
        m_stage.window().showPage(PageId::Drafts);
        m_stage.settle(700);
        shoot("drafts");
    }

    void attachments()
    {
        m_stage.window().newTicket();
        QWidget* page = m_stage.findWidget(QStringLiteral("NewTicketPage"));
        m_stage.find<QLineEdit>(QStringLiteral("subject"))->setText(m_texts.subject);
        const QStringList files = {m_evidence.logFolder(), m_evidence.picture(), m_evidence.log()};
        m_stage.dragFiles(page, files, true);
        m_stage.settle(1500);
        shoot("new-ticket-folder");
        const QStringList names = {QStringLiteral("kiosk_K02_logs.zip"), QStringLiteral("kiosk_K02.png"),
                                   QStringLiteral("printer_K02.log")};
        const char* const screens[] = {"preview-folder", "preview-picture", "preview-log"};
        for (int i = 0; i < names.size(); ++i) {
            const auto tiles = page->findChildren<FileTile*>();
            const auto tile = std::find_if(tiles.begin(), tiles.end(), [&names, i](const FileTile* one) {
                return one->isVisible() && one->fileName() == names.at(i);
            });
            if (tile == tiles.end()) {
                throw std::runtime_error("no tile of " + names.at(i).toStdString());
            }
            m_stage.press(*tile, Qt::Key_Return);
            auto* sheet = top<PreviewSheet>(QStringLiteral("the preview"));
            m_stage.settle(700);
            shoot(screens[i], sheet);
            m_stage.press(sheet, Qt::Key_Escape);
            m_stage.settle(300);
        }
    }

    void capture()
    {
        m_stage.window().newTicket();
        m_stage.find<QLineEdit>(QStringLiteral("subject"))->setText(m_texts.subject);
        m_stage.click(QStringLiteral("screenshot"));
        auto* overlay = top<ScreenOverlay>(QStringLiteral("the overlay"));
        // As large as the monitor in the picture, which need not be the display's.
        overlay->setGeometry(overlay->shot().place);
        shoot("capture-empty", overlay);
        drag(overlay, {60, 40}, {1'120, 560});
        QTest::mouseMove(overlay, {700, 420});
        shoot("capture-region", overlay);
        m_stage.press(overlay, Qt::Key_Escape);
        m_stage.settle(300);

        m_stage.click(QStringLiteral("screenshot"));
        overlay = top<ScreenOverlay>(QStringLiteral("the overlay"));
        m_stage.click(overlay->findChild<QWidget*>(QStringLiteral("wholeScreen")));
        auto* editor = top<EditorWindow>(QStringLiteral("the editor"));
        editor->resize(Monitor);
        m_stage.settle(300);
        shoot("editor-empty", editor);
        EditorCanvas* canvas = editor->canvas();
        for (const QRect& place : playerOnFloor()) {
            mark(canvas, Qt::Key_R, place);
        }
        mark(canvas, Qt::Key_B, faultOnFloor());
        mark(canvas, Qt::Key_B, eventsOnFloor());
        const QPoint below = faultOnFloor().bottomLeft();
        mark(canvas, Qt::Key_A, QRect(QPoint(below.x() - 300, 460), below + QPoint(-4, 4)));
        for (const QRect& place : {faultOnFloor(), eventsOnFloor()}) {
            m_stage.press(canvas, Qt::Key_N);
            QTest::mouseClick(canvas, Qt::LeftButton, {}, onCanvas(canvas, place.topRight()));
        }
        m_stage.press(canvas, Qt::Key_V);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, onCanvas(canvas, playerOnFloor().constLast().center()));
        shoot("editor", editor);
        editor->resize(Narrow);
        m_stage.press(canvas, Qt::Key_C);
        shoot("editor-narrow", editor);
        m_stage.press(canvas, Qt::Key_V);
        m_stage.press(canvas, Qt::Key_Return, Qt::ControlModifier);
        m_stage.waitFor(QStringLiteral("the picture on the form"),
                        [this] { return m_stage.shows(QStringLiteral("editFile")); });
        m_stage.settle(1500);
        shoot("new-ticket-screenshot");
    }

    template <typename Window>
    Window* top(const QString& what)
    {
        Window* found = nullptr;
        m_stage.waitFor(what, [&found] {
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget* window : windows) {
                auto* wanted = qobject_cast<Window*>(window);
                found = wanted && wanted->isVisible() ? wanted : found;
            }
            return found != nullptr;
        });
        return found;
    }

    static void drag(QWidget* widget, QPoint from, QPoint to)
    {
        QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(widget, (from + to) / 2);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
    }

    /// `place`: as FloorScreen.h has it.
    void mark(EditorCanvas* canvas, Qt::Key tool, const QRect& place)
    {
        m_stage.press(canvas, tool);
        drag(canvas, onCanvas(canvas, place.topLeft()), onCanvas(canvas, place.bottomRight()));
    }

    QPoint onCanvas(const EditorCanvas* canvas, QPoint at) const
    {
        const qreal zoom = canvas->zoom() / canvas->devicePixelRatioF();
        const QSizeF shown = QSizeF(canvas->picture().crop.size()) * zoom;
        const QPointF origin((canvas->width() - shown.width()) / 2, (canvas->height() - shown.height()) / 2);
        return (origin + QPointF(at) * m_scale * zoom).toPoint();
    }

    void gather()
    {
        m_stage.click(QStringLiteral("gather"));
        m_stage.waitFor(QStringLiteral("the logs"),
                        [this] { return m_stage.shows(QStringLiteral("gatherList")); });
        m_stage.settle(700);
        QWidget* sheet = m_stage.findWidget(QStringLiteral("gatherSheet"));
        shoot("gather", sheet);
        m_stage.press(m_stage.findWidget(QStringLiteral("gatherList")), Qt::Key_Home);
        m_stage.settle(300);
        shoot("gather-system", sheet);
        m_stage.click(QStringLiteral("gatherCancel"));
    }

    void offline()
    {
        m_stage.window().showPage(PageId::Tickets);
        m_stage.openFirst(QStringLiteral("chipYourTurn"));
        m_portal.kill();
        auto* editor = m_stage.find<QPlainTextEdit>(QStringLiteral("editor"));
        editor->setPlainText(m_texts.reply);
        m_stage.settle(900);
        m_stage.click(
            m_stage.findWidget(QStringLiteral("ReplyBox"))->findChild<QWidget*>(QStringLiteral("send")));
        m_stage.waitFor(
            QStringLiteral("offline"),
            [this] { return m_stage.syncStatus().connection == ConnectionState::Offline; }, 60'000);
        m_stage.settle(500);
        shoot("offline");
        m_stage.window().showPage(PageId::Outbox);
        m_stage.settle(500);
        shoot("offline-outbox");
    }

    void knownAccounts()
    {
        m_portal.restart();
        m_stage.window().showPage(PageId::Tickets);
        m_stage.application().session().close();
        m_stage.waitFor(QStringLiteral("the sign-in page"),
                        [this] { return m_stage.shows(QStringLiteral("LoginPage")); });
        m_stage.settle(1500);
        shoot("sign-in-known");
    }

    void shoot(const char* screen) { shoot(screen, &m_stage.window()); }
    void shoot(const char* screen, QWidget* window)
    {
        m_stage.save(window, m_folder + u'/' + QLatin1String(screen) + m_suffix);
    }

    Stage m_stage;
    test::DemoPortal& m_portal;
    Texts m_texts;
    QString m_folder;
    QString m_suffix;
    QSize m_wide;
    qreal m_scale;
    const Evidence& m_evidence;
};

bool runChild(const QString& language, const QString& theme, int scale, const QString& folder)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale / 100.0));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--shots"), folder, QStringLiteral("--language"), language,
                 QStringLiteral("--theme"), theme, QStringLiteral("--scale"), QString::number(scale)});
    return child.waitForFinished(ProcessTimeoutMs) && child.exitStatus() == QProcess::NormalExit &&
           child.exitCode() == 0;
}

} // namespace

void takeShots(const QString& language, const QString& theme, const QString& folder, int scalePercent)
{
    test::DemoPortal portal;
    const Evidence evidence;
    StageOptions options;
    options.portal = portal.url();
    options.caPath = portal.caPath();
    options.language = language;
    options.theme = theme;
    options.region = QStringLiteral("ES");
    options.screens = floorScreens(Monitor, scalePercent / 100.0);
    options.portalProfile = evidence.profileWithLogs();
    ShotTaker(options, portal, evidence, folder, scalePercent).run();
}

bool takeAllShots(const QString& folder)
{
    QDir().mkpath(folder);
    for (const char* language : {"es", "en"}) {
        for (const char* theme : {"light", "dark"}) {
            for (const int scale : {100, 150}) {
                std::printf("%s, %s, %d %%\n", language, theme, scale);
                std::fflush(stdout);
                if (!runChild(QLatin1String(language), QLatin1String(theme), scale, folder)) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace caredesk::tour
