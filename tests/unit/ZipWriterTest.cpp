#include "archive/ZipWriter.h"
#include "support/Await.h"
#include "support/ZipContents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

struct Desk
{
    QTemporaryDir folder;
    QTemporaryDir out;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QString target() const { return out.filePath(QStringLiteral("logs.zip")); }
    QStringList left() const { return QDir(out.path()).entryList(QDir::Files | QDir::Hidden); }
    ErrorCode refused(const ZipOrder& order) const
    {
        const auto result = await(startZip(order));
        REQUIRE_FALSE(result);
        CHECK(left().isEmpty());
        return result.error().code;
    }
};

/// Bytes that do not shrink.
QByteArray noise(int size)
{
    QByteArray bytes;
    quint32 state = 1;
    while (bytes.size() < size) {
        state = state * 1'664'525 + 1'013'904'223;
        bytes.append(static_cast<char>(state >> 24));
    }
    return bytes;
}

} // namespace

TEST_CASE("files and bytes are zipped under their names, in UTF-8, with their times; the whole is counted")
{
    const Desk desk;
    const QByteArray log = QByteArray("paper jam\n").repeated(100'000);
    const QString path = desk.write(QStringLiteral("kiosk.log"), log);
    const QDateTime night(QDate(2026, 3, 14), QTime(23, 41, 6));
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(night, QFileDevice::FileModificationTime));
    }
    auto* job = startZip({desk.target(),
                          {{QStringLiteral("logs/señal/kiosk.log"), path},
                           {QStringLiteral("empty.txt"), {}, {}},
                           {QStringLiteral("manifest.json"), {}, "{}", night.toSecsSinceEpoch()},
                           {QStringLiteral("photo.jpg"), {}, noise(50'000)}}});
    QList<QPair<qint64, qint64>> told;
    QObject::connect(job, &JobBase::progress, job, [&told](qint64 done, qint64 total) {
        told.append({done, total});
    });
    const auto result = await(job);
    REQUIRE(result);
    CHECK(result->files == 4);
    CHECK(result->unreadable.isEmpty());
    CHECK(result->size == QFileInfo(desk.target()).size());
    CHECK(result->size < 70'000);
    const auto contents = zipContents(desk.target());
    CHECK(contents.size() == 4);
    CHECK(contents.value(QStringLiteral("logs/señal/kiosk.log")) == log);
    CHECK(contents.value(QStringLiteral("empty.txt")).isEmpty());
    CHECK(contents.value(QStringLiteral("manifest.json")) == "{}");
    CHECK(contents.value(QStringLiteral("photo.jpg")) == noise(50'000));
    REQUIRE_FALSE(told.isEmpty());
    CHECK(told.last() == QPair<qint64, qint64>(log.size() + 2 + 50'000, log.size() + 2 + 50'000));
    CHECK(told.size() <= 210);

    zip_t* archive = zip_open(desk.target().toUtf8().constData(), ZIP_RDONLY, nullptr);
    REQUIRE(archive);
    for (const char* name : {"logs/señal/kiosk.log", "manifest.json"}) {
        zip_stat_t status;
        REQUIRE(zip_stat(archive, name, ZIP_FL_ENC_UTF_8, &status) == 0);
        CHECK(QDateTime::fromSecsSinceEpoch(status.mtime) == night);
    }
    zip_discard(archive);
}

TEST_CASE("what cannot be read is left out and named; where nothing can be, no archive is made")
{
    const Desk desk;
    const QString there = desk.write(QStringLiteral("a.log"), "a");
    const ZipEntry gone{QStringLiteral("gone.log"), desk.folder.filePath(QStringLiteral("gone.log"))};
    const ZipEntry folder{QStringLiteral("folder"), desk.folder.path()};
    const auto result = await(startZip({desk.target(), {gone, {QStringLiteral("a.log"), there}, folder}}));
    REQUIRE(result);
    CHECK(result->unreadable == QStringList{QStringLiteral("gone.log"), QStringLiteral("folder")});
    CHECK(zipContents(desk.target()).keys() == QStringList{QStringLiteral("a.log")});
    REQUIRE(QFile::remove(desk.target()));
    CHECK(desk.refused({desk.target(), {gone, folder}}) == ErrorCode::FileUnreadable);
    CHECK(desk.refused({desk.target(), {}}) == ErrorCode::FileEmpty);
}

TEST_CASE("a file that cannot be read to its end is left out, and the others are zipped all the same")
{
    const Desk desk;
    const QString first = desk.write(QStringLiteral("a.log"), noise(300'000));
    const QString second = desk.write(QStringLiteral("b.log"), noise(300'000));
    const std::atomic<bool> aborted = false;
    // It vanishes while the one before it is read.
    const auto result =
        writeZip({desk.target(), {{QStringLiteral("a.log"), first}, {QStringLiteral("b.log"), second}}},
                 aborted, [&second](qint64, qint64) { QFile::remove(second); });
    REQUIRE(result);
    CHECK(result->unreadable == QStringList{QStringLiteral("b.log")});
    CHECK(result->files == 1);
    CHECK(zipContents(desk.target()).value(QStringLiteral("a.log")).size() == 300'000);
}

TEST_CASE("a log that is cut while it is zipped is left out")
{
    const Desk desk;
    const QString other = desk.write(QStringLiteral("a.log"), noise(1'000));
    const QString path = desk.write(QStringLiteral("b.log"), noise(2'000'000));
    const std::atomic<bool> aborted = false;
    const auto result =
        writeZip({desk.target(), {{QStringLiteral("a.log"), other}, {QStringLiteral("b.log"), path}}},
                 aborted, [&path](qint64, qint64) { QFile::resize(path, 4'096); });
    REQUIRE(result);
    CHECK(result->unreadable == QStringList{QStringLiteral("b.log")});
    CHECK(zipContents(desk.target()).keys() == QStringList{QStringLiteral("a.log")});
}

TEST_CASE("a zip stops at its limit, and at a word; nothing of it stays, and what lay there before does")
{
    const Desk desk;
    const QString path = desk.write(QStringLiteral("a.log"), noise(2'000'000));
    ZipOrder order{desk.target(), {{QStringLiteral("a.log"), path}}, 1'000'000};
    CHECK(desk.refused(order) == ErrorCode::FileTooLarge);
    order.maxBytes = 0;
    std::atomic<bool> aborted = false;
    const auto stopped = writeZip(order, aborted, [&aborted](qint64, qint64) { aborted = true; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(desk.left().isEmpty());
    {
        auto* job = startZip(order);
        job->abort();
        CHECK(await(job).error().code == ErrorCode::Cancelled);
        REQUIRE(waitUntil([&desk] { return desk.left().isEmpty(); }));
    }
    QFile before(desk.target());
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write("earlier");
    before.close();
    order.maxBytes = 1'000;
    CHECK_FALSE(await(startZip(order)));
    CHECK(desk.left() == QStringList{QStringLiteral("logs.zip")});
    CHECK(QFileInfo(desk.target()).size() == 7);
}

TEST_CASE("a zip that cannot be written says so")
{
    const Desk desk;
    const ZipOrder order{desk.out.filePath(QStringLiteral("no/such/folder/a.zip")),
                         {{QStringLiteral("a.txt"), {}, "a"}}};
    CHECK(desk.refused(order) == ErrorCode::FileWriteFailed);
}

TEST_CASE("no entry of a zip leads out of the folder it is unpacked into, and none comes twice")
{
    const Desk desk;
    for (const char* name : {"", "/etc/passwd", "../a", "a/../../b", "a//b", "a/", "C:\\a", "./a"}) {
        INFO(name);
        CHECK(desk.refused({desk.target(), {{QString::fromLatin1(name), {}, "a"}}}) ==
              ErrorCode::InvalidInput);
    }
    const ZipEntry twice{QStringLiteral("a"), {}, "a"};
    CHECK(desk.refused({desk.target(), {twice, twice}}) == ErrorCode::InvalidInput);
}

TEST_CASE("a log that grows while it is zipped is taken as it was at the start")
{
    const Desk desk;
    const QString path = desk.write(QStringLiteral("a.log"), noise(500'000));
    const std::atomic<bool> aborted = false;
    const auto result =
        writeZip({desk.target(), {{QStringLiteral("a.log"), path}}}, aborted, [&path](qint64, qint64) {
            QFile file(path);
            REQUIRE(file.open(QIODevice::Append));
            file.write("more\n");
        });
    REQUIRE(result);
    CHECK(zipContents(desk.target()).value(QStringLiteral("a.log")) == noise(500'000));
}
