#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

constexpr qint64 megabyte = 1'000'000;

struct OpenWork
{
    QTemporaryDir folder;
    WorkStore store{{folder.path()}};

    OpenWork() { REQUIRE(await(store.open())->kind == StoreCondition::Kind::Ready); }
    SpooledFile spooled(const QByteArray& bytes, const QString& name = QStringLiteral("log.txt"))
    {
        return *await(store.spoolBytes(bytes, name, megabyte));
    }
};

const QString first = QStringLiteral("uuid-1");
const QString second = QStringLiteral("uuid-2");

} // namespace

TEST_CASE("a draft is given back as it was saved, with its files, the last modified first")
{
    OpenWork work;
    Draft one = draft(first);
    one.attachments = {work.spooled("abc"), work.spooled("defg", QStringLiteral("a/b.png"))};
    Draft two = draft(second);
    two.modified += 1;
    REQUIRE(await(work.store.saveDraft(one)));
    REQUIRE(await(work.store.saveDraft(two)));
    CHECK(*await(work.store.drafts()) == QList<Draft>{two, one});
    one.attachments.removeFirst();
    one.subject.clear();
    one.modified += 2;
    REQUIRE(await(work.store.saveDraft(one)));
    CHECK(*await(work.store.drafts()) == QList<Draft>{one, two});
    CHECK(await(work.store.removeDraft(first)));
    CHECK(await(work.store.draft(first)).error().code == ErrorCode::NotFound);
}

TEST_CASE("queueing takes the draft's place, and doing it again changes nothing")
{
    OpenWork work;
    QSignalSpy drafts(&work.store, &WorkStore::draftsChanged);
    QSignalSpy operations(&work.store, &WorkStore::operationsChanged);
    Draft written = draft(first);
    written.attachments = {work.spooled("abc")};
    await(work.store.saveDraft(written));
    const Operation operation = create(second, written);
    Operation follows = create(QStringLiteral("uuid-3"), written);
    follows.kind = OperationKind::Reply;
    follows.ticketId = second;
    REQUIRE(await(work.store.queue({operation, follows}, first)));
    CHECK(await(work.store.drafts())->isEmpty());
    CHECK(*await(work.store.operations()) == QList<Operation>{operation, follows});
    Operation tried = operation;
    tried.state = OperationState::Unknown;
    tried.error = Error{ErrorCode::ConnectionLost, {QStringLiteral("x")}, QStringLiteral("why"), 3};
    tried.attempts = 1;
    tried.draft.attachments.first().uploadToken = QStringLiteral("blob");
    REQUIRE(await(work.store.updateOperation(tried)));
    REQUIRE(await(work.store.queue({operation}, first)));
    CHECK(*await(work.store.operation(second)) == tried);
    CHECK(waitUntil([&] { return drafts.count() >= 2 && operations.count() >= 2; }));
}

TEST_CASE("a delivered create leaves its delivery, and what waited for it goes to the portal's ticket")
{
    OpenWork work;
    Operation follows = create(second, draft(second));
    follows.kind = OperationKind::Reply;
    follows.ticketId = first;
    await(work.store.queue({create(first, draft(first)), follows}, {}));
    Draft reply = draft(QStringLiteral("uuid-3"));
    reply.ticketId = first;
    await(work.store.saveDraft(reply));
    const Delivery delivery{first,
                            OperationKind::Create,
                            QStringLiteral("42"),
                            QStringLiteral("#SDST-42"),
                            QStringLiteral("https://portal.example/42"),
                            noon};
    REQUIRE(await(work.store.complete(delivery)));
    CHECK(*await(work.store.delivery(first)) == delivery);
    CHECK(await(work.store.operations())->size() == 1);
    CHECK(await(work.store.operation(second))->ticketId == QStringLiteral("42"));
    CHECK(await(work.store.draft(reply.uuid))->ticketId == QStringLiteral("42"));
    REQUIRE(await(work.store.queue({create(first, draft(first))}, {})));
    CHECK(await(work.store.operations())->size() == 1);
    CHECK(await(work.store.complete(delivery)));
}

