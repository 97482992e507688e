#include "portal/http/AnswerJson.h"
#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproErrors.h"
#include "portal/deskpro/DeskproJson.h"

#include <QJsonArray>

#include <limits>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

QByteArray listOf(const QByteArray& item, int count)
{
    return '[' + QByteArray(item + ',').repeated(count - 1) + item + ']';
}

QJsonObject object(const QByteArray& json)
{
    return jsonFrom(json).value_or(QJsonDocument()).object();
}

const QByteArray wholeTicket =
    R"({"id":7,"ref":"A-7","subject":"s","status":"awaiting_user","ticket_status":{"id":7,"title":"t"},
        "is_hold":false,"person":{"id":3,"name":"Ana","primary_email":{"email":"a@b.example"}},
        "person_email":"a@b.example","organization":2,"has_attachments":true,"fields":{"12":{"value":["3"],
        "detail":{"3":{"title":"Azul"}}}},"cc":[{"person":4},{"email":"c@d.example"}],
        "date_created":"2025-05-01T08:02:02+0000","date_status":1746086522,"date_resolved":null,
        "count_agent_replies":1,"message":"<p>x</p>","is_agent_note":0,"attachments":[{"id":1,"blob":{"blob_id":1,
        "download_url":"https://p.example/file.php/a/b","filename":"b","filesize":3}}],"merged_into":9,
        "errors":{"errors":[{"code":"c","message":"m"}],"fields":{"f":{"errors":["x"]}}},"code":"c"})";

} // namespace

TEST_CASE("JSON that costs far more than its length is refused before it is read")
{
    CHECK(jsonFrom(nested(100)).has_value());
    CHECK_FALSE(jsonFrom(nested(101)).has_value());
    CHECK_FALSE(jsonFrom(nested(1'000'000)).has_value());
    CHECK_FALSE(jsonFrom(QByteArray(10'000'000, '[')).has_value());
    CHECK(jsonFrom(listOf("[]", 200'000)).has_value());
    CHECK_FALSE(jsonFrom(listOf("[]", 400'000)).has_value());
    CHECK_FALSE(jsonFrom(listOf("{}", 400'000)).has_value());
    CHECK_FALSE(jsonFrom(listOf("1", 2'100'000)).has_value());
    const QByteArray text = R"(["\"[[[[,,,,\\",")" + QByteArray(3'000'000, '[') + R"("])";
    CHECK(jsonFrom(text).has_value());
}

TEST_CASE("broken text in JSON is no answer, and odd text does no harm")
{
    for (const char* broken : {"", "{", "[1,", "{\"a\":\"\xff\xfe\"}", "{\"a\":\"\xc3\"}", "\"a\"x", "nul",
                               "{\"a\"", "[1]]", "{]", "\"\\", "[\"\\"}) {
        INFO(broken);
        CHECK_FALSE(jsonFrom(broken).has_value());
    }
    CHECK_FALSE(jsonFrom(QByteArray("{\"a\":1}\0x", 9)).has_value());
    CHECK(object(R"({"a":1,"a":2})")[QStringLiteral("a")].toInt() == 2);
    CHECK(deskpro::text(object(R"({"a":"\ud800x"})")[QStringLiteral("a")]).endsWith(u'x'));
    CHECK(deskpro::text(object(R"({"a":"\u0000"})")[QStringLiteral("a")]).size() == 1);
}

TEST_CASE("numbers that JSON cannot carry exactly are never mistaken for one another")
{
    const auto idOf = [](const char* json) {
        return deskpro::id(object(QByteArray(R"({"id":)") + json + '}'));
    };
    CHECK(idOf("9007199254740993") == QStringLiteral("9007199254740993"));
    CHECK(idOf("9007199254740995") == QStringLiteral("9007199254740995"));
    CHECK(idOf("9223372036854775807") == QStringLiteral("9223372036854775807"));
    CHECK(idOf("18446744073709551615").isEmpty());
    CHECK(idOf("1e300").isEmpty());
    CHECK(idOf("1.5").isEmpty());
    CHECK(idOf("-3") == QStringLiteral("-3"));
    CHECK(idOf("\"00000000000000000000000000000001\"") == QStringLiteral("00000000000000000000000000000001"));
    CHECK(deskpro::integer(1e300) == 0);
    CHECK(deskpro::integer(-1e300) == 0);
    CHECK(deskpro::integer(QStringLiteral("99999999999999999999")) == 0);
}

TEST_CASE("dates out of all range are no dates")
{
    for (const QJsonValue& value :
         {QJsonValue(1e300), QJsonValue(-5), QJsonValue(std::numeric_limits<qint64>::max()),
          QJsonValue(253'402'300'800.0), QJsonValue(QStringLiteral("99999-01-01T00:00:00+0000")),
          QJsonValue(QStringLiteral("0000-00-00T00:00:00")),
          QJsonValue(QStringLiteral("2025-13-45T99:99:99Z")), QJsonValue(QStringLiteral("T")),
          QJsonValue(QStringLiteral("1969-01-01T00:00:00Z")),
          QJsonValue(QStringLiteral("9999-12-31T23:59:59-2359")), QJsonValue(true),
          QJsonValue(QJsonArray{1})}) {
        INFO(value.toVariant().toString().toStdString());
        CHECK(deskpro::time(value) == 0);
    }
}

TEST_CASE("any value in the place of any other is read as nothing, and breaks nothing")
{
    const QJsonObject good = object(wholeTicket);
    REQUIRE(good.size() > 15);
    const QList<QJsonValue> wrong{QJsonValue(),
                                  QJsonValue(true),
                                  QJsonValue(-1),
                                  QJsonValue(1e300),
                                  QJsonValue(QString()),
                                  QJsonValue(QString(10'000, u'x')),
                                  QJsonValue(QJsonArray()),
                                  QJsonValue(QJsonArray{QJsonArray{QJsonArray{1}}, QJsonValue(), 1e300}),
                                  QJsonValue(QJsonObject{{QStringLiteral("id"), QJsonObject{}}}),
                                  QJsonValue(jsonFrom(nested(100))->array())};
    const DeskproStatusMap statuses({});
    const DeskproVocabulary words{QStringLiteral("12"), {}, {}, QUrl(QStringLiteral("https://p.example"))};
    REQUIRE(deskproTicket(good, {}, statuses, words).has_value());
    int read = 0;
    for (const QString& key : good.keys()) {
        for (const QJsonValue& value : wrong) {
            QJsonObject bad = good;
            bad.insert(key, value);
            const auto ticket = deskproTicket(bad, bad, statuses, words);
            const auto message = deskproMessage(bad, bad, bad, ticket.value_or(Ticket{}));
            CHECK((!ticket || (!ticket->id.isEmpty() && ticket->created >= 0)));
            CHECK((!message || !message->id.isEmpty()));
            deskproAccount(bad);
            deskproChoices(QJsonArray{bad}, QStringLiteral("7"));
            deskproPaging(bad);
            CHECK(deskproWords(bad).size() < 50'000);
            ++read;
        }
    }
    CHECK(read == good.size() * wrong.size());
}
