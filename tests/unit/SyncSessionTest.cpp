#include "support/TestSession.h"

#include "storage/CacheStore.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("signing in opens the account, pulls and shows conversations from the cache")
{
    const QTemporaryDir folder;
    FakePortal portal;
    portal.setPageSize(2);
    for (int i = 0; i < 5; ++i) {
        const Ticket ticket = portal.addTicket(QStringLiteral("Ticket %1").arg(i));
        portal.addMessage(ticket.id, QStringLiteral("We look at it"));
    }
    TestSession test(fakeOptions(portal, folder.path()));
    QList<SignInStage> stages;
    QObject::connect(&test.session, &SessionService::stageChanged, &test.session,
                     [&stages](SignInStage stage) { stages.append(stage); });
    REQUIRE(test.signIn(QStringLiteral("ana"), fakePassword).ok());
    CHECK(stages == QList{SignInStage::LookingForPortal, SignInStage::CheckingPassword,
                          SignInStage::OpeningStore, SignInStage::Ready});
    CHECK(test.session.isVerified());
    CHECK(test.session.tickets()->account().casinos.size() == 1);
    CHECK(test.session.tickets()->rights().maxFiles == 5);

    REQUIRE(await(test.session.sync()->syncNow()).ok());
    CHECK(await(test.session.cacheStore()->statistics()).value() == CacheStatistics{5, 5, 0});
    CHECK(test.session.sync()->status().connection == ConnectionState::Online);
    CHECK(test.session.sync()->status().lastSynced > 0);

    const QString id = portal.tickets().last().id;
    const int asked = portal.calls(QStringLiteral("conversations"));
    CHECK(await(test.session.tickets()->conversation(id)).value().messages.size() == 1);
    portal.addMessage(id, QStringLiteral("Solved?"));
    REQUIRE(await(test.session.sync()->syncNow()).ok());
    CHECK(await(test.session.tickets()->conversation(id)).value().messages.size() == 2);
    CHECK(portal.calls(QStringLiteral("conversations")) == asked + 1);
}

TEST_CASE("a wrong password opens nothing, and the right one afterwards does")
{
    const QTemporaryDir folder;
    FakePortal portal;
    TestSession test(fakeOptions(portal, folder.path()));
    CHECK(test.signIn(QStringLiteral("ana"), QStringLiteral("wrong")).error().code ==
          ErrorCode::WrongPassword);
    CHECK_FALSE(test.session.isOpen());
    CHECK(test.session.stage() == SignInStage::Idle);
    CHECK(await(test.session.knownAccounts()).value().isEmpty());
    CHECK(test.signIn(QStringLiteral("ana"), fakePassword).ok());
}

TEST_CASE("without a lasting keychain the person is told, and the account is not listed as kept")
{
    const QTemporaryDir folder;
    FakePortal portal;
    TestSession test(fakeOptions(portal, folder.path()));
    QList<AccountNotice> notices;
    QObject::connect(&test.session, &SessionService::notice, &test.session,
                     [&notices](AccountNotice notice, const QStringList&) { notices.append(notice); });
    REQUIRE(await(test.session.signIn(QStringLiteral("ana"), fakePassword, true)).ok());
    CHECK(notices == QList{AccountNotice::TokenNotKept});
    REQUIRE(await(test.session.close()).ok());
    const auto known = await(test.session.knownAccounts()).value();
    REQUIRE(known.size() == 1);
    CHECK_FALSE(known.first().keptSignedIn);
    CHECK(await(test.session.open(known.first().folder)).error().code == ErrorCode::SignInExpired);
}

namespace {

/// A keychain that lasts as long as the test.
class LastingStore final : public CredentialStore
{
public:
    LastingStore()
        : m_memory(makeMemoryStore())
    {
    }
    bool isPersistent() const override { return true; }
    Job<QString>* read(const QString& key) override { return m_memory->read(key); }
    Job<Done>* write(const QString& key, const QString& secret) override
    {
        return m_memory->write(key, secret);
    }
    Job<Done>* remove(const QString& key) override { return m_memory->remove(key); }

private:
    std::unique_ptr<CredentialStore> m_memory;
};

} // namespace

