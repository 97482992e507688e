#include "tour/Tour.h"

#include "support/portals/PortalUnderTest.h"
#include "sync/Session.h"
#include "tour/Evidence.h"
#include "tour/Stage.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

#include <cstdio>
#include <stdexcept>

namespace caredesk::tour {

namespace {

const char* const Subject = "Kiosk at the entrance does not print";
const char* const Reply = "It prints again after the restart at 21:10. Please look at the log all the same.";

class Guide
{
public:
    Guide(test::PortalUnderTest& portal, const StageOptions& options, const QString& folder)
        : m_portal(portal)
        , m_stage(options)
        , m_folder(folder)
    {
    }

    void lead()
    {
        signIn();
        read();
        write();
        fileTicket();
        goOffline();
        comeBack();
        confirm();
        switchLanguage();
    }

private:
    void signIn()
    {
        m_stage.settle(1000);
        say("CareDesk opens on the sign-in page; the emergency number is there already", "sign-in");
        m_stage.signIn(m_portal.ana().login, m_portal.ana().password);
        m_stage.waitFor(QStringLiteral("the first sync"), [this] {
            return m_stage.syncStatus().lastSynced > 0 && !m_stage.syncStatus().syncing;
        });
        m_stage.settle(500);
        say("Ana signs in to the live portal; her tickets arrive", "tickets");
    }

    void read()
    {
        m_stage.openFirst(chipToAnswer());
        say("She filters by state and reads the conversation that waits for her", "conversation");
    }

    void write()
    {
        m_stage.press(&m_stage.window(), Qt::Key_N, Qt::ControlModifier);
        m_stage.waitFor(QStringLiteral("the form"),
                        [this] { return m_stage.shows(QStringLiteral("NewTicketPage")); });
        m_stage.choose(QStringLiteral("casino"), 0);
        m_stage.type(QStringLiteral("subject"), QLatin1String(Subject));
        m_stage.type(
            QStringLiteral("message"),
            QStringLiteral(
                "Since 20:40 kiosk K-02 accepts the cash-out but prints nothing. A restart did not help."));
        QWidget* page = m_stage.findWidget(QStringLiteral("NewTicketPage"));
        m_stage.dragFiles(page, {m_evidence.log()}, false);
        say("She drags a log file over the form: all of it lights up", "drop");
        m_stage.dragFiles(page, {m_evidence.log()}, true);
        auto* screenshot = new QMimeData;
        screenshot->setImageData(QImage(m_evidence.picture()));
        QApplication::clipboard()->setMimeData(screenshot);
        m_stage.press(m_stage.findWidget(QStringLiteral("message")), Qt::Key_V, Qt::ControlModifier);
        m_stage.settle(1500);
        say("…drops it, and pastes a screenshot; the draft saves itself", "new-ticket");
    }

    void fileTicket()
    {
        m_stage.click(
            m_stage.findWidget(QStringLiteral("NewTicketPage"))->findChild<QWidget*>(QStringLiteral("send")));
        m_stage.settle(800);
        say("Send: it waits a moment, so that it can be taken back", "waiting");
        m_stage.waitFor(
            QStringLiteral("the ticket at the portal"),
            [this] { return countTickets(QLatin1String(Subject)) == 1; }, 60'000);
        m_stage.settle(1500);
        say("The portal has it: reference and link", "delivered");
    }

    void goOffline()
    {
        m_stage.window().showPage(PageId::Tickets);
        m_stage.openFirst(chipToAnswer());
        m_portal.kill();
        m_stage.type(QStringLiteral("editor"), QLatin1String(Reply));
        m_stage.settle(900);
        m_stage.click(
            m_stage.findWidget(QStringLiteral("ReplyBox"))->findChild<QWidget*>(QStringLiteral("send")));
        m_stage.waitFor(
            QStringLiteral("the window to notice"),
            [this] { return m_stage.syncStatus().connection == ConnectionState::Offline; }, 60'000);
        m_stage.settle(600);
        say("The network goes; she replies all the same, and the window says the truth", "offline");
        m_stage.window().showPage(PageId::Outbox);
        m_stage.settle(600);
        say("The outbox shows what waits and why", "outbox");
    }

    void comeBack()
    {
        m_portal.restart();
        m_stage.press(&m_stage.window(), Qt::Key_F5);
        m_stage.waitFor(
            QStringLiteral("the reply at the portal"),
            [this] { return countReplies(QLatin1String(Reply)) > 0; }, 120'000);
        m_stage.waitFor(QStringLiteral("an empty outbox"), [this] {
            const SyncStatus status = m_stage.syncStatus();
            return status.waiting == 0 && status.unknown == 0;
        });
        m_stage.settle(1000);
        if (countReplies(QLatin1String(Reply)) != 1 || countTickets(QLatin1String(Subject)) != 1) {
            throw std::runtime_error("something is not at the portal exactly once");
        }
        m_stage.window().showPage(PageId::Tickets);
        m_stage.settle(600);
        say("The network is back; the reply is at the portal, once", "back-online");
    }

    void confirm()
    {
        m_stage.openFirst(QStringLiteral("chipConfirm"));
        say("Support says that one is solved: she can confirm, or say that it persists", "confirm");
        m_stage.click(QStringLiteral("confirmAndClose"));
        m_stage.settle(3000);
        say("Confirmed and closed", "closed");
    }

    void switchLanguage()
    {
        m_stage.window().showPage(PageId::Emergency);
        say("F12, from anywhere: whom to call, at any hour", "emergency");
        m_stage.click(m_stage.findWidget(QStringLiteral("theme")));
        m_stage.settle(300);
        say("The same in the dark", "emergency-dark");
    }

    void say(const char* what, const char* picture)
    {
        const QString name =
            QStringLiteral("%1-%2.png").arg(++m_step, 2, 10, QChar(u'0')).arg(QLatin1String(picture));
        m_stage.save(m_folder + u'/' + name);
        std::printf("%2d. %s\n    %s\n", m_step, what, qPrintable(m_folder + u'/' + name));
        std::fflush(stdout);
    }

    /// Where a conversation waits; not every portal knows whose turn it is.
    QString chipToAnswer()
    {
        const auto yourTurn = QStringLiteral("chipYourTurn");
        return m_stage.shows(yourTurn) ? yourTurn : QStringLiteral("chipActive");
    }

    /// In the portal's own store.
    qsizetype countTickets(const QString& subject) { return m_portal.ticketsWithSubject(subject).size(); }

    int countReplies(const QString& text)
    {
        int found = 0;
        const QList<test::JudgedTicket> tickets = m_portal.tickets();
        for (const test::JudgedTicket& ticket : tickets) {
            for (const test::JudgedMessage& message : ticket.messages) {
                found += message.body.contains(text) ? 1 : 0;
            }
        }
        return found;
    }

    test::PortalUnderTest& m_portal;
    Evidence m_evidence;
    Stage m_stage;
    QString m_folder;
    int m_step = 0;
};

} // namespace

void giveTour(const QString& folder)
{
    QDir().mkpath(folder);
    test::PortalOptions history;
    history.history = 40;
    const auto portal = test::startPortal(history);
    StageOptions options = stageFor(*portal);
    options.region = QStringLiteral("ES");
    Guide(*portal, options, folder).lead();
    std::printf("The tour is over: everything is at the portal exactly once.\n");
}

} // namespace caredesk::tour
