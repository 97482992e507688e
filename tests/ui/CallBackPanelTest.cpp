#include "ui/emergency/CallBackPanel.h"
#include "ComposeStage.h"
#include "support/Await.h"

#include <QLineEdit>
#include <QPushButton>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct Asked
{
    ComposeStage stage;
    CallBackPanel panel{stage.context};

    Asked()
    {
        panel.show();
        child<QLineEdit>(&panel, "phone")->setText(u"+34 952 555 014"_qs);
        child<QPushButton>(&panel, "ask")->click();
    }
    QString uuid() const { return stage.outbox.queue.first().uuid; }
    SendResult arrives()
    {
        const SendResult result{uuid(), u"700"_qs, u"SDST-700"_qs, {}};
        stage.outbox.results.insert(result.uuid, result);
        stage.outbox.queue.clear();
        Q_EMIT stage.outbox.delivered(result);
        return result;
    }
    QString told() { return child<QWidget>(&panel, "state")->accessibleName(); }
};

const QString has = u"The portal has it: SDST-700"_qs;

} // namespace

TEST_CASE("a call back that has arrived is not said to wait by an outbox that was read before")
{
    Asked asked;
    REQUIRE(waitUntil([&asked] { return child<QWidget>(&asked.panel, "state")->isVisible(); }));
    asked.stage.outbox.queue.first().state = OperationState::Sending;
    Q_EMIT asked.stage.outbox.changed(); // Read now, told later.
    asked.arrives();
    CHECK(asked.told().startsWith(has));
    await(asked.stage.outbox.operations()); // Answered after what was read before it.
    CHECK(asked.told().startsWith(has));
}

TEST_CASE("a call back that arrives before the panel knows its name is told all the same")
{
    Asked asked;
    asked.arrives();
    CHECK(waitUntil([&asked] { return asked.told().startsWith(has); }));
}

TEST_CASE("a call back that was discarded in the outbox can be asked for again")
{
    Asked asked;
    QWidget* const state = child<QWidget>(&asked.panel, "state");
    REQUIRE(waitUntil([state] { return state->isVisible(); }));
    asked.stage.outbox.queue.clear();
    Q_EMIT asked.stage.outbox.changed();
    CHECK(waitUntil([&asked, state] {
        return !state->isVisible() && child<QPushButton>(&asked.panel, "ask")->isEnabled();
    }));
    CHECK(child<QLineEdit>(&asked.panel, "phone")->text() == u"+34 952 555 014"_qs);
}
