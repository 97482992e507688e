#include "contract/Suite.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace caredesk;
using namespace caredesk::test;

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

SpooledFile spooled(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile disk(folder.filePath(newUuid()));
    REQUIRE(disk.open(QIODevice::WriteOnly));
    disk.write(bytes);
    SpooledFile spooledFile;
    spooledFile.uuid = newUuid();
    spooledFile.fileName = name;
    spooledFile.contentType = QStringLiteral("application/octet-stream");
    spooledFile.size = bytes.size();
    spooledFile.sha256 = QString::fromLatin1(sha256(bytes));
    spooledFile.path = disk.fileName();
    return spooledFile;
}

void upload(PortalClient& client, Draft& draft)
{
    if (!client.capabilities().uploadsBeforeMessage) {
        return;
    }
    for (SpooledFile& spooledFile : draft.attachments) {
        const auto token = await(client.uploadAttachment(spooledFile));
        INFO((token ? QString() : errorName(token.error().code) + token.error().detail).toStdString());
        REQUIRE(token.ok());
        spooledFile.uploadToken = *token;
    }
}

QByteArray someBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i) {
        bytes[i] = static_cast<char>((i * 2654435761u) >> 13);
    }
    return bytes;
}

} // namespace

TEST_CASE("a new ticket arrives once, as it was written")
{
    const auto client = signedIn(portalUnderTest().ana());
    Draft draft = newTicketDraft(*client);
    draft.subject += QStringLiteral(" <b>ñ €</b> 漢字 \"'&");
    draft.message = QStringLiteral("<script>alert(1)</script>\n  Años & niños: 5 < 6\nϟ 😀");
    draft.cc = {{{}, QStringLiteral("Técnico"), QStringLiteral("tecnico@otra.example")},
                {{}, {}, QStringLiteral("bruno@azul.example")}};
    const WriteReceipt receipt = file(*client, draft);
    CHECK_FALSE(receipt.reference.isEmpty());
    CHECK(receipt.link.startsWith(portalUnderTest().profile().baseUrl.toString()));
    CHECK(receipt.link.contains(receipt.ticketId));

    const auto judged = portalUnderTest().ticketsWithSubject(draft.subject);
    REQUIRE(judged.size() == 1);
    CHECK(judged.first().id == receipt.ticketId);
    CHECK(judged.first().reference == receipt.reference);
    CHECK(judged.first().casino == draft.casino.name);
    CHECK(judged.first().requester == portalUnderTest().ana().email);
    CHECK(judged.first().cc ==
          QStringList{QStringLiteral("bruno@azul.example"), QStringLiteral("tecnico@otra.example")});
    REQUIRE(judged.first().messages.size() == 1);
    const JudgedMessage& first = judged.first().messages.first();
    CHECK_FALSE((first.isHtml && first.body.contains(QStringLiteral("<script>"))));

    const Conversation conversation = conversationOf(*client, receipt.ticketId);
    REQUIRE(conversation.messages.size() == 1);
    CHECK(conversation.messages.first().text.contains(QStringLiteral("<script>alert(1)</script>")));
    CHECK(conversation.messages.first().text.contains(QStringLiteral("Años & niños: 5 < 6")));
}

TEST_CASE("files travel with a new ticket, whatever their names and bytes")
{
    const QTemporaryDir folder;
    const auto client = signedIn(portalUnderTest().ana());
    Draft draft = newTicketDraft(*client);
    const QByteArray text = "línea 1\r\nl\xEDnea 2\n\x00\xFF fin";
    const QByteArray large = someBytes(3 * 1024 * 1024 + 17);
    draft.attachments = {spooled(folder, QStringLiteral("máquina ñ €.log"), text),
                         spooled(folder, QStringLiteral("漢字 \"citas\"; a=b.bin"), large)};
    upload(*client, draft);
    const WriteReceipt receipt = file(*client, draft);
    const auto judged = portalUnderTest().ticketsWithSubject(draft.subject);
    REQUIRE(judged.size() == 1);
    const JudgedMessage& message = judged.first().messages.first();
    REQUIRE(message.files.size() == 2);
    CHECK(message.sha256Of(draft.attachments.at(0).fileName) == sha256(text));
    CHECK(std::any_of(message.files.cbegin(), message.files.cend(),
                      [&large](const JudgedFile& file) { return file.sha256 == sha256(large); }));

    const Conversation conversation = conversationOf(*client, receipt.ticketId);
    REQUIRE(conversation.messages.first().attachments.size() == 2);
    CHECK(conversation.ticket.attachmentCount == 2);
    CHECK(conversation.messages.first().attachments.at(0).size == text.size());
    CHECK(conversation.messages.first().attachments.at(0).messageId == conversation.messages.first().id);
}