TEST_CASE("what is queued for a ticket that has arrived meanwhile stands behind what waits for it already")
{
    OpenWork work;
    await(work.store.queue({create(first, draft(first))}, {}));
    Operation early = create(second, draft(second));
    early.kind = OperationKind::Reply;
    early.ticketId = first;
    await(work.store.queue({early}, {}));
    await(work.store.complete({first, OperationKind::Create, QStringLiteral("42"), {}, {}, noon}));
    // A window that has not heard of the delivery.
    Operation late = create(QStringLiteral("uuid-3"), draft(QStringLiteral("uuid-3")));
    late.kind = OperationKind::Reply;
    late.ticketId = first;
    late.draft.ticketId = first;
    await(work.store.queue({late}, {}));
    const QList<Operation> waiting = *await(work.store.operations());
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].uuid == early.uuid);
    CHECK(waiting[0].ticketId == QStringLiteral("42"));
    CHECK(waiting[1].ticketId == QStringLiteral("42"));
    CHECK(waiting[1].draft.ticketId == QStringLiteral("42"));
}

TEST_CASE("an operation turns back into a draft only from the state one saw")
{
    OpenWork work;
    await(work.store.queue({create(first, draft(second))}, {}));
    CHECK(await(work.store.returnToDraft(first, OperationState::Failed)).error().code == ErrorCode::Conflict);
    CHECK(await(work.store.returnToDraft(first, OperationState::Queued))->uuid == second);
    CHECK(await(work.store.operations())->isEmpty());
    CHECK(*await(work.store.draft(second)) == draft(second));
    CHECK(await(work.store.discard(first)).error().code == ErrorCode::NotFound);
    CHECK(await(work.store.updateOperation(create(first, {}))).error().code == ErrorCode::NotFound);
}

TEST_CASE("what the portal has otherwise is kept with its operation, and goes with it")
{
    OpenWork work;
    Operation differs = create(first, draft(first));
    differs.draft.attachments = {work.spooled("abc")};
    await(work.store.queue({differs}, {}));
    differs.state = OperationState::Conflict;
    differs.serverTicketId = QStringLiteral("42");
    differs.differences = {{WrittenPart::Subject, QStringLiteral("whole"), QStringLiteral("who")},
                           {WrittenPart::Attachment, QStringLiteral("a.log"), {}, 3, -1}};
    REQUIRE(await(work.store.updateOperation(differs)));
    CHECK(*await(work.store.operation(first)) == differs);
    CHECK(await(work.store.returnToDraft(first, OperationState::Conflict)).error().code ==
          ErrorCode::Conflict);

    Draft rest = draft(second);
    rest.attachments = differs.draft.attachments;
    const Delivery delivery{first, OperationKind::Create, QStringLiteral("42"), {}, {}, noon};
    REQUIRE(await(work.store.complete(delivery, rest)));
    CHECK(await(work.store.operations())->isEmpty());
    CHECK(*await(work.store.draft(second)) == rest);
    differs.differences.clear();
    differs.uuid = QStringLiteral("uuid-3");
    REQUIRE(await(work.store.queue({differs}, {})));
    CHECK(await(work.store.operation(differs.uuid))->differences.isEmpty());
}

TEST_CASE(
    "what is put before a waiting operation takes along all that follows in its ticket, and nothing else")
{
    OpenWork work;
    const auto reply = [](const char* uuid, const char* ticket) {
        Operation made = create(QString::fromLatin1(uuid), draft(QString::fromLatin1(uuid)));
        made.kind = OperationKind::Reply;
        made.ticketId = QString::fromLatin1(ticket);
        return made;
    };
    Operation stuck = reply("b", "7");
    stuck.state = OperationState::Conflict;
    stuck.draft.attachments = {work.spooled("abc")};
    REQUIRE(await(work.store.queue({reply("a", "7"), stuck, reply("c", "8"), reply("d", "7")}, {})));
    stuck.state = OperationState::Queued;
    REQUIRE(await(work.store.queueBefore(reply("n", "7"), stuck)));
    const QList<Operation> queued = *await(work.store.operations());
    QStringList order;
    for (const Operation& operation : queued) {
        order.append(operation.uuid);
    }
    CHECK(order == QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("n"),
                               QStringLiteral("b"), QStringLiteral("d")});
    CHECK(queued.at(3) == stuck);
    CHECK(await(work.store.queueBefore(reply("m", "7"), reply("gone", "7"))).error().code ==
          ErrorCode::NotFound);
    CHECK(await(work.store.operations())->size() == 5);
}
