#include "Judge.h"

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::chaos;
using test::JudgedFile;
using test::JudgedMessage;
using test::JudgedTicket;

namespace {

const QString create = QStringLiteral("uuid-create");
const QString createMark = QStringLiteral("chaos-0000000000000001");
const QString replyMark = QStringLiteral("chaos-0000000000000002");
const QString noteMark = QStringLiteral("chaos-0000000000000003");
const QByteArray hash = "aa11";

Deed deed(int id, Deed::Kind kind, const QString& mark)
{
    Deed one;
    one.id = id;
    one.kind = kind;
    one.uuid = kind == Deed::Kind::Create ? create : QStringLiteral("uuid-%1").arg(id);
    one.ticket = create;
    one.subject = kind == Deed::Kind::Create ? QStringLiteral("It stopped") : QString();
    one.mark = mark;
    one.told = Deed::Told::Saved;
    return one;
}

JudgedMessage message(const Deed& of)
{
    JudgedMessage one;
    one.body = QStringLiteral("<p>%1 begins<br>%2</p>").arg(of.mark, endMark(of.mark));
    one.operation = of.uuid;
    for (const LedgerFile& file : of.files) {
        one.files.append({file.name, file.sha256, 3});
    }
    return one;
}

/// A ticket, a reply with two files of one name, and a note that closes it; and a portal that has all of it.
struct Scene
{
    Scene()
    {
        ledger = {deed(1, Deed::Kind::Create, createMark), deed(2, Deed::Kind::Reply, replyMark),
                  deed(3, Deed::Kind::State, noteMark)};
        ledger[1].files = {{QStringLiteral("a.log"), hash}, {QStringLiteral("a.log"), "bb22"}};
        ledger[2].state = TicketState::Closed;
        JudgedTicket ticket;
        ticket.id = QStringLiteral("7");
        ticket.subject = QStringLiteral("It stopped");
        ticket.state = TicketState::Closed;
        for (const Deed& one : std::as_const(ledger)) {
            ticket.messages.append(message(one));
        }
        tickets = {ticket};
    }

    Verdict judged() const { return judge(ledger, tickets, leftovers, touched); }
    QList<JudgedMessage>& messages() { return tickets[0].messages; }
    /// Exactly one violation, and of that kind.
    bool isOnly(Wrong wrong) const
    {
        const Verdict verdict = judged();
        return verdict.violations.size() == 1 && verdict.count(wrong) == 1;
    }

    Ledger ledger;
    QList<JudgedTicket> tickets;
    QList<Leftover> leftovers;
    QStringList touched;
};

} // namespace

TEST_CASE("the judge of chaos finds nothing where everything arrived as it was")
{
    Scene scene;
    // Support's words between them are nobody's deed.
    JudgedMessage support;
    support.body = QStringLiteral("We look into it.");
    scene.messages().insert(1, support);
    const Verdict verdict = scene.judged();
    CHECK(verdict.violations.isEmpty());
    CHECK(verdict.arrived == 3);
    CHECK(verdict.files == 2);
}

TEST_CASE("the judge of chaos finds what is lost, doubled, out of order, or still waiting")
{
    Scene scene;
    SECTION("lost")
    {
        scene.messages().removeAt(1);
        CHECK(scene.isOnly(Wrong::Lost));
        scene.ledger[1].told = Deed::Told::Nothing;
        CHECK(scene.judged().violations.isEmpty());
        scene.ledger[1].delivered = true;
        CHECK(scene.isOnly(Wrong::Lost));
    }
    SECTION("doubled in the ticket")
    {
        scene.messages().insert(1, scene.messages().at(1));
        CHECK(scene.isOnly(Wrong::Doubled));
        scene.ledger[1].told = Deed::Told::Nothing;
        CHECK(scene.isOnly(Wrong::Doubled));
    }
    SECTION("two tickets, the second one without its words")
    {
        JudgedTicket second = scene.tickets.first();
        second.id = QStringLiteral("8");
        second.messages.clear();
        scene.tickets.append(second);
        CHECK(scene.isOnly(Wrong::Doubled));
    }
    SECTION("out of order")
    {
        scene.messages().swapItemsAt(0, 1);
        CHECK(scene.isOnly(Wrong::OutOfOrder));
    }
    SECTION("in another ticket")
    {
        JudgedTicket other;
        other.id = QStringLiteral("9");
        other.messages = {scene.messages().takeAt(1)};
        scene.tickets.append(other);
        CHECK(scene.isOnly(Wrong::OutOfOrder));
    }
    SECTION("left in the outbox")
    {
        scene.leftovers = {
            {0, QStringLiteral("uuid-2"), QStringLiteral("failed"), QStringLiteral("rejected")}};
        CHECK(scene.isOnly(Wrong::Stuck));
        scene.messages().removeAt(1);
        CHECK(scene.isOnly(Wrong::Stuck));
    }
    SECTION("not taken by the client")
    {
        scene.ledger[1].told = Deed::Told::Refused;
        scene.messages().removeAt(1);
        CHECK(scene.isOnly(Wrong::Stuck));
    }
}

TEST_CASE("the judge of chaos finds files that are missing, too many, changed or renamed, and cut texts")
{
    Scene scene;
    JudgedMessage& reply = scene.messages()[1];
    SECTION("missing")
    {
        reply.files.removeFirst();
        CHECK(scene.isOnly(Wrong::HalfReferenced));
    }
    SECTION("too many")
    {
        reply.files.append(reply.files.first());
        CHECK(scene.isOnly(Wrong::HalfReferenced));
    }
    SECTION("the same one twice in place of two")
    {
        reply.files[1] = reply.files[0];
        CHECK(scene.isOnly(Wrong::Altered));
    }
    SECTION("renamed")
    {
        reply.files[1].name = QStringLiteral("b.log");
        CHECK(scene.isOnly(Wrong::Altered));
    }
    SECTION("text without its end")
    {
        reply.body = replyMark + QStringLiteral(" begins");
        CHECK(scene.isOnly(Wrong::Altered));
    }
    SECTION("under another operation's reference")
    {
        reply.operation = create;
        CHECK(scene.isOnly(Wrong::Altered));
    }
}

TEST_CASE("the judge of chaos knows which states a ticket may be in")
{
    Scene scene;
    scene.tickets[0].state = TicketState::Open;
    CHECK(scene.isOnly(Wrong::State));
    SECTION("support had a hand in it")
    {
        scene.touched = {QStringLiteral("7")};
        CHECK(scene.judged().violations.isEmpty());
    }
    SECTION("nobody knows whether the change was saved, and its words did not arrive")
    {
        scene.ledger[2].told = Deed::Told::Nothing;
        scene.messages().removeAt(2);
        CHECK(scene.judged().violations.isEmpty());
    }
    SECTION("a change without words, killed before it was said to be saved: either is right")
    {
        scene.ledger[2].told = Deed::Told::Nothing;
        scene.ledger[2].mark.clear();
        scene.messages().removeAt(2);
        CHECK(scene.judged().violations.isEmpty());
        scene.tickets[0].state = TicketState::Closed;
        CHECK(scene.judged().violations.isEmpty());
    }
    SECTION("reopened since")
    {
        Deed reopen = deed(4, Deed::Kind::State, QString());
        reopen.state = TicketState::Open;
        scene.ledger.append(reopen);
        scene.tickets[0].state = TicketState::AwaitingCustomer;
        CHECK(scene.judged().violations.isEmpty());
        scene.tickets[0].state = TicketState::Closed;
        CHECK(scene.isOnly(Wrong::State));
    }
}
