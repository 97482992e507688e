#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/Sanitizer.h"
#include "support/StoreSamples.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <atomic>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

/// Makes the k-th database access of a session fail; counts across the stores' threads.
struct FailingAccess
{
    std::atomic<int> left = 0;

    StoreOptions options(const QString& folder)
    {
        StoreOptions options{folder};
        options.watchIntervalMs = 3'600'000;
        options.failAccess = [this](const QString&) { return --left == 0; };
        return options;
    }
    bool hasFailed() const { return left <= 0; }
};

/// Asks once more when the first answer is an error, which only the failing access can have caused. A second
/// error would be one that lasts.
template <typename Ask>
auto insist(Ask ask)
{
    auto result = await(ask());
    if (!result) {
        CHECK(result.error().code == ErrorCode::StoreFailed);
        result = await(ask());
    }
    REQUIRE(result);
    return result.value();
}

const QString uuid = QStringLiteral("uuid-1");
const QString replyUuid = QStringLiteral("uuid-2");

QStringList cacheSession(const StoreOptions& options)
{
    CacheStore cache(options);
    insist([&] { return cache.open(); });
    insist([&] {
        return cache.storeTickets({ticket(1), ticket(2)}, {{QStringLiteral("cursor"), uuid}}, ana(), true);
    });
    const Ticket one = ticket(1, TicketState::OnHold);
    Message message0 = message(one, 0, QStringLiteral("pantalla"));
    message0.attachments = {attachment(message0, 1)};
    const StateChange change{QStringLiteral("s"), one.id, agent(), true, one.created, TicketState::OnHold};
    const Conversation talk{one, {message0, message(one, 1, QStringLiteral("ruleta"))}, {change}};
    insist([&] { return cache.storeConversations({talk}, ana()); });
    insist([&] { return cache.beginSweep(); });
    insist([&] { return cache.storeTickets({ticket(2), ticket(3)}, {}, ana(), false); });
    insist([&] { return cache.setRead({QStringLiteral("3")}, true); });
    insist([&] { return cache.removeTicket(QStringLiteral("2")); });
    insist([&] { return cache.setNotes({{QStringLiteral("sweep"), QStringLiteral("done")}}); });

    QStringList content = insist([&] { return cache.endSweep(); });
    content += insist([&] { return cache.staleConversations(9); });
    content += insist([&] { return cache.note(QStringLiteral("cursor")); });
    content += insist([&] { return cache.casinoNames(); });
    for (const QString& search : {QString(), QStringLiteral("ruleta"), QStringLiteral("frozen")}) {
        const auto ids = insist([&] { return cache.rowIds({.search = search}, !search.isEmpty()); });
        for (const TicketRow& row : insist([&] { return cache.rows(ids); })) {
            content +=
                row.ticket.id + u' ' + stateName(row.ticket.state) + u' ' + QString::number(row.unread);
        }
    }
    for (const Message& one1 : insist([&] { return cache.conversation(QStringLiteral("1")); }).messages) {
        content += one1.text;
    }
    content += insist([&] { return cache.attachment(QStringLiteral("1-0-a1")); }).fileName;
    content += QString::number(insist([&] { return cache.attachmentsToPrefetch(9'999, 9); }).size());
    content += QString::number(insist([&] { return cache.counts({}); }).all);
    content += QString::number(insist([&] { return cache.people(QStringLiteral("an"), 9); }).size());
    content += QString::number(insist([&] { return cache.statistics(); }).messages);
    content += insist([&] { return cache.ticket(QStringLiteral("SDST-1003")); }).ticket.id;
    return content;
}

QStringList workSession(const StoreOptions& options)
{
    WorkStore work(options);
    insist([&] { return work.open(); });
    Draft written = draft(uuid);
    written.attachments = {insist([&] { return work.spoolBytes("abc", QStringLiteral("a.txt"), 100); })};
    insist([&] { return work.saveDraft(written); });
    insist([&] { return work.saveDraft(draft(QStringLiteral("other"))); });
    Operation reply = create(replyUuid, draft(replyUuid));
    reply.kind = OperationKind::Reply;
    reply.ticketId = uuid;
    const Operation third = create(QStringLiteral("uuid-3"), draft(QStringLiteral("uuid-4")));
    insist([&] { return work.queue({create(uuid, written), reply, third}, written.uuid); });
    Operation tried = insist([&] { return work.operation(uuid); });
    tried.state = OperationState::Unknown;
    tried.error = Error{ErrorCode::TimedOut};
    insist([&] { return work.updateOperation(tried); });
    const Delivery delivery{uuid, OperationKind::Create, QStringLiteral("42"), QStringLiteral("#42"), {},
                            noon};
    insist([&] { return work.complete(delivery); });
    insist([&] { return work.removeDraft(QStringLiteral("other")); });
    insist([&] { return work.returnToDraft(third.uuid, OperationState::Queued); });
    insist([&] { return work.collectSpool(); });

    QStringList content;
    for (const Draft& one : insist([&] { return work.drafts(); })) {
        content += one.uuid + u' ' + one.message;
    }
    for (const Operation& one : insist([&] { return work.operations(); })) {
        content += one.uuid + u' ' + one.ticketId + u' ' + operationStateName(one.state);
    }
    content += insist([&] { return work.delivery(uuid); }).reference;
    content += insist([&] { return work.draft(third.draft.uuid); }).subject;
    insist([&] { return work.discard(replyUuid); });
    content += QString::number(insist([&] { return work.operations(); }).size());
    return content;
}

void failEveryAccess(QStringList (*session)(const StoreOptions&))
{
    QStringList expected;
    {
        const QTemporaryDir folder;
        expected = session({folder.path()});
        CHECK(expected.size() >= 5);
    }
    bool failed = true;
    for (int k = 1; failed; k += test::sanitizerCost) {
        INFO("access " << k);
        const QTemporaryDir folder;
        FailingAccess access;
        access.left = k;
        CHECK(session(access.options(folder.path())) == expected);
        failed = access.hasFailed();
    }
}

} // namespace

TEST_CASE("whichever access to the cache fails, the call says so and asking again comes to the same content")
{
    failEveryAccess(cacheSession);
}

TEST_CASE(
    "whichever access to the work store fails, the call says so and asking again comes to the same content")
{
    failEveryAccess(workSession);
}
