#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproJson.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const auto uuid = QStringLiteral("0b0b0b0b-1111-4222-8333-444444444444");

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

Ticket anasTicket()
{
    Ticket ticket;
    ticket.id = QStringLiteral("7");
    ticket.requester = {QStringLiteral("11"), QStringLiteral("Ana"), QStringLiteral("ana@azul.example")};
    ticket.cc = {{{}, {}, QStringLiteral("bruno@azul.example")}};
    return ticket;
}

std::optional<Message> messageFrom(const QByteArray& text, const QJsonObject& people = {},
                                   const QJsonObject& attachments = {})
{
    return deskproMessage(json(text), people, attachments, anasTicket());
}

} // namespace

TEST_CASE("a message is read, and an internal note never")
{
    const auto message =
        messageFrom(R"({"id":3,"ticket":7,"person":11,"date_created":"2025-05-01T08:02:02+0000",
        "is_agent_note":0,"message":"<p>Hola,<br>ñ</p>"})");
    REQUIRE(message);
    CHECK(message->id == QStringLiteral("3"));
    CHECK(message->ticketId == QStringLiteral("7"));
    CHECK(message->text == QStringLiteral("Hola,\nñ"));
    CHECK_FALSE(message->fromSupport);
    CHECK_FALSE(messageFrom(R"({"id":3,"is_agent_note":1,"message":"x"})").has_value());
    CHECK_FALSE(messageFrom(R"({"id":3,"is_agent_note":true,"message":"x"})").has_value());
    CHECK_FALSE(messageFrom(R"({"id":3,"is_agent_note":"2","message":"x"})").has_value());
    CHECK_FALSE(messageFrom(R"({"message":"no id"})").has_value());
}

TEST_CASE("support is who the portal says is an agent, or else who is no customer of the ticket")
{
    const auto fromSupport = [](const QByteArray& person, const QJsonObject& people = {}) {
        return messageFrom("{\"id\":1,\"message\":\"x\",\"person\":" + person + "}", people)->fromSupport;
    };
    CHECK_FALSE(fromSupport("11"));
    CHECK(fromSupport("1"));
    CHECK(fromSupport("1", json(R"({"1":{"id":1,"is_agent":true}})")));
    CHECK_FALSE(fromSupport("9", json(R"({"9":{"id":9,"is_agent":false}})")));
    CHECK_FALSE(fromSupport("12", json(R"({"12":{"id":12,"primary_email":"Bruno@azul.example"}})")));
    CHECK(fromSupport(R"({"id":2,"is_agent":1})"));
}

TEST_CASE("attachments are read as a list, as a map, inline or by id")
{
    const QByteArray blob =
        R"({"blob_id":5,"blob_auth":"abc","filename":"a.log","content_type":"text/plain","filesize":"12","is_image":false,"download_url":"https://x.example/file.php/abc/a.log"})";
    const QByteArray attachment = R"({"id":9,"blob":)" + blob + "}";
    const QJsonObject linked = json("{\"9\":" + attachment + "}");
    const auto attachmentsOf = [&linked](const QByteArray& attachments) {
        return messageFrom(R"({"id":1,"message":"x","attachments":)" + attachments + "}", {}, linked)
            ->attachments;
    };
    const QList<QByteArray> forms{"[" + attachment + "]", "{\"0\":" + attachment + "}", "[9]", "[\"9\"]",
                                  "{\"26854\":9}"};
    for (const QByteArray& form : forms) {
        INFO(form.toStdString());
        const auto attachments = attachmentsOf(form);
        REQUIRE(attachments.size() == 1);
        CHECK(attachments.first().id == QStringLiteral("9"));
        CHECK(attachments.first().messageId == QStringLiteral("1"));
        CHECK(attachments.first().fileName == QStringLiteral("a.log"));
        CHECK(attachments.first().size == 12);
        CHECK(attachments.first().source == QStringLiteral("https://x.example/file.php/abc/a.log"));
        CHECK_FALSE(attachments.first().isImage);
    }
    CHECK(attachmentsOf("[404]").isEmpty());
    CHECK(deskproHasUnknownAttachments(json(R"({"attachments":[404]})"), linked));
    CHECK_FALSE(deskproHasUnknownAttachments(json(R"({"attachments":[9]})"), linked));
    const auto bare = deskproAttachment(
        json(R"({"blob_id":4,"filename":"p.png","content_type":"image/png","download_url":"/file.php/x"})"));
    REQUIRE(bare);
    CHECK(bare->id == QStringLiteral("4"));
    CHECK(bare->isImage);
    CHECK(bare->size == -1);
}

