#include "evidence/EvidenceZip.h"
#include "evidence/Gatherer.h"
#include "evidence/Manifest.h"
#include "support/Await.h"
#include "support/ZipContents.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace caredesk;

namespace {

const qint64 now = QDateTime::currentMSecsSinceEpoch();

/// A folder with logs, and a source that names it.
struct Place
{
    Place()
    {
        source.nameEn = u"Kiosk"_qs;
        source.nameEs = u"Quiosco"_qs;
        globs({u"**/*.log"_qs});
    }

    void globs(const QStringList& below)
    {
        QStringList whole;
        for (const QString& one : below) {
            whole.append(folder.path() + u'/' + one);
        }
        source.linuxGlobs = whole;
        source.windowsGlobs = whole;
    }

    QString write(const QString& name, const QByteArray& bytes, int daysAgo = 0) const
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.flush();
        REQUIRE(file.setFileTime(QDateTime::fromMSecsSinceEpoch(now).addDays(-daysAgo),
                                 QFileDevice::FileModificationTime));
        return path;
    }

    Gathering gather(const QList<EvidenceSource>& sources) const
    {
        GatherRequest request;
        request.sources = sources;
        request.now = now;
        request.maxTotalBytes = maxTotalBytes;
        request.patternMs = patternMs;
        Result<Gathering> result = await(startGathering(request));
        INFO((result ? QString() : result.error().detail).toStdString());
        REQUIRE(result.ok());
        return *std::move(result);
    }
    Gathering gather() const { return gather({source}); }

    QTemporaryDir folder;
    EvidenceSource source;
    qint64 maxTotalBytes = 200ll * 1024 * 1024;
    qint64 patternMs = 60'000;
};

QStringList namesOf(const Gathering& gathering)
{
    QStringList names;
    for (const GatheredFile& file : gathering.files) {
        names.append(file.name);
    }
    return names;
}

QByteArray contentsOf(const GatheredFile& file)
{
    QFile copy(file.path);
    REQUIRE(copy.open(QIODevice::ReadOnly));
    return copy.readAll();
}

int skippedFor(const Gathering& gathering, SkipReason reason)
{
    int count = 0;
    for (const SkippedEvidence& skipped : gathering.skipped) {
        count += skipped.reason == reason ? skipped.count : 0;
    }
    return count;
}

} // namespace

TEST_CASE("the files that a source names are gathered, the newest first, with where they come from")
{
    Place place;
    place.write(u"old.log"_qs, "old\n", 3);
    place.write(u"sub/deep/new.log"_qs, "new\n", 1);
    place.write(u"other.txt"_qs, "no\n");
    const Gathering gathering = place.gather();
    REQUIRE(namesOf(gathering) == QStringList{u"1 Kiosk/sub/deep/new.log"_qs, u"1 Kiosk/old.log"_qs});
    const GatheredFile& file = gathering.files.first();
    CHECK(contentsOf(file) == "new\n");
    CHECK(file.from == place.folder.path() + u"/sub/deep/new.log"_qs);
    CHECK(file.size == 4);
    CHECK(file.originalSize == 4);
    CHECK(file.cutBytes == 0);
    CHECK(file.sha256.toLatin1() == QCryptographicHash::hash("new\n", QCryptographicHash::Sha256).toHex());
    CHECK(gathering.skipped.isEmpty());
}

TEST_CASE("number, age and the sum are limited, and what is left out is counted")
{
    Place place;
    for (int i = 0; i < 30; ++i) {
        place.write(u"%1.log"_qs.arg(i), QByteArray(100, 'x') + '\n', i);
    }
    place.source.maxFiles = 5;
    place.source.maxAgeDays = 20;
    const Gathering gathering = place.gather();
    CHECK(gathering.files.size() == 5);
    CHECK(gathering.files.first().name == u"1 Kiosk/0.log"_qs);
    CHECK(skippedFor(gathering, SkipReason::OverCount) + skippedFor(gathering, SkipReason::TooOld) == 25);
    CHECK(skippedFor(gathering, SkipReason::TooOld) >= 9);
    place.maxTotalBytes = 250;
    const Gathering small = place.gather();
    CHECK(small.files.size() == 2);
    CHECK(skippedFor(small, SkipReason::OverTotal) == 3);
}

