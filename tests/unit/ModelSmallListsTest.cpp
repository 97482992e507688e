#include "models/DraftsModel.h"
#include "models/OutboxModel.h"
#include "support/Await.h"
#include "support/FakeDrafts.h"
#include "support/FakeOutbox.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("the outbox's list follows the outbox and keeps its rows")
{
    FakeOutbox outbox;
    OutboxModel model(outbox);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    Operation a{.uuid = u"a"_qs, .ticketSubject = u"A"_qs};
    Operation b{.uuid = u"b"_qs, .state = OperationState::Failed, .ticketSubject = u"B"_qs};
    outbox.put({a, b});
    REQUIRE(waitUntil([&model] { return model.rowCount() == 2; }));
    CHECK(model.isLoaded());
    CHECK(model.attentionCount() == 1);
    const QPersistentModelIndex second = model.index(1);

    a.state = OperationState::Sending;
    outbox.put({b, a});
    REQUIRE(waitUntil([&model] { return model.operation(0).uuid == u"b"; }));
    CHECK(second.row() == 0);
    Q_EMIT outbox.progress({u"a"_qs, 1, 2});
    CHECK(model.index(1).data(OutboxModel::PercentRole).toInt() == 50);
    CHECK(model.uploadPercent() == 50);
    a.state = OperationState::Unknown;
    outbox.put({b, a});
    REQUIRE(waitUntil([&model] { return model.operation(1).state == OperationState::Unknown; }));
    CHECK(model.uploadPercent() == -1);

    outbox.put({b});
    REQUIRE(waitUntil([&model] { return model.rowCount() == 1; }));
    CHECK(model.rowOf(u"a"_qs) == -1);
    CHECK(resets.isEmpty());
}

TEST_CASE("the drafts' list shows the last changed first and no empty ones")
{
    FakeDrafts drafts;
    DraftsModel model(drafts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    drafts.put({{.uuid = u"1"_qs, .subject = u"uno"_qs, .modified = 10},
                {.uuid = u"2"_qs, .modified = 30},
                {.uuid = u"3"_qs, .message = u"tres"_qs, .modified = 20}});
    REQUIRE(waitUntil([&model] { return model.rowCount() == 2; }));
    CHECK(model.draft(0).uuid == u"3");
    CHECK(model.index(1).data().toString() == u"uno");
    await(drafts.remove(u"3"_qs));
    CHECK(waitUntil([&model] { return model.rowCount() == 1; }));
}
