#include "storage/Connection.h"
#include "storage/Migrator.h"
#include "storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

struct File
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("test.sqlite"));
    bool fails = false;

    Connection::Setup setup(Connection::Mode mode = Connection::Mode::ReadWrite)
    {
        return {path, mode, false, [this](const QString&) { return fails; }};
    }
};

ErrorCode failureOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const StorageFailure& failure) {
        return failure.error.code;
    }
    FAIL("nothing failed");
    return ErrorCode::Cancelled;
}

void createItems(Connection& c)
{
    c.execute(QStringLiteral("CREATE TABLE items (name TEXT NOT NULL, size INTEGER NOT NULL) STRICT"));
}

void addColour(Connection& c)
{
    c.execute(QStringLiteral("ALTER TABLE items ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"));
}

void changeAndFail(Connection& c)
{
    c.execute(QStringLiteral("UPDATE items SET size = 0"));
    c.execute(QStringLiteral("CREATE TABLE items (name TEXT)"));
}

const auto insertItem = QStringLiteral("INSERT INTO items (name, size) VALUES (?, ?)");
const auto countItems = QStringLiteral("SELECT count(*) FROM items");

} // namespace

TEST_CASE("a database may lie deeper than 260 characters")
{
    File file;
    QString deep = file.folder.filePath(QStringLiteral("año 100% #1"));
    while (deep.size() < 300) {
        deep += u'/' + QString(60, QLatin1Char('d'));
    }
    REQUIRE(QDir().mkpath(deep));
    file.path = deep + QStringLiteral("/test.sqlite");
    {
        Connection connection(file.setup());
        createItems(connection);
    }
    CHECK(QFile::exists(file.path));
    for (const auto mode : {Connection::Mode::ReadOnly, Connection::Mode::Immutable}) {
        Connection again(file.setup(mode));
        CHECK(again.integer(countItems) == 0);
    }
}

TEST_CASE("what was removed is in no part of the file any more")
{
    File file;
    {
        Connection connection(file.setup());
        createItems(connection);
        connection.statement(insertItem).bind(QStringLiteral("palabras borradas"), 1).run();
        connection.statement(insertItem).bind(QStringLiteral("palabras que quedan"), 2).run();
    }
    {
        Connection connection(file.setup());
        connection.execute(QStringLiteral("DELETE FROM items WHERE size = 1"));
    }
    QFile disk(file.path);
    REQUIRE(disk.open(QIODevice::ReadOnly));
    const QByteArray bytes = disk.readAll();
    CHECK(bytes.contains("palabras que quedan"));
    CHECK_FALSE(bytes.contains("borradas"));
}

TEST_CASE("a statement binds typed values, and a null text is an empty one")
{
    File file;
    Connection connection(file.setup());
    createItems(connection);
    CHECK(connection.statement(insertItem).bind(QString(), 5'000'000'000LL).run() == 1);
    connection.statement(insertItem).bind(QStringLiteral("ñ'\"\n"), true).run();
    Statement query = connection.statement(QStringLiteral("SELECT name, size FROM items ORDER BY rowid"));
    REQUIRE(query.step());
    CHECK_FALSE(query.isNull(0));
    CHECK(query.integer(1) == 5'000'000'000LL);
    REQUIRE(query.step());
    CHECK(query.text(0) == QStringLiteral("ñ'\"\n"));
    CHECK(query.flag(1));
    CHECK_FALSE(query.step());
    CHECK(failureOf([&] {
              connection.statement(insertItem).bind(QStringLiteral("x"), QStringLiteral("no number")).run();
          }) == ErrorCode::StoreFailed);
}

TEST_CASE("a statement that is in use is not handed out twice, and one left half-way is reset")
{
    File file;
    Connection connection(file.setup());
    createItems(connection);
    connection.statement(insertItem).bind(QStringLiteral("a"), 1).run();
    connection.statement(insertItem).bind(QStringLiteral("b"), 2).run();
    const QString select = QStringLiteral("SELECT name FROM items ORDER BY rowid");
    {
        Statement outer = connection.statement(select);
        Statement inner = connection.statement(select);
        CHECK(outer.step());
        CHECK(inner.step());
        CHECK(inner.step());
        CHECK(outer.text(0) == QStringLiteral("a"));
    }
    Statement again = connection.statement(select);
    REQUIRE(again.step());
    CHECK(again.text(0) == QStringLiteral("a"));
}

TEST_CASE("a transaction that is not committed, or cannot be, leaves nothing")
{
    File file;
    Connection connection(file.setup());
    createItems(connection);
    {
        Transaction transaction(connection, Transaction::Kind::Write);
        connection.statement(insertItem).bind(QStringLiteral("a"), 1).run();
    }
    CHECK(connection.integer(countItems) == 0);
    {
        Transaction transaction(connection, Transaction::Kind::Write);
        connection.statement(insertItem).bind(QStringLiteral("a"), 1).run();
        file.fails = true;
        CHECK(failureOf([&transaction] { transaction.commit(); }) == ErrorCode::StoreFailed);
    }
    file.fails = false;
    CHECK(connection.integer(countItems) == 0);
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.statement(insertItem).bind(QStringLiteral("a"), 1).run();
    transaction.commit();
    CHECK(connection.integer(countItems) == 1);
}

TEST_CASE("a read-only connection refuses to write, and so does what is no database")
{
    File file;
    createItems(*std::make_unique<Connection>(file.setup()));
    Connection reader(file.setup(Connection::Mode::ReadOnly));
    CHECK(failureOf([&reader] { createItems(reader); }) != ErrorCode::StoreDamaged);
    CHECK(failureOf([&reader] { reader.execute(QStringLiteral("DELETE FROM items")); }) ==
          ErrorCode::StoreReadOnly);

    QFile text(file.folder.filePath(QStringLiteral("text.sqlite")));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5'000, 'x'));
    text.close();
    file.path = text.fileName();
    CHECK(failureOf([&file] { Connection connection(file.setup()); }) == ErrorCode::StoreDamaged);
}

TEST_CASE("migrations run once each, and one that fails leaves all as it was")
{
    File file;
    {
        Connection connection(file.setup());
        Migrator({createItems}).migrate(connection);
        connection.statement(insertItem).bind(QStringLiteral("a"), 7).run();
        CHECK(failureOf([&connection] {
                  Migrator({createItems, addColour, changeAndFail}).migrate(connection);
              }) == ErrorCode::StoreFailed);
        CHECK(Migrator::versionOf(connection) == 2);
        CHECK(connection.integer(QStringLiteral("SELECT size FROM items")) == 7);
        Migrator({createItems, addColour}).migrate(connection);
        CHECK(Migrator::versionOf(connection) == 2);
    }
    Connection connection(file.setup());
    CHECK(failureOf([&connection] { Migrator({createItems}).migrate(connection); }) ==
          ErrorCode::StoreTooNew);
}
