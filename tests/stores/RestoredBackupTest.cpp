#include "stores/StoreFolder.h"
#include "support/TestSession.h"

#include <QJsonArray>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString user = QStringLiteral("ana@azul.example");
const QString password = QStringLiteral("ana-Passw0rd");

/// How many messages at the portal hold this text.
int arrivals(const DemoPortal& portal, const QString& text)
{
    int count = 0;
    const QJsonArray tickets = portal.dump().value(QLatin1String("tickets")).toArray();
    for (const QJsonValue& ticket : tickets) {
        for (const QJsonValue& message : ticket[QLatin1String("messages")].toArray()) {
            count += message[QLatin1String("message")].toString().contains(text) ? 1 : 0;
        }
    }
    return count;
}

Draft ticketSaying(const TestSession& test, const QString& text, const QList<SpooledFile>& files = {})
{
    Draft draft = newTicketDraft(text);
    draft.casino = test.session.tickets()->account().casinos.first();
    draft.message = text;
    draft.attachments = files;
    return draft;
}

} // namespace

TEST_CASE("of a restored work.sqlite what the portal has is not sent again, and lost files are named")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const StoreFolder profile;
    const StoreFolder files;
    writeBytes(files.path(QStringLiteral("one.log")), QByteArray(3'000, '1'));
    writeBytes(files.path(QStringLiteral("two.log")), QByteArray(3'000, '2'));
    const SessionOptions options = demoOptions(portal, profile.dir.path());
    const QString first = QStringLiteral("Sent before and after the backup");
    const QString second = QStringLiteral("Its files are gone");
    const QString backup = files.path(QStringLiteral("backup.sqlite"));
    QString folder;
    QStringList spooled;
    {
        TestSession test(options);
        REQUIRE(test.signIn(user, password).ok());
        folder = test.session.accountFolder();
        // Queued and held back, so that the backup finds it waiting.
        REQUIRE(await(test.session.outbox()->send(ticketSaying(test, first), 3'600'000)).ok());
        QList<SpooledFile> attached;
        for (const QString& name : {QStringLiteral("one.log"), QStringLiteral("two.log")}) {
            attached.append(await(test.session.drafts()->addFile(files.path(name))).value());
            spooled.append(attached.last().path);
        }
        REQUIRE(await(test.session.outbox()->send(ticketSaying(test, second, attached), 3'600'000)).ok());
        REQUIRE(
            await(test.session.drafts()->save(ticketSaying(test, QStringLiteral("An older draft")))).ok());
    }
    REQUIRE(QFile::copy(folder + QStringLiteral("/work.sqlite"), backup));
    {
        TestSession test(options);
        REQUIRE(test.signIn(user, password).ok());
        REQUIRE(await(test.session.outbox()->retryAll()).ok());
        REQUIRE(test.settle());
    }
    REQUIRE(arrivals(portal, first) == 1);
    REQUIRE(arrivals(portal, second) == 1);

    SECTION("the portal has all of it")
    {
        writeBytes(folder + QStringLiteral("/work.sqlite"), bytesOf(backup));
        TestSession test(options);
        REQUIRE(test.signIn(user, password).ok());
        REQUIRE(await(test.session.outbox()->retryAll()).ok());
        CHECK(test.settle());
        CHECK(await(test.session.drafts()->drafts())->size() == 1);
    }
    SECTION("a second time, and its files are gone")
    {
        for (int round = 0; round < 2; ++round) {
            writeBytes(folder + QStringLiteral("/work.sqlite"), bytesOf(backup));
            for (const QString& path : spooled) {
                QFile::remove(path);
            }
            TestSession test(options);
            REQUIRE(test.signIn(user, password).ok());
            REQUIRE(await(test.session.outbox()->retryAll()).ok());
            CHECK(test.settle());
        }
    }
    CHECK(arrivals(portal, first) == 1);
    CHECK(arrivals(portal, second) == 1);
}

TEST_CASE("a message whose copied files are gone or changed is not sent, and says which")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const StoreFolder profile;
    const StoreFolder files;
    const QStringList names{QStringLiteral("gone.log"), QStringLiteral("whole.log"),
                            QStringLiteral("changed.log")};
    const SessionOptions options = demoOptions(portal, profile.dir.path());
    const QString text = QStringLiteral("Three files");
    TestSession test(options);
    REQUIRE(test.signIn(user, password).ok());
    QList<SpooledFile> attached;
    for (const QString& name : names) {
        writeBytes(files.path(name), name.toUtf8().repeated(100));
        attached.append(await(test.session.drafts()->addFile(files.path(name))).value());
    }
    REQUIRE(QFile::remove(attached.first().path));
    QByteArray bytes = bytesOf(attached.last().path);
    bytes[7] = '!';
    writeBytes(attached.last().path, bytes);
    const Draft draft = ticketSaying(test, text, attached);
    REQUIRE(await(test.session.outbox()->send(draft, 0)).ok());
    REQUIRE(waitUntil([&test] {
        const auto operations = await(test.session.outbox()->operations());
        return operations && operations->value(0).state == OperationState::Failed;
    }));
    const Operation failed = await(test.session.outbox()->operations())->first();
    CHECK(failed.error->code == ErrorCode::AttachmentsLost);
    CHECK(failed.error->arguments == QStringList{names.first(), names.last()});
    CHECK(arrivals(portal, text) == 0);

    // Mended as the words advise.
    const auto back = await(test.session.outbox()->edit(draft.uuid));
    REQUIRE(back);
    Draft mended = *back;
    CHECK(mended.attachments.size() == 3);
    for (const int which : {0, 2}) {
        mended.attachments[which] =
            await(test.session.drafts()->addFile(files.path(names.at(which)))).value();
    }
    REQUIRE(await(test.session.outbox()->send(mended, 0)).ok());
    CHECK(test.settle());
    CHECK(arrivals(portal, text) == 1);
}

TEST_CASE("a wall clock that is set by a day while something waits neither loses nor doubles it")
{
    class JumpingClock final : public Clock
    {
    public:
        qint64 now() const override { return m_system.now() + offset; }
        qint64 monotonic() const override { return m_system.monotonic(); }
        std::atomic<qint64> offset = 0;

    private:
        SystemClock m_system;
    };
    constexpr qint64 day = 24LL * 60 * 60'000;
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const StoreFolder profile;
    SessionOptions options = demoOptions(portal, profile.dir.path());
    const auto clock = std::make_shared<JumpingClock>();
    options.clock = clock;
    QStringList texts;
    for (const qint64 jump : {day, -day}) {
        TestSession test(options);
        REQUIRE(test.signIn(user, password).ok());
        texts.append(QStringLiteral("Jump of %1").arg(jump));
        // It arrives, and its answer does not: looked up after the clock was set.
        portal.setFaults(QStringLiteral("reset-after:create@1"));
        REQUIRE(await(test.session.outbox()->send(ticketSaying(test, texts.last()), 0)).ok());
        clock->offset = jump;
        CHECK(test.settle());
        texts.append(QStringLiteral("Written after a jump of %1").arg(jump));
        REQUIRE(await(test.session.outbox()->send(ticketSaying(test, texts.last()), 0)).ok());
        clock->offset = 0;
        CHECK(test.settle());
    }
    for (const QString& text : texts) {
        INFO(text.toStdString());
        CHECK(arrivals(portal, text) == 1);
    }
}
