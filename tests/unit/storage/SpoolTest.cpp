#include "storage/Connection.h"
#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

constexpr qint64 limit = 1'000'000;

struct Files
{
    QTemporaryDir account;
    QTemporaryDir desk;
    WorkStore store{{account.path()}};

    Files() { REQUIRE(await(store.open())); }

    QString path(const QString& name) const { return desk.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QStringList spooled() const
    {
        return QDir(account.filePath(QStringLiteral("spool"))).entryList(QDir::Files);
    }
    ErrorCode refused(const QString& file, qint64 maxBytes = limit)
    {
        const auto result = await(store.spoolFile(file, maxBytes));
        REQUIRE_FALSE(result);
        return result.error().code;
    }
};

} // namespace

TEST_CASE("a file is copied under its hash, with a safe name and its type, and the same one lies there once")
{
    Files files;
    const QByteArray png("\x89PNG\r\n\x1a\n and so on");
    const auto one = await(files.store.spoolFile(files.write(QStringLiteral("picture.png"), png), limit));
    REQUIRE(one);
    CHECK(one->fileName == QStringLiteral("picture.png"));
    CHECK(one->contentType == QStringLiteral("image/png"));
    CHECK(one->size == png.size());
    CHECK(one->sha256 ==
          QString::fromLatin1(QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex()));
    QFile copy(one->path);
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == png);
    const auto two = await(files.store.spoolBytes(png, QStringLiteral("a:b.png"), limit));
    CHECK(two->fileName == QStringLiteral("a_b.png"));
    CHECK(two->path == one->path);
    CHECK(two->uuid != one->uuid);
    CHECK(files.spooled() == QStringList{one->sha256});
}

