#include "stores/FilledAccount.h"
#include "support/Sanitizer.h"

#include <QRandomGenerator>

using namespace caredesk;
using namespace caredesk::samples;
using namespace caredesk::test;

namespace {

constexpr int flips = 1'000 / sanitizerCost;

struct Flip
{
    QString file = {};
    qint64 byte = 0;
    int bit = 0;
};

/// What the flips came to, for the figures.
struct Tally
{
    int salvaged = 0;
    int altered = 0; ///< Flips after which something that was written is not the same any more.
    int rebuilt = 0;
    int attachments = 0;
};

const QStringList targets{QStringLiteral("work.sqlite"), QStringLiteral("work.sqlite-wal"),
                          QStringLiteral("cache.sqlite"), QStringLiteral("cache.sqlite-wal"),
                          QStringLiteral("spool")};

Flip flipOne(const QString& folder, QRandomGenerator& random)
{
    Flip flip{targets.at(random.bounded(static_cast<int>(targets.size())))};
    QString path = folder + u'/' + flip.file;
    if (QFileInfo(path).isDir()) {
        const auto files = QDir(path).entryInfoList(QDir::Files, QDir::Name);
        flip.file = files.at(random.bounded(static_cast<int>(files.size()))).fileName();
        path += u'/' + flip.file;
    }
    QByteArray bytes = bytesOf(path);
    flip.byte = random.bounded(bytes.size());
    flip.bit = random.bounded(8);
    bytes[flip.byte] = static_cast<char>(bytes[flip.byte] ^ (1 << flip.bit));
    writeBytes(path, bytes);
    return flip;
}

void judgeWork(const FilledAccount& account, const QString& folder, const QString& copy, const Flip& flip,
               Tally& tally)
{
    WorkStore work(StoreOptions{folder, 3'600'000});
    const auto condition = await(work.open());
    REQUIRE(condition);
    const bool salvaged = condition->kind == StoreCondition::Kind::Salvaged;
    tally.salvaged += salvaged ? 1 : 0;
    CHECK((salvaged || condition->kind == StoreCondition::Kind::Ready));
    if (salvaged) {
        CHECK(QFileInfo::exists(condition->asidePath));
    }
    const QHash<QString, QString> found = FilledAccount::writtenIn(work);
    if (found != account.written()) {
        ++tally.altered;
        const QHash<QString, QString> readable = FilledAccount::recoveredFrom(copy);
        for (auto one = account.written().cbegin(); one != account.written().cend(); ++one) {
            if (found.value(one.key()) != one.value()) {
                INFO("lost: " << one.value().left(80).toStdString());
                CHECK(readable.value(one.key()) != one.value());
            }
        }
    }
    const auto operations = await(work.operations());
    for (const Operation& operation : *operations) {
        const Outcome whole = await(work.checkSpooled(operation.draft.attachments));
        const bool names = !whole && whole.error().code == ErrorCode::AttachmentsLost;
        const bool hit = operation.draft.attachments.value(0).sha256 == flip.file;
        tally.attachments += names && hit ? 1 : 0;
        CHECK((!hit || names));
        CHECK((whole || names));
    }
    CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));
    CHECK(await(
        work.queue({create(QStringLiteral("new"), draft(QStringLiteral("new")))}, QStringLiteral("new"))));
    CHECK(await(work.operation(QStringLiteral("new"))));
    CHECK(await(work.collectSpool()));
}

void judgeCache(const QString& folder, Tally& tally)
{
    CacheStore cache(StoreOptions{folder, 3'600'000});
    const auto condition = await(cache.open());
    REQUIRE(condition);
    tally.rebuilt += condition->kind == StoreCondition::Kind::SetAside ? 1 : 0;
    // Damage that is met while it is in use replaces the file, and the next sync fills it again.
    bool sound = FilledAccount::syncAndRead(cache);
    for (int again = 0; again < 3 && !sound; ++again) {
        ++tally.rebuilt;
        sound = FilledAccount::syncAndRead(cache);
    }
    CHECK(sound);
}

} // namespace

TEST_CASE("after any flipped bit what can be read is there, what cannot is told, and the rest works")
{
    const FilledAccount account;
    Tally tally;
    const quint32 base = qEnvironmentVariableIntValue("CAREDESK_SEED") > 0
                             ? static_cast<quint32>(qEnvironmentVariableIntValue("CAREDESK_SEED"))
                             : 1;
    for (quint32 seed = base; seed < base + flips; ++seed) {
        QRandomGenerator random(seed);
        const StoreFolder folder;
        const StoreFolder copy;
        account.folder().copyTo(folder.dir.path());
        const Flip flip = flipOne(folder.dir.path(), random);
        INFO("seed " << seed << ": " << flip.file.toStdString() << " byte " << flip.byte << " bit "
                     << flip.bit);
        folder.copyTo(copy.dir.path());
        judgeWork(account, folder.dir.path(), copy.dir.path(), flip, tally);
        judgeCache(folder.dir.path(), tally);
    }
    WARN(flips << " flips: " << tally.salvaged << " salvages, " << tally.altered
               << " with something altered that no reader gives any more, " << tally.rebuilt
               << " caches rebuilt, " << tally.attachments << " damaged attachments named");
    CHECK(tally.salvaged > 0);
    // Rare: few of a thousand.
    CHECK((tally.rebuilt > 0 || sanitizerCost > 1));
    CHECK(tally.attachments > 0);
}