TEST_CASE("a reply with a file arrives once, in its ticket")
{
    const QTemporaryDir folder;
    const auto client = signedIn(portalUnderTest().ana());
    const Draft ticket = newTicketDraft(*client);
    const QString id = file(*client, ticket).ticketId;
    Draft draft;
    draft.kind = DraftKind::Reply;
    draft.message = QStringLiteral("Adjunto el registro.");
    draft.attachments = {spooled(folder, QStringLiteral("registro.txt"), "E-14\n")};
    upload(*client, draft);
    const auto receipt = await(client->reply(id, draft, newUuid()));
    REQUIRE(receipt.ok());
    CHECK(receipt->ticketId == id);
    CHECK_FALSE(receipt->messageId.isEmpty());
    const auto judged = portalUnderTest().ticketsWithSubject(ticket.subject);
    REQUIRE(judged.size() == 1);
    REQUIRE(judged.first().messages.size() == 2);
    CHECK(judged.first().messages.at(1).body.contains(draft.message));
    CHECK(judged.first().messages.at(1).sha256Of(QStringLiteral("registro.txt")) == sha256("E-14\n"));
}

TEST_CASE("what an earlier try made is found by its reference, and nothing else is")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Draft draft = newTicketDraft(*client);
    const Operation create = operationOf(OperationKind::Create, draft);
    CHECK(await(client->findByReference(create)) == Result<LookupResult>(LookupResult()));
    const WriteReceipt receipt = file(*client, draft);
    const auto found = await(client->findByReference(create));
    REQUIRE(found.ok());
    REQUIRE(found->has_value());
    CHECK((*found)->ticketId == receipt.ticketId);
    CHECK((*found)->reference == receipt.reference);
    CHECK((*found)->link == receipt.link);
    Operation other = create;
    other.uuid = newUuid();
    CHECK(await(client->findByReference(other)) == Result<LookupResult>(LookupResult()));

    Operation reply;
    reply.uuid = newUuid();
    reply.kind = OperationKind::Reply;
    reply.ticketId = receipt.ticketId;
    reply.queued = create.queued;
    reply.draft.message = QStringLiteral("Sigue igual.");
    CHECK(await(client->findByReference(reply)) == Result<LookupResult>(LookupResult()));
    const auto sent = await(client->reply(receipt.ticketId, reply.draft, reply.uuid));
    REQUIRE(sent.ok());
    const auto foundReply = await(client->findByReference(reply));
    REQUIRE(foundReply.ok());
    REQUIRE(foundReply->has_value());
    CHECK((*foundReply)->messageId == sent->messageId);
    CHECK((*foundReply)->ticketId == receipt.ticketId);
}

TEST_CASE("a ticket is closed and opened again, and its state is read back")
{
    const auto client = signedIn(portalUnderTest().ana());
    const QString id = file(*client, newTicketDraft(*client)).ticketId;
    const auto closed = await(client->setState(id, TicketState::Closed));
    REQUIRE(closed.ok());
    CHECK(closed->id == id);
    CHECK(closed->state == TicketState::Closed);
    CHECK(conversationOf(*client, id).ticket.state == TicketState::Closed);

    Operation close;
    close.uuid = newUuid();
    close.kind = OperationKind::SetState;
    close.ticketId = id;
    close.targetState = TicketState::Closed;
    const auto found = await(client->findByReference(close));
    REQUIRE(found.ok());
    CHECK(found->has_value());

    const auto reopened = await(client->setState(id, TicketState::Open));
    REQUIRE(reopened.ok());
    CHECK(reopened->state == TicketState::Open);
    CHECK(await(client->findByReference(close)) == Result<LookupResult>(LookupResult()));
}

TEST_CASE("a solved ticket is confirmed, or the problem persists")
{
    const auto client = signedIn(portalUnderTest().ana());
    const QString id = file(*client, newTicketDraft(*client)).ticketId;
    portalUnderTest().supportAsksForConfirmation(id);
    CHECK(conversationOf(*client, id).ticket.state == TicketState::AwaitingConfirmation);
    REQUIRE(await(client->setState(id, TicketState::Open)).ok());
    portalUnderTest().supportAsksForConfirmation(id);
    const auto confirmed = await(client->setState(id, TicketState::Closed));
    REQUIRE(confirmed.ok());
    CHECK(confirmed->state == TicketState::Closed);
}

TEST_CASE("what the portal refuses comes back with its words and leaves nothing")
{
    const auto client = signedIn(portalUnderTest().ana());
    Draft draft = newTicketDraft(*client);
    draft.subject.clear();
    draft.message = QStringLiteral("Sin asunto ") + draft.uuid;
    const auto result = await(client->createTicket(draft, draft.uuid));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::Rejected);
    CHECK_FALSE(result.error().detail.isEmpty());
    CHECK(await(client->findByReference(operationOf(OperationKind::Create, draft))) ==
          Result<LookupResult>(LookupResult()));
}

