#include "sync/WriteCheck.h"
#include "content/HtmlReader.h"

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const Person ana{QStringLiteral("7"), QStringLiteral("Ana"), QStringLiteral("ana@azul.example")};
const QString uuid = QStringLiteral("0b0b0b0b-1111-4222-8333-444444444444");

SpooledFile file(const QString& name, qint64 size)
{
    SpooledFile made;
    made.uuid = name;
    made.fileName = name;
    made.size = size;
    made.uploadToken = QStringLiteral("blob");
    return made;
}

Attachment attachment(const QString& name, qint64 size)
{
    Attachment made;
    made.id = name;
    made.fileName = name;
    made.size = size;
    return made;
}

/// A ticket that was sent, and the same as the portal has it.
struct Pair
{
    Pair()
    {
        sent.uuid = uuid;
        sent.kind = OperationKind::Create;
        sent.serverTicketId = QStringLiteral("42");
        sent.draft.subject = QStringLiteral("Ruleta 4: se para");
        sent.draft.message = QStringLiteral("Desde las 21:04.\r\n\r\n  5 < 6 & «años»\n> citado");
        sent.draft.casino = {QStringLiteral("101"), QStringLiteral("Casino Azul Cancún")};
        sent.draft.cc = {{{}, {}, QStringLiteral("Bruno@azul.example")}};
        sent.draft.attachments = {file(QStringLiteral("error.log"), 10),
                                  file(QStringLiteral("foto ñ.png"), 20)};
        stored.ticket.id = sent.serverTicketId;
        stored.ticket.subject = sent.draft.subject;
        stored.ticket.casino = sent.draft.casino;
        stored.ticket.requester = ana;
        stored.ticket.cc = {{QStringLiteral("8"), {}, QStringLiteral("bruno@azul.example")}};
        Message message;
        message.reference = uuid;
        message.text = plainText(readHtml(htmlFromPlainText(sent.draft.message)));
        message.attachments = {attachment(QStringLiteral("foto ñ.png"), 20),
                               attachment(QStringLiteral("error.log"), 10)};
        stored.messages = {message};
    }

    Message& message() { return stored.messages.first(); }
    QList<WriteDifference> differences() const { return differencesOf(sent, stored, ana); }
    QList<WrittenPart> parts() const
    {
        QList<WrittenPart> found;
        for (const WriteDifference& difference : differences()) {
            found.append(difference.part);
        }
        return found;
    }

    Operation sent;
    Conversation stored;
};

} // namespace

TEST_CASE("what the way through a portal may change is no difference")
{
    Pair pair;
    SECTION("HTML, line ends, order of files and the case of addresses") {}
    SECTION("a message kept as plain text")
    {
        pair.message().text = pair.sent.draft.message;
    }
    SECTION("white space of the subject")
    {
        pair.sent.draft.subject = QStringLiteral("  Ruleta\t4:   se para \n");
    }
    SECTION("letters composed otherwise")
    {
        pair.message().text = pair.message().text.normalized(QString::NormalizationForm_D);
        pair.stored.ticket.subject = pair.sent.draft.subject.normalized(QString::NormalizationForm_D);
    }
    SECTION("what the portal adds behind the message")
    {
        pair.message().text += QStringLiteral("\n--\nSent by the portal");
    }
    SECTION("copies to more people")
    {
        pair.stored.ticket.cc.append({{}, {}, QStringLiteral("manager@azul.example")});
    }
    SECTION("a copy to oneself or to the requester")
    {
        pair.sent.draft.cc.append({{}, {}, QStringLiteral("ANA@azul.example")});
    }
    SECTION("copies of which the portal does not tell the address")
    {
        pair.stored.ticket.cc = {{QStringLiteral("8"), QStringLiteral("Bruno"), {}}};
    }
    SECTION("another name for a file")
    {
        pair.message().attachments.first().fileName = QStringLiteral("foto__.png");
    }
    SECTION("a size that the portal does not tell")
    {
        pair.message().attachments.first().size = -1;
    }
    SECTION("a casino known by one of its names only")
    {
        pair.sent.draft.casino = {{}, QStringLiteral("casino azul cancún")};
        pair.stored.ticket.casino.id = QStringLiteral("other form");
    }
    SECTION("a reference in a field instead of the message")
    {
        pair.message().reference.clear();
    }
    SECTION("an answer of support behind it")
    {
        Message answer;
        answer.fromSupport = true;
        answer.text = QStringLiteral("We look at it");
        pair.stored.messages.append(answer);
    }
    CHECK(pair.parts().isEmpty());
}