TEST_CASE("of a file over the limit the last whole lines are taken, also in the middle of a character")
{
    Place place;
    place.source.maxFileBytes = 1'024;
    QByteArray text;
    for (int i = 0; i < 500; ++i) {
        text += "línea ñ €😀 " + QByteArray::number(i) + '\n';
    }
    for (int shift = 0; shift < 30; ++shift) {
        CAPTURE(shift);
        const QByteArray whole = text + QByteArray(shift, '.') + '\n';
        place.write(u"a.log"_qs, whole);
        const Gathering gathering = place.gather();
        REQUIRE(gathering.files.size() == 1);
        const GatheredFile& file = gathering.files.first();
        const QByteArray copy = contentsOf(file);
        CHECK(copy.size() <= 1'024);
        CHECK(copy.size() > 900);
        CHECK(copy.startsWith("línea ñ €😀 "));
        CHECK(file.cutBytes + copy.size() == file.originalSize);
        CHECK(whole.endsWith(copy));
    }
}

TEST_CASE("a line that is cut never shows the rest of a secret")
{
    Place place;
    place.source.maxFileBytes = 1'024;
    place.source.blankOut = {{u"pin"_qs, u"pin=(\\w+)"_qs}};
    place.write(u"a.log"_qs, QByteArray(5'000, '.') + "pin=" + QByteArray(1'100, 's') + "\nafter\n");
    const Gathering gathering = place.gather();
    REQUIRE(gathering.files.size() == 1);
    CHECK(contentsOf(gathering.files.first()) == "after\n");
    place.write(u"a.log"_qs, "pin=" + QByteArray(5'000, 's'));
    CHECK(skippedFor(place.gather(), SkipReason::WithoutLines) == 1);
}

TEST_CASE("UTF-16 that is cut is still known for what it is")
{
    Place place;
    place.source.maxFileBytes = 1'024;
    place.source.blankOut = {{u"pin"_qs, u"pin=(\\d+)"_qs}};
    QByteArray wide("\xFF\xFE", 2);
    for (const QChar c : (u"línea con pin=123\r\n"_qs).repeated(200)) {
        wide.append(static_cast<char>(c.unicode() & 0xFF)).append(static_cast<char>(c.unicode() >> 8));
    }
    place.write(u"a.log"_qs, wide);
    const Gathering gathering = place.gather();
    REQUIRE(gathering.files.size() == 1);
    const QByteArray copy = contentsOf(gathering.files.first());
    CHECK(copy.startsWith(QByteArray("\xFF\xFE", 2)));
    CHECK(copy.mid(2).startsWith(QByteArray("l\0", 2)));
    CHECK(gathering.files.first().blanked.byPattern.value(u"pin"_qs) > 10);
}

TEST_CASE("a sparse file of 4 GB costs no more than its end")
{
    Place place;
    const QString path = place.write(u"huge.log"_qs, "begin\n");
    REQUIRE(QFile::resize(path, 4ll * 1024 * 1024 * 1024));
    CHECK(skippedFor(place.gather(), SkipReason::Binary) == 1);
    QFile file(path);
    REQUIRE(file.open(QIODevice::Append));
    file.write(QByteArray("a line\n").repeated(200'000));
    file.close();
    const Gathering gathering = place.gather();
    REQUIRE(gathering.files.size() == 1);
    CHECK(gathering.files.first().cutBytes > 4ll * 1024 * 1024 * 1024);
    CHECK(gathering.files.first().size <= place.source.maxFileBytes);
}

TEST_CASE("what is no text goes only where the source says so, whole and as it is")
{
    Place place;
    const QByteArray program("MZ\0pin=1\0", 9);
    place.write(u"a.log"_qs, program);
    place.source.blankOut = {{u"pin"_qs, u"pin=(\\d)"_qs}};
    CHECK(skippedFor(place.gather(), SkipReason::Binary) == 1);
    place.source.binaryFiles = true;
    const Gathering gathering = place.gather();
    REQUIRE(gathering.files.size() == 1);
    CHECK(gathering.files.first().binary);
    CHECK(contentsOf(gathering.files.first()) == program);
    place.source.maxFileBytes = 1'024;
    place.write(u"a.log"_qs, program + QByteArray(2'000, '\0'));
    CHECK(skippedFor(place.gather(), SkipReason::BinaryTooLarge) == 1);
}

TEST_CASE("secrets are blanked out in the copies and counted, and the copies are the owner's alone")
{
    Place place;
    place.source.blankOut = {{u"pin"_qs, u"pin=(\\d+)"_qs}, {u"bad"_qs, u"(a+)+$"_qs}};
    place.write(u"a.log"_qs, "pin=1\nfine\npin=2 pin=3\n" + QByteArray(200, 'a') + "!\n");
    const Gathering gathering = place.gather();
    REQUIRE(gathering.files.size() == 1);
    CHECK(contentsOf(gathering.files.first()) == "pin=[***]\nfine\npin=[***] pin=[***]\n[***]\n");
    CHECK(gathering.files.first().blanked.byPattern.value(u"pin"_qs) == 3);
    CHECK(gathering.files.first().blanked.wholeLines == 1);
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    CHECK_FALSE(QFile::permissions(gathering.folder->path()) & others);
#endif
}

TEST_CASE("patterns that take too long over a file cost that file only")
{
    Place place;
    place.source.blankOut = {{u"pin"_qs, u"pin=(\\d+)"_qs}};
    place.patternMs = 0;
    place.write(u"a.log"_qs, "pin=1\n");
    const Gathering gathering = place.gather();
    CHECK(gathering.files.isEmpty());
    CHECK(skippedFor(gathering, SkipReason::PatternsTooSlow) == 1);
}

TEST_CASE("a file that two sources name is gathered once, and names in the zip are never taken twice")
{
    Place place;
    place.write(u"a/x.log"_qs, "1\n");
    place.write(u"b/x.log"_qs, "2\n");
    place.globs({u"a/*.log"_qs, u"b/*.log"_qs, u"a/x.log"_qs});
    const Gathering gathering = place.gather({place.source, place.source});
    QStringList names = namesOf(gathering);
    names.sort();
    CHECK(names == QStringList{u"1 Kiosk/x (2).log"_qs, u"1 Kiosk/x.log"_qs});
}

TEST_CASE("empty files and folders that match are not taken")
{
    Place place;
    place.write(u"a.log"_qs, "");
    QDir(place.folder.path()).mkdir(u"folder.log"_qs);
    const Gathering gathering = place.gather();
    CHECK(gathering.files.isEmpty());
    CHECK(skippedFor(gathering, SkipReason::Empty) == 1);
    CHECK(gathering.skipped.size() == 1);
}

TEST_CASE("of thousands of files the newest are taken, and one can stop it")
{
    Place place;
    for (int i = 0; i < 3'000; ++i) {
        QFile file(place.folder.filePath(u"%1.log"_qs.arg(i)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("line\n");
    }
    place.source.maxFiles = 1'000;
    const Gathering gathering = place.gather();
    CHECK(gathering.files.size() == 1'000);
    CHECK(skippedFor(gathering, SkipReason::OverCount) == 2'000);
    Job<Gathering>* job = startGathering({.sources = {place.source}, .now = now});
    job->abort();
    const Result<Gathering> stopped = await(job);
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("a manifest says what is there, what was done to it, what is not there, and how much was taken out")
{
    Place place;
    place.source.blankOut = {{u"pin"_qs, u"pin=(\\d+)"_qs}};
    place.source.maxFileBytes = 1'024;
    place.write(u"a.log"_qs, QByteArray("pin=1\n").repeated(1'000));
    place.write(u"b.log"_qs, "b\n", 1);
    place.write(u"c.log"_qs, "");
    const Gathering gathering = place.gather();
    REQUIRE(gathering.files.size() == 2);
    const QJsonObject manifest = QJsonDocument::fromJson(manifestJson(gathering, {1}, now)).object();
    const QJsonArray files = manifest.value(u"files"_qs).toArray();
    REQUIRE(files.size() == 1);
    const QJsonObject file = files.first().toObject();
    CHECK(file.value(u"name"_qs).toString() == u"1 Kiosk/a.log"_qs);
    CHECK(file.value(u"originalBytes"_qs).toInt() == 6'000);
    CHECK(file.value(u"cutBytes"_qs).toInt() > 4'900);
    CHECK(file.value(u"blanked"_qs).toObject().value(u"pin"_qs).toInt() == 170);
    CHECK(file.value(u"sha256"_qs).toString() == gathering.files.first().sha256);
    CHECK(manifest.value(u"leftOut"_qs).toInt() == 1);
    CHECK(manifest.value(u"skipped"_qs).toArray().first().toObject().value(u"reason"_qs).toString() ==
          u"empty"_qs);
    const QString text = manifestText(gathering, {1}, now);
    CHECK(text.contains(u"a.log"));
    CHECK_FALSE(text.contains(u"b.log"));
    CHECK(text.contains(u"c.log"));
}

TEST_CASE("the zip holds what was gathered, without what was taken out, and its manifests")
{
    Place place;
    place.write(u"a.log"_qs, "a\n");
    place.write(u"b.log"_qs, "b\n", 1);
    const Gathering gathering = place.gather();
    const QString target = place.folder.filePath(u"evidence.zip"_qs);
    const Result<ZipSummary> zip = await(startZip(evidenceZip(gathering, {0}, now, target)));
    REQUIRE(zip.ok());
    const QMap<QString, QByteArray> contents = zipContents(target);
    CHECK(contents.keys() == QStringList{u"1 Kiosk/b.log"_qs, u"manifest.json"_qs, u"manifest.txt"_qs});
    CHECK(contents.value(u"1 Kiosk/b.log"_qs) == "b\n");
    CHECK(contents.value(u"manifest.json"_qs) == manifestJson(gathering, {0}, now));
}
