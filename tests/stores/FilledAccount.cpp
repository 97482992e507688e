#include "stores/FilledAccount.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace caredesk::test {

using namespace samples;

namespace {

constexpr int drafts = 40;
constexpr int operations = 12;
constexpr int tickets = 40;

QString words(const QString& table, const QString& uuid, const QString& subject, const QString& message,
              qint64 modified)
{
    return QStringList{table, uuid, subject, message, QString::number(modified)}.join(u'|');
}

/// Some fill more than one page.
QString text(int n)
{
    return QStringLiteral("Machine %1 stopped. ").arg(n).repeated(n % 7 == 0 ? 300 : 3 + n % 5);
}

Conversation conversationOf(int n)
{
    const Ticket one = ticket(n);
    QList<Message> messages;
    for (int m = 0; m < 3; ++m) {
        messages.append(message(one, m, text(n + m)));
    }
    messages[0].attachments = {attachment(messages[0], 1)};
    return {one, messages, {}};
}

} // namespace

FilledAccount::FilledAccount()
{
    StoreFolder working;
    for (const int round : {0, 1}) {
        WorkStore work(working.options);
        CacheStore cache(working.options);
        REQUIRE(await(work.open()));
        REQUIRE(await(cache.open()));
        writeDrafts(work, round * drafts / 2, (round + 1) * drafts / 2);
        REQUIRE(await(work.removeDraft(QString::number(round * drafts / 2 + 3))));
        REQUIRE(syncAndRead(cache));
        if (round == 1) {
            m_written = writtenIn(work);
            working.copyTo(m_folder.dir.path());
        }
    }
    REQUIRE(m_written.size() == drafts - 2 + operations);
    REQUIRE(QFileInfo(m_folder.path(QStringLiteral("work.sqlite-wal"))).size() > 10'000);
}

void FilledAccount::writeDrafts(WorkStore& work, int from, int to)
{
    for (int n = from; n < to; ++n) {
        Draft one = draft(QString::number(n));
        one.message = text(n);
        one.modified += n;
        REQUIRE(await(work.saveDraft(one)));
    }
    for (int n = from * operations / drafts; n < to * operations / drafts; ++n) {
        Draft one = draft(QStringLiteral("sent-%1").arg(n));
        one.message = text(n + 100);
        one.attachments = {
            *await(work.spoolBytes(QByteArray(2'000, char('a' + n % 3)), QStringLiteral("a.txt"), 9'999))};
        REQUIRE(await(work.queue({create(one.uuid, one)}, {})));
    }
    const QString arrived = QStringLiteral("arrived-%1").arg(from);
    REQUIRE(await(work.complete({arrived, OperationKind::Create, QStringLiteral("42"), {}, {}, noon})));
}

QHash<QString, QString> FilledAccount::writtenIn(WorkStore& work)
{
    QHash<QString, QString> found;
    const auto all = await(work.drafts());
    const auto queued = await(work.operations());
    REQUIRE(all);
    REQUIRE(queued);
    for (const Draft& one : *all) {
        found.insert(one.uuid,
                     words(QStringLiteral("draft"), one.uuid, one.subject, one.message, one.modified));
    }
    for (const Operation& one : *queued) {
        found.insert(one.uuid, words(QStringLiteral("operation"), one.uuid, one.draft.subject,
                                     one.draft.message, one.draft.modified));
    }
    return found;
}

QHash<QString, QString> FilledAccount::recoveredFrom(const QString& folder)
{
    const QString script = QStringLiteral(R"(
sqlite3 '%1/work.sqlite' .recover 2>/dev/null | sqlite3 '%1/recovered.sqlite' >/dev/null 2>&1
sqlite3 '%1/recovered.sqlite' "SELECT json_array('draft', uuid, subject, message, modified) FROM drafts" 2>/dev/null
sqlite3 '%1/recovered.sqlite' "SELECT json_array('operation', uuid, draft_subject, draft_message, draft_modified) FROM operations" 2>/dev/null
sqlite3 '%1/recovered.sqlite' "SELECT json_array('draft', c1, c6, c7, c10) FROM lost_and_found WHERE nfield = 11" 2>/dev/null
true)")
                               .arg(folder);
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    REQUIRE(shell.waitForFinished(60'000));
    QHash<QString, QString> found;
    for (const QByteArray& line : shell.readAllStandardOutput().split('\n')) {
        const QJsonArray row = QJsonDocument::fromJson(line).array();
        if (row.size() == 5) {
            const QString uuid = row.at(1).toString();
            found.insert(uuid, words(row.at(0).toString(), uuid, row.at(2).toString(), row.at(3).toString(),
                                     row.at(4).toInteger()));
        }
    }
    return found;
}

bool FilledAccount::syncAndRead(CacheStore& cache)
{
    bool sound = true;
    const auto note = [&sound](const auto& result) {
        sound = sound && result.ok();
        if (!result) {
            CHECK((result.error().code == ErrorCode::StoreDamaged ||
                   result.error().code == ErrorCode::StoreFailed));
        }
        return result.ok();
    };
    QList<Ticket> heads;
    QList<Conversation> conversations;
    for (int n = 1; n <= tickets; ++n) {
        heads.append(ticket(n));
        conversations.append(conversationOf(n));
    }
    note(await(cache.storeTickets(heads, {{QStringLiteral("cursor"), QStringLiteral("7")}}, ana(), true)));
    note(await(cache.storeConversations(conversations, ana())));
    note(await(cache.setRead({QStringLiteral("3")}, true)));
    note(await(cache.note(QStringLiteral("cursor"))));
    note(await(cache.counts({})));
    note(await(cache.statistics()));
    for (const QString& search : {QString(), QStringLiteral("machine"), QStringLiteral("frozen")}) {
        const auto ids = await(cache.rowIds({.search = search}, !search.isEmpty()));
        if (note(ids)) {
            note(await(cache.rows(*ids)));
        }
    }
    for (int n = 1; sound && n <= tickets; ++n) {
        const auto found = await(cache.conversation(QString::number(n)));
        if (note(found)) {
            CHECK(found->messages.size() == 3);
        }
    }
    return sound;
}

} // namespace caredesk::test