TEST_CASE("each part that the portal did not take as it was written is a difference")
{
    Pair pair;
    QList<WriteDifference> expected;
    SECTION("a subject that was cut")
    {
        pair.stored.ticket.subject = QStringLiteral("Ruleta 4: se");
        expected = {
            {WrittenPart::Subject, QStringLiteral("Ruleta 4: se para"), QStringLiteral("Ruleta 4: se")}};
    }
    SECTION("another casino")
    {
        pair.stored.ticket.casino = {QStringLiteral("102"), QStringLiteral("Casino Azul Playa")};
        expected = {
            {WrittenPart::Casino, QStringLiteral("Casino Azul Cancún"), QStringLiteral("Casino Azul Playa")}};
    }
    SECTION("no casino")
    {
        pair.stored.ticket.casino = {};
        expected = {{WrittenPart::Casino, QStringLiteral("Casino Azul Cancún"), {}}};
    }
    SECTION("a copy that was left out")
    {
        pair.stored.ticket.cc.clear();
        expected = {{WrittenPart::Cc, QStringLiteral("Bruno@azul.example"), {}}};
    }
    SECTION("a message that was cut")
    {
        pair.message().text = QStringLiteral("Desde las 21:04.");
        expected = {{WrittenPart::Message, pair.sent.draft.message, QStringLiteral("Desde las 21:04.")}};
    }
    SECTION("a message whose letters were replaced")
    {
        pair.message().text.replace(u'ñ', u'?');
        expected = {{WrittenPart::Message, pair.sent.draft.message, pair.message().text}};
    }
    SECTION("a file that was dropped")
    {
        pair.message().attachments.removeFirst();
        expected = {{WrittenPart::Attachment, QStringLiteral("foto ñ.png"), {}, 20, -1}};
    }
    SECTION("a file that was cut")
    {
        pair.message().attachments.first().size = 7;
        expected = {
            {WrittenPart::Attachment, QStringLiteral("foto ñ.png"), QStringLiteral("foto ñ.png"), 20, 7}};
    }
    SECTION("one of two equal files")
    {
        pair.sent.draft.attachments = {file(QStringLiteral("a.log"), 10), file(QStringLiteral("a.log"), 10)};
        pair.message().attachments = {attachment(QStringLiteral("a.log"), 10)};
        expected = {{WrittenPart::Attachment, QStringLiteral("a.log"), {}, 10, -1}};
    }
    CHECK(pair.differences() == expected);
    CHECK_FALSE(lacksMessage(pair.differences()));
}

TEST_CASE("a reply is compared by its message alone, and found by its reference")
{
    Pair pair;
    pair.sent.kind = OperationKind::Reply;
    pair.sent.ticketId = QStringLiteral("42");
    pair.stored.ticket.subject = QStringLiteral("Changed by support");
    pair.stored.ticket.cc.clear();
    CHECK(pair.parts().isEmpty());
    pair.message().reference = uuid.toUpper();
    CHECK(pair.parts().isEmpty());
    pair.message().reference.clear();
    CHECK(pair.parts() ==
          QList<WrittenPart>{WrittenPart::Message, WrittenPart::Attachment, WrittenPart::Attachment});
    CHECK(lacksMessage(pair.differences()));
}

TEST_CASE("of a ticket that was merged only the message is compared, where it is found")
{
    Pair pair;
    pair.stored.ticket.id = QStringLiteral("41");
    pair.stored.ticket.subject = QStringLiteral("The older one");
    CHECK(pair.parts().isEmpty());
    pair.message().attachments.removeFirst();
    CHECK(pair.parts() == QList<WrittenPart>{WrittenPart::Attachment});
    pair.stored.messages.clear();
    CHECK(pair.parts().isEmpty());
}

TEST_CASE("a ticket that was merged before it was found is known by the place of its message")
{
    Pair pair;
    pair.stored.ticket.subject = QStringLiteral("The other one");
    CHECK(pair.parts() == QList<WrittenPart>{WrittenPart::Subject});
    SECTION("into an older ticket")
    {
        pair.stored.messages.prepend(Message{});
    }
    SECTION("into a younger ticket")
    {
        pair.stored.ticket.created = pair.message().created + 3'600'000;
    }
    CHECK(pair.parts().isEmpty());
}

TEST_CASE("a change of state is compared by the state, a call-back by its number and words")
{
    Operation close;
    close.kind = OperationKind::SetState;
    close.ticketId = QStringLiteral("42");
    close.targetState = TicketState::Closed;
    Conversation stored;
    stored.ticket.id = close.ticketId;
    CHECK(differencesOf(close, stored, ana) ==
          QList<WriteDifference>{{WrittenPart::State, QStringLiteral("closed"), QStringLiteral("open")}});
    stored.ticket.state = TicketState::Closed;
    CHECK(differencesOf(close, stored, ana).isEmpty());

    Operation callback;
    callback.uuid = uuid;
    callback.kind = OperationKind::Callback;
    callback.callbackPhone = QStringLiteral("+34 600 000 000");
    callback.draft.message = QStringLiteral("Se quema");
    Message message;
    message.text = QStringLiteral("Please call back: +34 600 000 000\n\nSe quema");
    stored.messages = {message};
    CHECK(differencesOf(callback, stored, ana).isEmpty());
    stored.messages.first().text = QStringLiteral("Please call back: +34 6\n\nSe quema");
    CHECK(differencesOf(callback, stored, ana).first().part == WrittenPart::Message);
}

TEST_CASE("what is missing becomes a reply with the files that are missing and no others")
{
    Pair pair;
    pair.stored.ticket.subject = QStringLiteral("Ruleta");
    pair.stored.ticket.cc.clear();
    pair.message().attachments.removeFirst();
    pair.sent.differences = pair.differences();
    const Draft reply = missingAsReply(pair.sent, 5);
    CHECK(reply.kind == DraftKind::Reply);
    CHECK(reply.ticketId == QStringLiteral("42"));
    CHECK(reply.uuid != uuid);
    CHECK(reply.message.contains(pair.sent.draft.subject));
    CHECK(reply.message.contains(QStringLiteral("Bruno@azul.example")));
    CHECK_FALSE(reply.message.contains(pair.sent.draft.message));
    REQUIRE(reply.attachments.size() == 1);
    CHECK(reply.attachments.first().fileName == QStringLiteral("foto ñ.png"));
    CHECK(reply.attachments.first().uploadToken.isEmpty());

    pair.message().text = QStringLiteral("Desde");
    pair.sent.differences = pair.differences();
    CHECK(missingAsReply(pair.sent, 5).message.endsWith(pair.sent.draft.message));
}