TEST_CASE("what cannot be attached is refused by name before anything is copied")
{
    Files files;
    CHECK(files.refused(files.path(QStringLiteral("none"))) == ErrorCode::FileNotFound);
    CHECK(files.refused(files.desk.path()) == ErrorCode::FileNotRegular);
    CHECK(files.refused(files.write(QStringLiteral("empty"), {})) == ErrorCode::FileEmpty);
    const QString large = files.write(QStringLiteral("large"), "12345");
    const auto tooLarge = await(files.store.spoolFile(large, 4));
    CHECK(tooLarge == Result<SpooledFile>(
                          Error{ErrorCode::FileTooLarge, {QStringLiteral("large"), QStringLiteral("4")}}));
    // 5 GB that take no room.
    REQUIRE(QFile::resize(large, 5'000'000'000));
    CHECK(files.refused(large) == ErrorCode::FileTooLarge);
    CHECK(await(files.store.spoolBytes({}, QStringLiteral("x"), limit)).error().code == ErrorCode::FileEmpty);
    CHECK(await(files.store.spoolBytes("12345", QStringLiteral("x"), 4)).error().code ==
          ErrorCode::FileTooLarge);
#ifdef Q_OS_UNIX
    CHECK(files.refused(QStringLiteral("/dev/zero")) == ErrorCode::FileNotRegular);
    CHECK(files.refused(QStringLiteral("/dev/null")) == ErrorCode::FileNotRegular);
    const QString secret = files.write(QStringLiteral("secret"), "x");
    REQUIRE(QFile::setPermissions(secret, {}));
    if (!QFile(secret).open(QIODevice::ReadOnly)) { // Root reads it all the same.
        CHECK(files.refused(secret) == ErrorCode::FileUnreadable);
    }
#endif
    CHECK(files.spooled().isEmpty());
}

TEST_CASE("three hundred files at once all arrive, and drafts can be saved meanwhile")
{
    Files files;
    int arrived = 0;
    for (int n = 0; n < 300; ++n) {
        const QString path = files.write(QString::number(n), QByteArray::number(n));
        files.store.spoolFile(path, limit)->then(&files.store, [&arrived](const Result<SpooledFile>& file) {
            arrived += file ? 1 : 0;
        });
    }
    CHECK(await(files.store.saveDraft(draft(QStringLiteral("a")))));
    CHECK(waitUntil([&arrived] { return arrived == 300; }));
    CHECK(files.spooled().size() == 300);
}

TEST_CASE("a copy that is aborted, or whose store goes, leaves nothing")
{
    Files files;
    const QString path = files.path(QStringLiteral("big"));
    REQUIRE(QFile(path).open(QIODevice::WriteOnly));
    REQUIRE(QFile::resize(path, 300'000'000));
    auto* job = files.store.spoolFile(path, 1'000'000'000);
    QObject::connect(job, &JobBase::progress, job, &JobBase::abort);
    CHECK(await(job) == Result<SpooledFile>(ErrorCode::Cancelled));
    CHECK(waitUntil([&files] { return files.spooled().isEmpty(); }));
    {
        WorkStore second({files.account.path()});
        REQUIRE(await(second.open()));
        second.spoolFile(path, 1'000'000'000);
    }
    CHECK(files.spooled().isEmpty());
}

TEST_CASE("only old files that nothing names are collected")
{
    Files files;
    const auto used = await(files.store.spoolBytes("used", QStringLiteral("u"), limit));
    const auto unused = await(files.store.spoolBytes("unused", QStringLiteral("n"), limit));
    Draft one = draft(QStringLiteral("a"));
    one.attachments = {*used};
    REQUIRE(await(files.store.saveDraft(one)));
    const auto makeOld = [&files](const QString& name) {
        QFile file(files.account.filePath(QStringLiteral("spool/") + name));
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime);
    };
    makeOld(QStringLiteral("broken-off.part"));
    CHECK(await(files.store.collectSpool()) == Result<int>(1));
    CHECK(files.spooled().size() == 2);

    Connection(
        {files.account.filePath(QStringLiteral("work.sqlite")), Connection::Mode::ReadWrite, false, {}})
        .execute(QStringLiteral("UPDATE spool_files SET added = 1"));
    CHECK(await(files.store.collectSpool()) == Result<int>(1));
    CHECK(files.spooled() == QStringList{used->sha256});
    CHECK(await(files.store.draft(one.uuid))->attachments == one.attachments);
}

TEST_CASE("what a picture was made of lies beside it, and goes with it as soon as nothing names it")
{
    Files files;
    const auto kept = await(files.store.spoolBytes("one", QStringLiteral("a.png"), limit));
    const auto gone = await(files.store.spoolBytes("two", QStringLiteral("b.png"), limit));
    REQUIRE(await(files.store.keepEditable(*kept, "marks of one")));
    REQUIRE(await(files.store.keepEditable(*gone, "marks of two")));
    CHECK(await(files.store.editable(*kept)).value() == "marks of one");
    Draft draft;
    draft.uuid = QStringLiteral("draft");
    draft.attachments = {*kept};
    REQUIRE(await(files.store.saveDraft(draft)));

    REQUIRE(await(files.store.dropSpooled({*kept, *gone})));
    CHECK(files.spooled() == QStringList{kept->sha256, kept->sha256 + QStringLiteral(".editable")});
    CHECK(await(files.store.editable(*kept)).value() == "marks of one");
    CHECK(await(files.store.editable(*gone)).value().isEmpty());

    REQUIRE(await(files.store.removeDraft(draft.uuid)));
    REQUIRE(await(files.store.dropSpooled({*kept})));
    CHECK(files.spooled().isEmpty());
}

TEST_CASE("collecting the spool keeps what lies beside a file that a draft names, and takes the rest")
{
    Files files;
    const auto kept = await(files.store.spoolBytes("one", QStringLiteral("a.png"), limit));
    REQUIRE(await(files.store.keepEditable(*kept, "marks of one")));
    Draft draft;
    draft.uuid = QStringLiteral("draft");
    draft.attachments = {*kept};
    REQUIRE(await(files.store.saveDraft(draft)));
    const QString orphan = files.account.filePath(QStringLiteral("spool/0123.editable"));
    QFile(orphan).open(QIODevice::WriteOnly);
    for (const QString& name : files.spooled()) {
        QFile file(files.account.filePath(QStringLiteral("spool/")) + name);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(
            file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
    }
    REQUIRE(await(files.store.collectSpool()));
    CHECK(files.spooled() == QStringList{kept->sha256, kept->sha256 + QStringLiteral(".editable")});
}
