#include "support/Await.h"
#include "ui/tickets/FolderNames.h"
#include "ui/tickets/ListFilter.h"
#include "ui/tickets/SearchMatches.h"
#include "ui/tickets/Segments.h"
#include "ui/tickets/Timeline.h"

#include <QTemporaryDir>

using namespace caredesk;

TEST_CASE("matches are marked at the beginning of words, whatever their case and accents")
{
    CHECK(searchMatches(u"Máquina del Niño, maquinaria"_qs, u"maqui nino"_qs) ==
          QList<TextRange>{{0, 5}, {12, 4}, {18, 5}});
    CHECK(searchMatches(u"abc"_qs, u"a"_qs).isEmpty());
    CHECK(searchMatches(u"pepper"_qs, u"per"_qs).isEmpty());
}

TEST_CASE("a filter comes back from what is remembered of it")
{
    const ListFilter filter{{TicketState::Open}, u"Casino Azul"_qs, TicketScope::InCopy, 30, true, true};
    CHECK(ListFilter::fromJson(filter.toJson()) == filter);
    CHECK(filter.chip() == ListChip::Custom);
    CHECK(filter.conditions() == 6);
    CHECK(ListFilter{}.conditions() == 0);
    CHECK(ListFilter{.days = 1}.toTicketFilter(100'000'000).since == 13'600'000);
}

TEST_CASE("a timeline is in order of time, with what waits at the end, once")
{
    Conversation conversation;
    conversation.ticket.id = u"1"_qs;
    conversation.messages = {{.id = u"a"_qs, .created = 10},
                             {.id = u"b"_qs, .created = 30, .reference = u"sent"_qs}};
    conversation.changes = {{.id = u"c"_qs, .at = 20}};
    const QList<Operation> operations{
        {.uuid = u"sent"_qs, .kind = OperationKind::Reply, .ticketId = u"1"_qs},
        {.uuid = u"waits"_qs, .kind = OperationKind::Reply, .ticketId = u"1"_qs},
        {.uuid = u"other"_qs, .kind = OperationKind::Reply, .ticketId = u"2"_qs}};
    QStringList keys;
    for (const TimelineItem& item : timelineOf(conversation, operations)) {
        keys.append(item.key());
    }
    CHECK(keys == QStringList{u"message:a"_qs, u"change:c"_qs, u"message:b"_qs, u"operation:waits"_qs});
}

TEST_CASE("only a conversation that is worth it is folded")
{
    QList<TimelineItem> items;
    for (int i = 0; i < 4; ++i) {
        items.append({Message{.id = QString::number(i)}});
    }
    CHECK(foldedCount(items) == 0);
    items.append({Message{.id = u"5"_qs}});
    CHECK(foldedCount(items) == 2);
}

TEST_CASE("answers between quotations keep their places, and a mail that is only a quotation is shown")
{
    const Block own{.spans = {{u"own"_qs}}};
    const Block quoted{.spans = {{u"one\ntwo"_qs}}, .quoted = true};
    const QList<Segment> segments = segmentsOf({{quoted, own, quoted}});
    REQUIRE(segments.size() == 3);
    CHECK(segments.at(0).quoted);
    CHECK(segments.at(0).lines() == 2);
    CHECK_FALSE(segmentsOf({{quoted}}).first().quoted);
}

TEST_CASE("files saved together overwrite nothing and leave the folder by no name")
{
    const QTemporaryDir folder;
    QFile there(folder.filePath(u"a.txt"_qs));
    REQUIRE(there.open(QIODevice::WriteOnly));
    const QStringList paths =
        *await(freePathsIn(folder.path(), {u"a.txt"_qs, u"a.txt"_qs, u"../../evil"_qs}));
    CHECK(paths.value(0) == folder.filePath(u"a (2).txt"_qs));
    CHECK(paths.value(1) == folder.filePath(u"a (3).txt"_qs));
    CHECK(QFileInfo(paths.value(2)).absolutePath() == folder.path());
}
