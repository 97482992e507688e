#include "CliFixture.h"

#include "support/Places.h"

#include <QProcess>

#include <QProcessEnvironment>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

/// What `probe` says to a person with that language.
QString probeIn(const char* language, const CliFixture& fixture)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LC_ALL"));
    environment.remove(QStringLiteral("LC_MESSAGES"));
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.insert(QStringLiteral("LANG"), QString::fromLatin1(language));
    process.setProcessEnvironment(environment);
    process.start(test::builtProgram(u"caredesk-cli"_qs),
                  {QStringLiteral("--profile-dir"), fixture.profile.path(), QStringLiteral("--portal"),
                   fixture.portal.url().toString(), QStringLiteral("--ca"), fixture.portal.caPath(),
                   QStringLiteral("probe")});
    REQUIRE(process.waitForFinished(60'000));
    return QString::fromUtf8(process.readAllStandardError());
}

} // namespace

TEST_CASE("why a certificate is refused is said in the person's language")
{
    const auto [kind, english, spanish] = GENERATE(table<const char*, const char*, const char*>(
        {{"expired", "has expired", "ha caducado"},
         {"self-signed", "issued by itself", "por sí mismo"},
         {"wrong-host", "another address", "una dirección distinta"}}));
    CAPTURE(kind);
    const CliFixture fixture({QStringLiteral("--tickets"), QStringLiteral("0"),
                              QStringLiteral("--certificate"), QString::fromLatin1(kind)});
    const QString inEnglish = probeIn("en_US.UTF-8", fixture);
    const QString inSpanish = probeIn("es_ES.UTF-8", fixture);
    CAPTURE(inEnglish.toStdString(), inSpanish.toStdString());
    CHECK(inEnglish.contains(QString::fromUtf8(english)));
    CHECK(inSpanish.contains(QString::fromUtf8(spanish)));
}
