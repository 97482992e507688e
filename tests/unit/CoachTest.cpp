#include "evidence/Coach.h"
#include "support/Places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct Sample
{
    QString name;
    QString language;
    CoachReport report;
};

QList<Sample> corpus(const char* grade)
{
    QFile file(sourceFile(u"tests/unit/data/coach/%1.json"_qs).arg(QLatin1String(grade)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<Sample> samples;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& row : rows) {
        samples.append(
            {row[u"name"].toString(),
             row[u"language"].toString(),
             {row[u"subject"].toString(), row[u"message"].toString(), row[u"attachments"].toInt()}});
    }
    return samples;
}

struct Range
{
    int lowest = std::numeric_limits<int>::max();
    int highest = 0;
    QString lowestName;
    QString highestName;
};

Range range(const Coach& coach, const QList<Sample>& samples)
{
    Range range;
    for (const Sample& sample : samples) {
        const int score = coach.advise(sample.report).score();
        if (score < range.lowest) {
            range.lowest = score;
            range.lowestName = sample.name;
        }
        if (score >= range.highest) {
            range.highest = score;
            range.highestName = sample.name;
        }
    }
    return range;
}

CoachFinding finding(const QString& message, CoachPoint point, const QString& subject = {},
                     int attachments = 0)
{
    const CoachAdvice advice = Coach().advise({subject, message, attachments});
    for (const CoachFinding& found : advice.findings) {
        if (found.point == point) {
            return found;
        }
    }
    FAIL("no such point");
    return {};
}

bool says(const QString& message, CoachPoint point)
{
    return finding(message, point).met;
}

} // namespace

TEST_CASE("the coach puts every good ticket above every middling one, and those above every poor one")
{
    const Coach coach;
    const QList<Sample> good = corpus("good");
    const QList<Sample> middling = corpus("middling");
    const QList<Sample> poor = corpus("poor");
    CHECK(good.size() + middling.size() + poor.size() >= 60);
    for (const auto& samples : {good, middling, poor}) {
        CHECK(std::count_if(samples.begin(), samples.end(),
                            [](const Sample& sample) { return sample.language == u"es"_qs; }) >= 10);
        CHECK(std::count_if(samples.begin(), samples.end(),
                            [](const Sample& sample) { return sample.language == u"en"_qs; }) >= 10);
    }
    const Range best = range(coach, good);
    const Range middle = range(coach, middling);
    const Range worst = range(coach, poor);
    INFO("good " << best.lowest << " (" << best.lowestName.toStdString() << ") to " << best.highest
                 << "; middling " << middle.lowest << " (" << middle.lowestName.toStdString() << ") to "
                 << middle.highest << " (" << middle.highestName.toStdString() << "); poor to "
                 << worst.highest << " (" << worst.highestName.toStdString() << ")");
    CHECK(best.lowest > middle.highest);
    CHECK(middle.lowest > worst.highest);
}

TEST_CASE("a time, a day or a span of time says when it began, in either language and without accents")
{
    for (const char* text :
         {"Falla desde las 20:40 de hoy", "empezó ayer por la tarde", "Started at 8:15pm", "since Monday",
          "hace 2 horas", "el 12/11/2026 por primera vez", "for three days now", "desde el miercoles"}) {
        INFO(text);
        CHECK(says(QString::fromUtf8(text), CoachPoint::Began));
    }
    for (const char* text :
         {"no funciona", "version 2026.11.12 is installed", "tiene 3 botones", "it fails"}) {
        INFO(text);
        CHECK_FALSE(says(QString::fromUtf8(text), CoachPoint::Began));
    }
    CHECK(finding(u"No imprime desde las 20:40 de hoy."_qs, CoachPoint::Began).found ==
          u"desde las 20:40 de hoy"_qs);
}

TEST_CASE("a machine is a number beside what it numbers, or a label; an error code is none")
{
    for (const char* text : {"el kiosco 2", "posición K-02", "máquina nº 114", "EGM-1043 is dark",
                             "asset number 20431", "MAQUINA 31", "table 6 shows"}) {
        INFO(text);
        CHECK(says(QString::fromUtf8(text), CoachPoint::Machine));
    }
    for (const char* text : {"error E-204", "código de error B-31", "at 20:40", "version A-12",
                             "la máquina grande", "paga 50 euros"}) {
        INFO(text);
        CHECK_FALSE(says(QString::fromUtf8(text), CoachPoint::Machine));
    }
    CHECK(finding(u"En la posición K-02 no sale papel."_qs, CoachPoint::Machine).found ==
          u"posición K-02"_qs);
}

TEST_CASE("a heading counts when something is written under it, and the empty template says nothing")
{
    CHECK(says(u"Pasos\nMeter un ticket y pulsar el botón verde"_qs, CoachPoint::Steps));
    CHECK(says(u"STEPS: turn it on, wait a minute"_qs, CoachPoint::Steps));
    CHECK_FALSE(says(u"Pasos\n\n\nAntes\nTodo estaba como siempre"_qs, CoachPoint::Steps));
    const CoachFinding course =
        finding(u"Antes\nEstaba todo normal\n\nDespués\nTodo como al principio"_qs, CoachPoint::Course);
    CHECK_FALSE(course.met);
    CHECK(course.missingParts == QStringList{u"during"_qs});
    const CoachAdvice empty = Coach().advise({{}, u"Antes\n\n\nDurante\n\n\nDespués\n\n\nPasos\n"_qs, 0});
    CHECK(empty.score() == 0);
    CHECK(empty.met() == 0);
}

TEST_CASE(
    "steps are a list, how many is a count, evidence is a file, and a subject says more than that it fails")
{
    CHECK(says(u"1. Meter un billete\n2. Pulsar\n"_qs, CoachPoint::Steps));
    CHECK_FALSE(says(u"1. Meter un billete"_qs, CoachPoint::Steps));
    CHECK(says(u"las demás funcionan"_qs, CoachPoint::Extent));
    CHECK(says(u"All the machines of the bank"_qs, CoachPoint::Extent));
    CHECK_FALSE(says(u"la máquina no va"_qs, CoachPoint::Extent));
    CHECK(finding({}, CoachPoint::Evidence, {}, 1).met);
    CHECK_FALSE(finding(u"adjunto una foto"_qs, CoachPoint::Evidence).met);
    CHECK(finding({}, CoachPoint::Subject, u"Kiosco 2 no imprime"_qs).met);
    CHECK_FALSE(finding({}, CoachPoint::Subject, u"¡URGENTE! Problema con la máquina"_qs).met);
}

TEST_CASE("what the coach found lies in the message where it says")
{
    const QString message = u"Línea uno.\nAsí pasó: «posición K-02» a las 20:40."_qs;
    const CoachFinding machine = finding(message, CoachPoint::Machine);
    CHECK(message.mid(machine.position, machine.length) == u"posición K-02"_qs);
}

TEST_CASE("rules that are wrong are refused with the place, and hostile text is read to its end")
{
    CHECK_FALSE(Coach::fromRules("[]").ok());
    const auto wrong = Coach::fromRules(R"({"points":{"subject":{"weight":1,"patterns":["a <nothing>"]}}})");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().arguments == QStringList{u"subject"_qs, u"a <nothing>"_qs});
    QString hostile;
    for (int i = 0; i < 20'000; ++i) {
        hostile += QChar(0x0301) + u"a las las las <clock> 1.1.1.1. "_qs + QChar(0xD800);
    }
    CHECK(Coach().advise({hostile.left(200), hostile, 0}).findings.size() == 7);
}
