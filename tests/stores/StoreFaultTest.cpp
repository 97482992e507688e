#include "stores/EveryFault.h"
#include "stores/StoreFolder.h"

using namespace caredesk;
using namespace caredesk::samples;
using namespace caredesk::test;

namespace {

const QString kept = QStringLiteral("kept");
const QString sent = QStringLiteral("sent");
const QString firstText = QStringLiteral("First words.");
const QString secondText = QStringLiteral("Second words.");

Draft draftWith(const QString& uuid, const QString& text)
{
    Draft one = draft(uuid);
    one.message = text;
    return one;
}

/// What a store said that it kept.
struct Promised
{
    QString text = {}; ///< Of the kept draft; empty: nothing was said.
    bool queued = false;
    bool delivered = false;
    SpooledFile file = {};
};

/// Writes, queues and delivers as far as the disk lets it.
Promised writeSome(const StoreOptions& options)
{
    Promised said;
    WorkStore work(options);
    CacheStore cache(options);
    if (!await(work.open()) || !await(cache.open())) {
        return said;
    }
    await(cache.storeTickets({ticket(1), ticket(2)}, {}, ana(), true));
    for (const QString& text : {firstText, secondText}) {
        said.text = await(work.saveDraft(draftWith(kept, text))) ? text : said.text;
    }
    Draft ticket = draftWith(sent, firstText);
    const auto file = await(work.spoolBytes("the file", QStringLiteral("a.txt"), 100));
    if (file) {
        said.file = *file;
        ticket.attachments = {*file};
    }
    await(work.saveDraft(ticket));
    said.queued = bool(await(work.queue({create(sent, ticket)}, sent)));
    if (said.queued) {
        said.delivered =
            bool(await(work.complete({sent, OperationKind::Create, QStringLiteral("42"), {}, {}, noon})));
    }
    await(cache.removeTicket(QStringLiteral("2")));
    return said;
}

void checkKept(const StoreOptions& options, const Promised& said)
{
    WorkStore work(options);
    CacheStore cache(options);
    const auto condition = await(work.open());
    REQUIRE(condition);
    CHECK(condition->kind == StoreCondition::Kind::Ready);
    REQUIRE(await(cache.open()));
    if (!said.text.isEmpty()) {
        const auto there = await(work.draft(kept));
        REQUIRE(there);
        CHECK((there->message == said.text || there->message == secondText));
    }
    const bool waits = bool(await(work.operation(sent)));
    const bool arrived = bool(await(work.delivery(sent)));
    CHECK_FALSE((waits && arrived));
    CHECK((!said.queued || waits || arrived));
    CHECK((!said.delivered || arrived));
    if (!said.file.sha256.isEmpty()) {
        CHECK(bytesOf(said.file.path) == "the file");
    }
    // And it goes on from there.
    CHECK(await(work.saveDraft(draftWith(kept, secondText))));
    CHECK(await(work.queue({create(sent, draftWith(sent, firstText))}, sent)));
    CHECK(bool(await(work.operation(sent))) != bool(await(work.delivery(sent))));
    CHECK(await(cache.storeTickets({ticket(1), ticket(2)}, {}, ana(), true)));
    CHECK(await(cache.statistics())->tickets == 2);
}

} // namespace

TEST_CASE("whichever access to a file fails, what the stores said was kept is there afterwards")
{
    withEveryFault([](int failing, int error, DiskFaults::How how) {
        const StoreFolder folder;
        Promised said;
        bool failed = false;
        {
            const DiskFaults faults(folder.dir.path(), failing, error, how);
            said = writeSome(folder.options);
            failed = faults.hasFailed();
        }
        checkKept(folder.options, said);
        return failed;
    });
}

TEST_CASE("whichever access to a file fails during a salvage, a later opening still finds every readable row")
{
    constexpr int drafts = 12;
    const StoreFolder damaged;
    {
        WorkStore work(damaged.options);
        REQUIRE(await(work.open()));
        for (int n = 0; n < drafts; ++n) {
            REQUIRE(await(work.saveDraft(draftWith(QString::number(n), QString(900, QLatin1Char('m'))))));
        }
    }
    // Bytes that the header says are reserved in each page: SQLite then reads nothing right, and every row
    // must be found page by page.
    QByteArray bytes = bytesOf(damaged.path(QStringLiteral("work.sqlite")));
    bytes[20] = '\x7F';
    writeBytes(damaged.path(QStringLiteral("work.sqlite")), bytes);

    withEveryFault([&](int failing, int error, DiskFaults::How how) {
        const StoreFolder folder;
        damaged.copyTo(folder.dir.path());
        bool failed = false;
        {
            const DiskFaults faults(folder.dir.path(), failing, error, how);
            WorkStore work(folder.options);
            await(work.open());
            failed = faults.hasFailed();
        }
        WorkStore work(folder.options);
        REQUIRE(await(work.open()));
        CHECK(await(work.drafts())->size() == drafts);
        CHECK(folder.files(QStringLiteral("work.damaged-*.sqlite")).size() == 1);
        CHECK(folder.files(QStringLiteral("work.salvag*")).isEmpty());
        return failed;
    });
}
