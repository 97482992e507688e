#include "models/TicketTableModel.h"
#include "support/Await.h"
#include "support/FakeOutbox.h"
#include "support/FakeTicketSource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

struct Fixture
{
    FakeOutbox outbox;
    std::unique_ptr<FakeTicketSource> owned = std::make_unique<FakeTicketSource>();
    FakeTicketSource& source = *owned;
    std::unique_ptr<TicketTableModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    void start()
    {
        model = std::make_unique<TicketTableModel>(std::move(owned), outbox);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        REQUIRE(waitUntil([this] { return !model->isLoading(); }));
    }
    QList<qint64> shown() const
    {
        QList<qint64> ids;
        for (int row = 0; row < model->rowCount(); ++row) {
            ids.append(model->index(row).data(TicketTableModel::RowIdRole).toLongLong());
        }
        return ids;
    }
    bool loaded(int row) const { return model->entry(row).kind != TicketEntry::Kind::Placeholder; }
};

Operation create(const QString& uuid, qint64 queued)
{
    Operation operation;
    operation.uuid = uuid;
    operation.queued = queued;
    operation.draft.subject = u"Sin enviar "_qs + uuid;
    operation.draft.casino.name = u"Casino Azul"_qs;
    return operation;
}

} // namespace

TEST_CASE("the list shows what the source orders, and its first rows are there at once")
{
    Fixture f;
    f.source.fill(3'000);
    f.start();
    CHECK(f.model->rowCount() == 3'000);
    CHECK(f.model->ticketCount() == 3'000);
    CHECK(f.loaded(0));
    CHECK(f.model->index(0).data().toString() == u"Ticket 3000");
    CHECK(f.model->counts().all == 3'000);
}

TEST_CASE("a row that is not there yet is a placeholder, and its page is fetched once")
{
    Fixture f;
    f.source.fill(3'000);
    f.start();
    const int before = f.source.rowQuestions;
    f.source.rowsAsked.clear();
    QSignalSpy changes(f.model.get(), &QAbstractItemModel::dataChanged);
    for (int row = 1'500; row < 1'510; ++row) {
        CHECK(f.model->entry(row).kind == TicketEntry::Kind::Placeholder);
        CHECK(f.model->index(row).data(TicketTableModel::TicketIdRole).toString().isEmpty());
    }
    CHECK(waitUntil([&f] { return f.loaded(1'500); }));
    CHECK(f.source.rowQuestions == before + 1);
    CHECK(f.source.rowsAsked.size() == 256);
    CHECK(changes.size() == 1);
}

TEST_CASE("scrolling through everything holds no more than the newest pages")
{
    Fixture f;
    f.source.fill(20'000);
    f.start();
    for (int row = 0; row < 20'000; row += 256) {
        CHECK(waitUntil([&f, row] { return f.loaded(row); }));
    }
    CHECK_FALSE(f.loaded(100));
    CHECK(waitUntil([&f] { return f.loaded(100); }));
}

TEST_CASE("what changes in place is announced there, and nothing is asked for that was not looked at")
{
    Fixture f;
    f.source.fill(2'000);
    f.start();
    CHECK(f.loaded(0));
    QSignalSpy changes(f.model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(f.model.get(), &QAbstractItemModel::modelReset);
    f.source.stored[2'000].ticket.subject = u"Otro asunto"_qs;
    f.source.stored[1'999].ticket.subject = u"Y otro"_qs;
    f.source.rowsAsked.clear();
    Q_EMIT f.source.changed({.rows = {2'000, 1'999, 5}});
    CHECK(waitUntil([&changes] { return !changes.isEmpty(); }));
    CHECK(f.source.rowsAsked == QList<qint64>{2'000, 1'999});
    CHECK(changes.size() == 1);
    CHECK(changes.first().at(1).toModelIndex().row() == 1);
    CHECK(f.model->index(0).data().toString() == u"Otro asunto");
    CHECK(resets.isEmpty());
}

TEST_CASE("rows that come, go and move do so one by one: what a view has selected stays selected")
{
    Fixture f;
    f.source.fill(500);
    f.start();
    const QPersistentModelIndex selected = f.model->index(f.model->rowOf(400));
    QSignalSpy resets(f.model.get(), &QAbstractItemModel::modelReset);
    f.source.stored.insert(501, FakeTicketSource::make(501));
    f.source.order.prepend(501);
    f.source.order.removeOne(450);
    f.source.order.move(f.source.order.indexOf(400), 0);
    Q_EMIT f.source.changed({.order = true});
    CHECK(waitUntil([&f] { return f.shown() == f.source.order; }));
    CHECK(selected.row() == 0);
    CHECK(resets.isEmpty());
}

TEST_CASE("a burst of changes asks for the order a few times, not each time")
{
    Fixture f;
    f.source.fill(100);
    f.start();
    const int before = f.source.idQuestions;
    for (int i = 101; i <= 200; ++i) {
        f.source.stored.insert(i, FakeTicketSource::make(i));
        f.source.order.prepend(i);
        Q_EMIT f.source.changed({.order = true});
    }
    CHECK(waitUntil([&f] { return f.model->rowCount() == 200; }));
    CHECK(f.source.idQuestions <= before + 2);
}

TEST_CASE("an answer that was overtaken by another filter is dropped")
{
    Fixture f;
    f.source.fill(10);
    f.source.byCasino = {{u"A"_qs, {1, 2}}, {u"B"_qs, {3}}};
    f.start();
    f.source.held = true;
    f.model->setFilter({.casino = u"A"_qs});
    f.model->setFilter({.casino = u"B"_qs});
    CHECK(f.model->rowCount() == 10);
    CHECK(f.model->isLoading());
    std::reverse(f.source.waiting.begin(), f.source.waiting.end());
    CHECK(waitUntil([&f] {
        f.source.letGo();
        return !f.model->isLoading();
    }));
    f.source.letGo();
    QTest::qWait(0);
    CHECK(f.shown() == QList<qint64>{3});
}

TEST_CASE("what waits to be sent stands first, with its state")
{
    Fixture f;
    f.source.fill(5);
    f.start();
    QSignalSpy resets(f.model.get(), &QAbstractItemModel::modelReset);
    Operation reply = create(u"r"_qs, 50);
    reply.kind = OperationKind::Reply;
    reply.ticketId = u"1003"_qs;
    reply.state = OperationState::Failed;
    f.outbox.put({create(u"a"_qs, 100), create(u"b"_qs, 200), reply});
    CHECK(waitUntil([&f] { return f.model->rowCount() == 7; }));
    CHECK(f.model->ticketCount() == 5);
    CHECK(f.model->entry(0).row.ticket.id == u"b");
    CHECK(f.model->entry(0).kind == TicketEntry::Kind::Unsent);
    CHECK(f.model->entry(f.model->rowOf(3)).pending->state == OperationState::Failed);
    CHECK_FALSE(f.model->entry(f.model->rowOf(4)).pending.has_value());

    Operation sending = create(u"a"_qs, 100);
    sending.state = OperationState::Sending;
    f.outbox.put({sending});
    CHECK(waitUntil([&f] { return f.model->rowCount() == 6; }));
    Q_EMIT f.outbox.progress({u"a"_qs, 64, 100});
    CHECK(f.model->entry(0).pending->percent == 64);
    CHECK(f.model->loadedRowOf(u"a"_qs) == 0);
    CHECK(resets.isEmpty());

    f.model->setFilter({.states = {TicketState::Closed}});
    CHECK(waitUntil([&f] { return !f.model->isLoading(); }));
    CHECK(f.model->rowCount() == 5);
}

TEST_CASE("a cache that was replaced is read anew")
{
    Fixture f;
    f.source.fill(300);
    f.start();
    f.source.order = {7};
    f.source.stored[7].ticket.subject = u"Nuevo"_qs;
    Q_EMIT f.source.changed({.everything = true});
    CHECK(waitUntil([&f] { return f.model->rowCount() == 1 && f.loaded(0); }));
    CHECK(f.model->index(0).data().toString() == u"Nuevo");
}