TEST_CASE("a kept account opens with no network and shows what it had")
{
    const QTemporaryDir folder;
    FakePortal portal;
    const Ticket ticket = portal.addTicket(QStringLiteral("Roulette 4"));
    SessionOptions options = fakeOptions(portal, folder.path());
    options.credentials = std::make_shared<LastingStore>();
    {
        TestSession test(options);
        REQUIRE(await(test.session.signIn(QStringLiteral("ana"), fakePassword, true)).ok());
        REQUIRE(await(test.session.sync()->syncNow()).ok());
    }
    for (int i = 0; i < 3; ++i) {
        portal.failNext(QStringLiteral("signIn"), {Error{ErrorCode::HostNotFound}});
    }
    TestSession test(options);
    const auto known = await(test.session.knownAccounts()).value();
    REQUIRE(known.size() == 1);
    CHECK(known.first().keptSignedIn);
    const Outcome opened = await(test.session.open(known.first().folder));
    INFO((opened ? QString() : errorName(opened.error().code)).toStdString());
    REQUIRE(opened.ok());
    CHECK(await(test.session.tickets()->ticket(ticket.id)).ok());
    CHECK(test.session.tickets()->rights().maxFiles == 5);
    CHECK(await(test.session.sync()->syncNow()).error().code == ErrorCode::HostNotFound);
    CHECK(test.session.sync()->status().connection == ConnectionState::Offline);
    CHECK(test.session.sync()->status().offlineSince > 0);
}

TEST_CASE("work can be queued before the sign-in, and is delivered after it")
{
    const QTemporaryDir folder;
    FakePortal portal;
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(await(test.session.openUnverified(QStringLiteral("ana"))).ok());
    CHECK_FALSE(test.session.isVerified());
    Draft draft = newTicketDraft(QStringLiteral("Queued first"));
    draft.casino.name = QStringLiteral("casino azul");
    REQUIRE(await(test.session.outbox()->send(draft, 0)).ok());
    CHECK(
        waitUntil([&] { return test.session.sync()->status().connection == ConnectionState::SignInNeeded; }));
    CHECK(portal.calls(QStringLiteral("create")) == 0);

    CHECK(await(test.session.signInAgain(QStringLiteral("wrong"))).error().code == ErrorCode::WrongPassword);
    CHECK(portal.calls(QStringLiteral("create")) == 0);
    REQUIRE(await(test.session.signInAgain(fakePassword)).ok());
    CHECK(test.session.isVerified());
    CHECK(test.settle());
    CHECK(portal.arrivals(draft.uuid) == 1);
    CHECK(await(test.session.outbox()->result(draft.uuid)).ok());
}

TEST_CASE("purging an account with unsent work is refused until the person insists")
{
    const QTemporaryDir folder;
    FakePortal portal;
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(test.signIn(QStringLiteral("ana"), fakePassword).ok());
    const QString account = test.session.accountFolder();
    REQUIRE(await(test.session.drafts()->save(newTicketDraft(QStringLiteral("Half written")))).ok());
    CHECK(await(test.session.signOut(true, false)) ==
          Outcome(Error{ErrorCode::UnsentWork, {QStringLiteral("1")}}));
    CHECK(test.session.isOpen());
    CHECK(await(test.session.signOut(true, true)).ok());
    CHECK_FALSE(test.session.isOpen());
    CHECK_FALSE(QDir(account).exists());
}

TEST_CASE("a session that is destroyed in the middle of anything stops without a trace")
{
    const QTemporaryDir folder;
    FakePortal portal;
    for (int i = 0; i < 40; ++i) {
        portal.addTicket(QStringLiteral("Ticket %1").arg(i));
    }
    portal.setPageSize(3);
    for (int turns = 0; turns < 24; ++turns) {
        SessionOptions options = fakeOptions(portal, folder.path());
        options.background = turns % 2 == 0;
        TestSession test(options);
        bool done = false;
        test.session.signIn(QStringLiteral("ana"), fakePassword, false)
            ->then(&test.session, [&](const Outcome& signedIn) {
                REQUIRE(signedIn.ok());
                test.session.sync()->syncNow();
                test.session.outbox()
                    ->send(newTicketDraft(QStringLiteral("On the way")), 0)
                    ->then(&test.session, [&](const Result<Operation>&) { done = true; });
            });
        // Each round gets a little further before the end.
        QElapsedTimer timer;
        timer.start();
        waitUntil([&] { return done || timer.elapsed() > turns * 3; });
    }
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(test.signIn(QStringLiteral("ana"), fakePassword).ok());
    CHECK(test.settle());
    for (const Ticket& ticket : portal.tickets()) {
        CHECK(portal.messages(ticket.id).size() <= 1);
    }
}
