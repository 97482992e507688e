// What only a Unix file system has: links anywhere, pipes, files that may not be read; and its paths.
#include "evidence/Gatherer.h"
#include "evidence/Manifest.h"
#include "support/Await.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace caredesk;

namespace {

struct Place
{
    Place()
    {
        QDir(folder.path()).mkpath(u"logs/sub"_qs);
        write(u"logs/a.log"_qs);
        write(u"secret.log"_qs);
    }

    void write(const QString& name) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("line of " + name.toUtf8() + '\n');
    }

    void link(const QString& target, const QString& name) const
    {
        REQUIRE(QFile::link(target, folder.filePath(name)));
    }

    Gathering gather() const
    {
        EvidenceSource source{.nameEn = u"Logs"_qs, .nameEs = u"Registros"_qs};
        source.linuxGlobs = {folder.filePath(u"logs/**/*.log"_qs)};
        Result<Gathering> result = await(startGathering({.sources = {source}}));
        REQUIRE(result.ok());
        return *std::move(result);
    }

    QTemporaryDir folder;
};

QStringList skippedAs(const Gathering& gathering, SkipReason reason)
{
    QStringList names;
    for (const SkippedEvidence& skipped : gathering.skipped) {
        if (skipped.reason == reason) {
            names.append(skipped.from.section(u'/', -1));
        }
    }
    names.sort();
    return names;
}

} // namespace

TEST_CASE("links that lead out of the place are not followed, and are named")
{
    const Place place;
    place.link(place.folder.filePath(u"secret.log"_qs), u"logs/out.log"_qs);
    place.link(place.folder.path(), u"logs/up"_qs);
    place.link(u"/etc/passwd"_qs, u"logs/passwd.log"_qs);
    place.link(u"nowhere"_qs, u"logs/broken.log"_qs);
    const Gathering gathering = place.gather();
    CHECK(gathering.files.size() == 1);
    CHECK(skippedAs(gathering, SkipReason::LinkOutside) ==
          QStringList{u"broken.log"_qs, u"out.log"_qs, u"passwd.log"_qs});
}

TEST_CASE("a link inside the place is the file that it leads to, once; folders in a circle end")
{
    const Place place;
    place.link(place.folder.filePath(u"logs/a.log"_qs), u"logs/current.log"_qs);
    place.link(place.folder.filePath(u"logs"_qs), u"logs/sub/round"_qs);
    place.link(u"."_qs, u"logs/self"_qs);
    const Gathering gathering = place.gather();
    CHECK(gathering.files.size() == 1);
    CHECK(gathering.skipped.isEmpty());
}

TEST_CASE("a pipe is never opened")
{
    const Place place;
    REQUIRE(::mkfifo(QFile::encodeName(place.folder.filePath(u"logs/pipe.log"_qs)).constData(), 0600) == 0);
    const Gathering gathering = place.gather();
    CHECK(gathering.files.size() == 1);
    CHECK(skippedAs(gathering, SkipReason::NotAFile) == QStringList{u"pipe.log"_qs});
}

TEST_CASE("a place that is itself a link is followed: the administrator named it")
{
    const Place place;
    place.link(place.folder.filePath(u"logs"_qs), u"alias"_qs);
    EvidenceSource source{.nameEn = u"Logs"_qs, .nameEs = u"Registros"_qs};
    source.linuxGlobs = {place.folder.filePath(u"alias/*.log"_qs)};
    const Result<Gathering> result = await(startGathering({.sources = {source}}));
    REQUIRE(result.ok());
    CHECK(result->files.size() == 1);
}

TEST_CASE("files and folders that may not be read are named")
{
    if (::geteuid() == 0) {
        WARN("root may read everything");
        return;
    }
    const Place place;
    ::chmod(QFile::encodeName(place.folder.filePath(u"logs/a.log"_qs)).constData(), 0);
    ::chmod(QFile::encodeName(place.folder.filePath(u"logs/sub"_qs)).constData(), 0);
    const Gathering gathering = place.gather();
    CHECK(skippedAs(gathering, SkipReason::Unreadable) == QStringList{u"a.log"_qs, u"sub"_qs});
    ::chmod(QFile::encodeName(place.folder.filePath(u"logs/sub"_qs)).constData(), 0700);
}

TEST_CASE("what a place is called by variables and the home stays so, and names nobody")
{
    const Place place;
    EvidenceSource source{.nameEn = u"Logs"_qs, .nameEs = u"Registros"_qs};
    source.linuxGlobs = {u"~/logs/*.log"_qs, u"${NOWHERE}/x/*.log"_qs, u"~/missing/*.log"_qs};
    const Result<Gathering> gathering =
        await(startGathering({.sources = {source}, .home = place.folder.path()}));
    REQUIRE(gathering.ok());
    REQUIRE(gathering->files.size() == 1);
    CHECK(gathering->files.first().from == u"~/logs/a.log"_qs);
    REQUIRE(gathering->skipped.size() == 2);
    CHECK(gathering->skipped.first().reason == SkipReason::VariableUnset);
    CHECK(gathering->skipped.last().reason == SkipReason::PlaceMissing);
    const QByteArray manifest = manifestJson(*gathering, {}, 0) + manifestText(*gathering, {}, 0).toUtf8();
    CHECK_FALSE(manifest.contains(place.folder.path().toUtf8()));
}
