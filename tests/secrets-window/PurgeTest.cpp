#include "account/CredentialStore.h"
#include "secrets-window/WindowText.h"
#include "support/Await.h"
#include "support/Keyring.h"
#include "support/LeftBehind.h"
#include "sync/DraftService.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"
#include "tour/Stage.h"
#include "ui/common/Preferences.h"
#include "ui/login/PasswordField.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// What only Ana's work can have left behind.
const QStringList anasTraces{QStringLiteral("ana@azul.example"), QStringLiteral("Marca-de-Ana-4711"),
                             QStringLiteral("Nota privada de Ana 815"), QStringLiteral("filtro-de-ana-99")};

tour::StageOptions windowOn(const Place& place)
{
    tour::StageOptions options = tour::stageFor(*place.portal);
    options.credentials = makeKeychainStore();
    return options;
}

/// A ticket, a draft, a filter and a kept sign-in.
void workAsAna(tour::Stage& stage, const Place& place)
{
    stage.find<QCheckBox>(QStringLiteral("keep"))->setChecked(true);
    stage.signIn(place.ana.login, place.ana.password);
    Session& session = stage.application().session();
    Draft ticket;
    ticket.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    ticket.subject = anasTraces[1];
    ticket.message = QStringLiteral("Se apagó.");
    ticket.casino = session.tickets()->account().casinos.value(0);
    REQUIRE(await(session.outbox()->send(ticket, 0)).ok());
    Draft draft = ticket;
    draft.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.message = anasTraces[2];
    REQUIRE(await(session.drafts()->save(draft)).ok());
    stage.application().preferences().setAccountValue(QStringLiteral("tickets/savedFilters"),
                                                      QJsonObject{{anasTraces[3], QJsonObject()}});
    REQUIRE(waitUntil([&] { return !place.portal->tickets().isEmpty(); }));
    REQUIRE(waitUntil([&stage] { return stage.syncStatus().waiting + stage.syncStatus().unknown == 0; }));
    REQUIRE(await(session.sync()->syncNow()).ok());
}

/// Elsewhere than at the portal.
QStringList tracesBelow(const Place& place, const QStringList& folders, const QStringList& traces)
{
    SecretSearch search(traces);
    search.leaveOut(place.portal->folder());
    return search.below(folders);
}

} // namespace

TEST_CASE("signing out with purge leaves nothing of the account on this computer", "[portal]")
{
    Place place(PortalOptions{});
    const TestUser bruno = place.portal->bruno();
    Keyring keyring;
    const tour::StageOptions options = windowOn(place);
    QString profile;
    {
        tour::Stage stage(options);
        profile = stage.profileDirectory();
        workAsAna(stage, place);
        stage.application().preferences().closeAccount();
        CHECK(tracesBelow(place, {profile}, anasTraces).size() >= anasTraces.size());
        REQUIRE(await(stage.application().session().signOut(true, true)).ok());
        CHECK(shownTexts(stage.window()).count(QStringLiteral("ana@")) == 0);
        CHECK(tracesBelow(place, {profile, place.folder()}, anasTraces).join(u'\n').toStdString() == "");
        CHECK(QDir(profile).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
        CHECK(await(options.credentials->read(credentialKey(options.portal, place.ana.login)))
                  .value()
                  .isEmpty());

        stage.signIn(bruno.login, bruno.password);
        stage.waitFor(QStringLiteral("a sync"), [&stage] { return stage.syncStatus().lastSynced > 0; });
        stage.settle();
        CHECK_FALSE(shownTexts(stage.window()).contains(QStringLiteral("ana@")));
        CHECK(tracesBelow(place, {profile}, {anasTraces[2], anasTraces[3]}).isEmpty());
        await(stage.application().session().signOut(true, true));
    }
    CHECK(tracesBelow(place, {place.folder()}, anasTraces).join(u'\n').toStdString() == "");
}

TEST_CASE("without purge the next person sees nothing of the last one's", "[portal]")
{
    Place place(PortalOptions{});
    const TestUser bruno = place.portal->bruno();
    Keyring keyring;
    tour::Stage stage(windowOn(place));
    workAsAna(stage, place);
    await(stage.application().session().close());
    stage.signIn(bruno.login, bruno.password);
    Session& session = stage.application().session();
    REQUIRE(await(session.sync()->syncNow()).ok());
    CHECK(await(session.drafts()->drafts())->isEmpty());
    CHECK(await(session.outbox()->operations())->isEmpty());
    CHECK(
        stage.application().preferences().accountValue(QStringLiteral("tickets/savedFilters")).isUndefined());
    stage.settle();
    for (const QString& trace : anasTraces) {
        CAPTURE(trace.toStdString());
        CHECK_FALSE(shownTexts(stage.window()).contains(trace));
    }
    // What is on disk of Ana lies in Ana's folder, which no other account opens.
    const QStringList found = tracesBelow(place, {session.accountFolder()}, {anasTraces[2], anasTraces[3]});
    CHECK(found.join(u'\n').toStdString() == "");
    await(session.close());
    const auto accounts = await(session.knownAccounts());
    REQUIRE(accounts->size() == 2);
}

TEST_CASE("a password that was typed is gone after its use: from the field, from undo and from the clipboard")
{
    Place place(PortalOptions{});
    tour::StageOptions options = windowOn(place);
    options.credentials = nullptr;
    tour::Stage stage(options);
    QClipboard* clipboard = QGuiApplication::clipboard();
    clipboard->setText(QStringLiteral("before"));
    auto* field = stage.find<PasswordField>(QStringLiteral("password"));
    stage.type(field, place.ana.password);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    CHECK(clipboard->text() == QStringLiteral("before"));
    stage.click(field->findChild<QAbstractButton*>());
    REQUIRE(field->echoMode() == QLineEdit::Normal);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_X, Qt::ControlModifier);
    QTest::mouseDClick(field, Qt::LeftButton, Qt::NoModifier, QPoint(20, field->height() / 2));
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    CHECK(clipboard->text() == QStringLiteral("before"));
    CHECK_FALSE(clipboard->text(QClipboard::Selection).contains(place.ana.password));
    CHECK(field->text() == place.ana.password);

    stage.type(QStringLiteral("user"), place.ana.login);
    stage.press(field, Qt::Key_Return);
    stage.waitFor(QStringLiteral("the account"), [&stage] { return stage.application().session().isOpen(); });
    await(stage.application().session().close());
    stage.waitFor(QStringLiteral("the form"), [field] { return field->isVisible() && field->isEnabled(); });
    CHECK(field->text().isEmpty());
    CHECK(field->echoMode() == QLineEdit::Password);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    field->undo();
    field->redo();
    CHECK(field->text().isEmpty());
    auto* user = stage.find<QLineEdit>(QStringLiteral("user"));
    user->undo();
    CHECK(user->text().isEmpty());
}