TEST_CASE("the reference line goes out with a message and comes off again")
{
    const QString plain = QStringLiteral("Línea 1\n<b>2</b>\n\n[ref:no]");
    const QString html = deskproMessageHtml(plain, uuid, true);
    CHECK(deskproReferenceIn(html) == uuid);
    CHECK_FALSE(deskproWithoutReference(html).contains(uuid));
    CHECK(deskproWithoutReference(html) == deskproMessageHtml(plain, uuid, false));
    for (const QString& line :
         {QStringLiteral("<p>a</p><p>[ref:%1]</p>"), QStringLiteral("a<br><br />[ref:%1]"),
          QStringLiteral("<div>a</div><div class=\"x\">[ref:%1]</div>\n"), QStringLiteral("a\n[REF:%1]"),
          QStringLiteral("<div><p>a</p><p>[ref:%1]</p></div>&nbsp;<br>")}) {
        INFO(line.toStdString());
        CHECK(deskproReferenceIn(line.arg(uuid)) == uuid);
        CHECK_FALSE(
            deskproWithoutReference(line.arg(uuid)).contains(QStringLiteral("ref"), Qt::CaseInsensitive));
    }
}

TEST_CASE("a reference in a quotation is somebody else's")
{
    const QString html =
        QStringLiteral(
            "<p>Gracias.</p><blockquote><p>No va.</p><p>[ref:%1]</p><p>Ana</p></blockquote><p>Saludos</p>")
            .arg(uuid);
    CHECK(deskproReferenceIn(html).isEmpty());
    CHECK(deskproWithoutReference(html) == html);
    CHECK(deskproReferenceIn(QStringLiteral("[ref:not-a-uuid]")).isEmpty());
    CHECK(deskproReferenceIn(QString()).isEmpty());
}

TEST_CASE("looking for the reference in a huge message takes no time")
{
    const QString huge = QStringLiteral("<br>").repeated(200'000) + QStringLiteral("<p ").repeated(100'000);
    CHECK(deskproReferenceIn(huge).isEmpty());
    CHECK(deskproWithoutReference(huge) == huge);
}

TEST_CASE("who is signed in is read, with language, organization and role")
{
    const Account manager = deskproAccount(
        json(R"({"id":13,"name":"Sofía","primary_email":"sofia@azul.example","language":"es-MX",
        "organization":1,"organization_members":[{"organization":1,"is_manager":true}]})"));
    CHECK(manager.person ==
          Person{QStringLiteral("13"), QStringLiteral("Sofía"), QStringLiteral("sofia@azul.example")});
    CHECK(manager.language == QStringLiteral("es"));
    CHECK(manager.organizationId == QStringLiteral("1"));
    CHECK(manager.supervisor);
    const Account member = deskproAccount(json(
        R"({"id":11,"language":{"id":1,"locale":"en_US"},"organization":{"id":2},"organization_manager":false})"));
    CHECK(member.language == QStringLiteral("en"));
    CHECK(member.organizationId == QStringLiteral("2"));
    CHECK_FALSE(member.supervisor);
    CHECK_FALSE(deskproAccount(json(R"({"id":1,"organization_manager":true})")).supervisor);
    CHECK(deskproAccount(json(R"({"id":1,"language":3})")).language.isEmpty());
}

TEST_CASE("choices of the casino field are read from list and map")
{
    const QList<Casino> expected{{QStringLiteral("101"), QStringLiteral("Azul")},
                                 {QStringLiteral("102"), QStringLiteral("Niño")}};
    const auto choicesOf = [](const QByteArray& choices) {
        return deskproChoices(
            QJsonDocument::fromJson(
                "[{\"id\":3,\"choices\":[{\"id\":1,\"title\":\"x\"}]},{\"id\":\"12\",\"choices\":" + choices +
                "}]")
                .array(),
            QStringLiteral("12"));
    };
    CHECK(choicesOf(R"([{"id":101,"title":"Azul"},{"id":"102","title":"Niño"},{"title":"no id"},4])") ==
          expected);
    CHECK(choicesOf(R"({"101":{"id":101,"title":"Azul"},"102":{"id":102,"title":"Niño"}})") == expected);
    CHECK(choicesOf("null").isEmpty());
}
