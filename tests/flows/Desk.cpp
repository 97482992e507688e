#include "flows/Desk.h"

#include "sync/Session.h"
#include "sync/SyncService.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUrl>

#include <stdexcept>

namespace caredesk {

Desk::Desk()
    : portal(test::startPortal())
    , stage(tour::stageFor(*portal))
{
}

void Desk::signIn()
{
    stage.signIn(portal->ana().login, portal->ana().password);
    synced();
}

void Desk::synced()
{
    stage.waitFor(QStringLiteral("a sync"), [this] {
        const SyncStatus status = stage.application().session().sync()->status();
        return status.lastSynced > 0 && !status.syncing;
    });
}

void Desk::startTicket(const QString& subject, const QString& message)
{
    QTest::keyClick(&stage.window(), Qt::Key_N, Qt::ControlModifier);
    stage.waitFor(QStringLiteral("the new ticket"),
                  [this] { return stage.window().currentPage() == PageId::NewTicket; });
    stage.settle(50);
    auto* casino = stage.find<QComboBox>(QStringLiteral("casino"));
    casino->setFocus();
    QTest::keyClicks(casino, QStringLiteral("Casino Azul C"));
    stage.type(stage.find<QLineEdit>(QStringLiteral("subject")), subject);
    stage.type(stage.find<QWidget>(QStringLiteral("message")), message);
}

/// The way of a drop inside the program: to the widget under the cursor, then up to whoever takes drops.
void Desk::drop(const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    data.setUrls(urls);
    MainWindow& window = stage.window();
    QWidget* target = window.childAt(window.rect().center());
    while (target && !target->acceptDrops()) {
        target = target->parentWidget();
    }
    if (!target) {
        throw std::runtime_error("nothing takes drops there");
    }
    const QPoint position = target->rect().center();
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
    QDropEvent dropped(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
}

void Desk::send()
{
    stage.click(stage.find<QPushButton>(QStringLiteral("send")));
}

test::JudgedTicket Desk::arrived(const QString& subject, int timeoutMs)
{
    QList<test::JudgedTicket> found;
    stage.waitFor(
        QStringLiteral("the ticket at the portal"),
        [this, subject, &found] {
            found = portal->ticketsWithSubject(subject);
            return portal->isRunning() && found.size() == 1;
        },
        timeoutMs);
    return found.constFirst();
}

void Desk::openTicketNamed(const QString& subject)
{
    stage.window().showTickets();
    // Until the first ticket is there the page says so instead of showing a list.
    stage.waitFor(QStringLiteral("the list"), [this] {
        const auto* shown = stage.window().findChild<QAbstractItemView*>(QStringLiteral("ticketList"));
        return shown && shown->isVisible();
    });
    auto* list = stage.find<QAbstractItemView>(QStringLiteral("ticketList"));
    QModelIndex found;
    stage.waitFor(QStringLiteral("the ticket in the list"), [list, subject, &found] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(Qt::AccessibleTextRole).toString().contains(subject) ||
                index.data(Qt::DisplayRole).toString().contains(subject)) {
                found = index;
                return true;
            }
        }
        return false;
    });
    list->scrollTo(found);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(found).center());
    stage.waitFor(QStringLiteral("its conversation"), [this] {
        const auto boxes = stage.window().findChildren<QWidget*>(QStringLiteral("editor"));
        return std::any_of(boxes.cbegin(), boxes.cend(), [](const QWidget* box) { return box->isVisible(); });
    });
}

void Desk::reply(const QString& text)
{
    stage.type(stage.find<QWidget>(QStringLiteral("editor")), text);
    QTest::keyClick(stage.find<QWidget>(QStringLiteral("editor")), Qt::Key_Return, Qt::ControlModifier);
}

void Desk::outboxEmpty(int timeoutMs)
{
    stage.waitFor(
        QStringLiteral("an empty outbox"),
        [this] {
            const SyncStatus status = stage.application().session().sync()->status();
            return status.waiting + status.unknown + status.failed == 0;
        },
        timeoutMs);
}

QString Desk::connectionLine()
{
    return stage.find<QWidget>(QStringLiteral("connection"))->accessibleName();
}

} // namespace caredesk