TEST_CASE("nobody writes into a ticket that is not theirs")
{
    const auto ana = signedIn(portalUnderTest().ana());
    const auto carla = signedIn(portalUnderTest().carla());
    const Draft ticket = newTicketDraft(*ana);
    const QString id = file(*ana, ticket).ticketId;
    Draft draft;
    draft.message = QStringLiteral("intrusa");
    CHECK_FALSE(await(carla->reply(id, draft, newUuid())).ok());
    CHECK_FALSE(await(carla->setState(id, TicketState::Closed)).ok());
    CHECK(portalUnderTest().ticketsWithSubject(ticket.subject).first().messages.size() == 1);
}

namespace {

/// How far a download had come when it was first heard of, with a part of it on the disk already.
qint64 firstProgress(Job<Done>* job)
{
    qint64 first = -1;
    QObject::connect(job, &JobBase::progress, job,
                     [&first](qint64 done, qint64) { first = first < 0 ? done : first; });
    REQUIRE(await(job).ok());
    return first;
}

} // namespace

// Request Tracker gives no parts of a file: there it begins anew, and what is there must do no harm.
TEST_CASE("a download goes on where it was left", "[demo-portal]")
{
    const QTemporaryDir folder;
    const auto client = signedIn(portalUnderTest().ana());
    Draft draft = newTicketDraft(*client);
    const QByteArray bytes = someBytes(1'500'000);
    draft.attachments = {spooled(folder, QStringLiteral("volcado.bin"), bytes)};
    upload(*client, draft);
    const QString id = file(*client, draft).ticketId;
    const Attachment attachment = conversationOf(*client, id).messages.first().attachments.value(0);
    const QString path = folder.filePath(QStringLiteral("bajado.bin"));
    QFile part(path + QStringLiteral(".part"));
    REQUIRE(part.open(QIODevice::WriteOnly));
    part.write(bytes.left(1'000'000));
    part.close();
    CHECK(firstProgress(client->downloadAttachment(attachment, path)) >= 1'000'000);
    QFile whole(path);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    CHECK(whole.readAll() == bytes);
}

TEST_CASE("a download gives the very bytes, also when a part of them is there")
{
    const QTemporaryDir folder;
    const auto client = signedIn(portalUnderTest().ana());
    Draft draft = newTicketDraft(*client);
    const QByteArray bytes = someBytes(1'500'000);
    draft.attachments = {spooled(folder, QStringLiteral("volcado.bin"), bytes)};
    upload(*client, draft);
    const QString id = file(*client, draft).ticketId;
    const Attachment attachment = conversationOf(*client, id).messages.first().attachments.value(0);
    REQUIRE_FALSE(attachment.id.isEmpty());

    const QString path = folder.filePath(QStringLiteral("bajado.bin"));
    const auto contents = [&path] {
        QFile disk(path);
        REQUIRE(disk.open(QIODevice::ReadOnly));
        return disk.readAll();
    };
    REQUIRE(await(client->downloadAttachment(attachment, path)).ok());
    CHECK(contents() == bytes);
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".part")));

    QFile::remove(path);
    QFile part(path + QStringLiteral(".part"));
    REQUIRE(part.open(QIODevice::WriteOnly));
    part.write(bytes.left(1'000'000));
    part.close();
    qint64 received = -1;
    auto* job = client->downloadAttachment(attachment, path);
    QObject::connect(job, &JobBase::progress, job, [&received](qint64 done, qint64) { received = done; });
    REQUIRE(await(job).ok());
    CHECK(contents() == bytes);
    CHECK(received == bytes.size());
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".part")));
}

TEST_CASE("an aborted upload ends as cancelled")
{
    const QTemporaryDir folder;
    const auto client = signedIn(portalUnderTest().ana());
    if (!client->capabilities().uploadsBeforeMessage) {
        return;
    }
    auto* job = client->uploadAttachment(spooled(folder, QStringLiteral("a.bin"), someBytes(5'000'000)));
    job->abort();
    const auto result = await(job);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::Cancelled);
}

TEST_CASE("a call-back request reaches the portal where it takes them")
{
    const auto client = signedIn(portalUnderTest().ana());
    if (!client->capabilities().callback) {
        return;
    }
    Operation callback;
    callback.uuid = newUuid();
    callback.kind = OperationKind::Callback;
    callback.callbackPhone = QStringLiteral("+52 998 000 00 00");
    callback.draft = newTicketDraft(*client);
    callback.queued = QDateTime::currentMSecsSinceEpoch();
    const auto receipt = await(client->requestCallback(callback));
    REQUIRE(receipt.ok());
    const auto judged = portalUnderTest().ticketsWithSubject(callback.draft.subject);
    REQUIRE(judged.size() == 1);
    CHECK(judged.first().messages.first().body.contains(callback.callbackPhone));
    const auto found = await(client->findByReference(callback));
    REQUIRE(found.ok());
    CHECK(found->has_value());
}
