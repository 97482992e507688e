#include "stores/FilledAccount.h"
#include "support/Sanitizer.h"

#include <csignal>

#include <sys/resource.h>

using namespace caredesk;
using namespace caredesk::samples;
using namespace caredesk::test;

namespace {

constexpr int lengths = 40 / sanitizerCost;

/// Files of this process grow no further than so many bytes: the disk is full in the middle of a transaction.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before = {};
    void (*m_signal)(int);
};

} // namespace

TEST_CASE("cut off at any length, a store gives what is left of it, says so, and works on")
{
    const FilledAccount account;
    for (const QString& name : {QStringLiteral("work.sqlite"), QStringLiteral("work.sqlite-wal"),
                                QStringLiteral("cache.sqlite"), QStringLiteral("cache.sqlite-wal")}) {
        const QByteArray whole = bytesOf(account.folder().path(name));
        for (int part = 0; part < lengths; ++part) {
            const qsizetype length = whole.size() * part / lengths + part % 3;
            INFO(name.toStdString() << " cut to " << length << " of " << whole.size());
            const StoreFolder folder;
            account.folder().copyTo(folder.dir.path());
            writeBytes(folder.path(name), whole.first(length));
            const StoreFolder copy;
            folder.copyTo(copy.dir.path());

            WorkStore work(folder.options);
            REQUIRE(await(work.open()));
            const QHash<QString, QString> found = FilledAccount::writtenIn(work);
            const QHash<QString, QString> readable =
                found == account.written() ? found : FilledAccount::recoveredFrom(copy.dir.path());
            for (auto one = readable.cbegin(); one != readable.cend(); ++one) {
                CHECK((found.value(one.key()) == one.value() ||
                       account.written().value(one.key()) != one.value()));
            }
            CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));

            CacheStore cache(folder.options);
            REQUIRE(await(cache.open()));
            CHECK((FilledAccount::syncAndRead(cache) || FilledAccount::syncAndRead(cache)));
        }
    }
}

TEST_CASE("a disk that is full in the middle of a transaction loses nothing that was saved")
{
    const StoreFolder folder;
    for (rlim_t kilobytes = 8; kilobytes <= 512; kilobytes *= 2) {
        WorkStore work(folder.options);
        REQUIRE(await(work.open()));
        int saved = static_cast<int>(await(work.drafts())->size());
        {
            const FileSizeLimit limit(kilobytes * 1'024);
            bool full = false;
            for (int n = 0; n < 400 && !full; ++n) {
                Draft one = draft(QStringLiteral("%1-%2").arg(kilobytes).arg(n));
                one.message = QString(3'000, QLatin1Char('m'));
                full = !await(work.saveDraft(one));
                saved += full ? 0 : 1;
            }
            CHECK(full);
            CHECK(await(work.drafts())->size() == saved);
        }
        CHECK(await(work.saveDraft(draft(QStringLiteral("room-%1").arg(kilobytes)))));
        CHECK(await(work.drafts())->size() == saved + 1);
    }
    WorkStore work(folder.options);
    CHECK(await(work.open())->kind == StoreCondition::Kind::Ready);
}

TEST_CASE("an account's folder may have any name, and one that cannot be used says so")
{
    const StoreFolder base;
    QString deep = base.path(QStringLiteral("máquina ñ 漢字 with 'quotes' %20 #? & spaces"));
    while (deep.toUtf8().size() < 700) {
        deep += u'/' + QString(100, QLatin1Char('d'));
    }
    for (const QString& path :
         {base.path(QStringLiteral("máquina ñ 漢字 with 'quotes' %20 #? & spaces")), deep}) {
        REQUIRE(QDir().mkpath(path));
        WorkStore work(StoreOptions{path, 3'600'000});
        CacheStore cache(StoreOptions{path, 3'600'000});
        INFO(path.toStdString());
        const auto opened = await(work.open());
        if (path == deep) {
            // SQLite takes names of up to 512 bytes.
            CHECK((opened.ok() || opened.error().code == ErrorCode::StoreFailed));
            continue;
        }
        REQUIRE(opened);
        REQUIRE(await(cache.open()));
        CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));
        CHECK(QFileInfo::exists(path + QStringLiteral("/work.sqlite")));
    }
    WorkStore nowhere(StoreOptions{base.path(QStringLiteral("missing")), 3'600'000});
    CHECK_FALSE(await(nowhere.open()).ok());
    writeBytes(base.path(QStringLiteral("file")), "no folder");
    WorkStore inFile(StoreOptions{base.path(QStringLiteral("file")), 3'600'000});
    CHECK_FALSE(await(inFile.open()).ok());
    CHECK_FALSE(await(inFile.saveDraft(draft(QStringLiteral("new")))).ok());
}
