#include "storage/CacheSchema.h"

namespace caredesk {

namespace {

/// The indexes by which lists are sorted also hold every column that a filter asks for: a list of 100,000 ids
/// is then read from the index alone, in order.
constexpr auto facets = "state, casino_name, mine, in_copy, unread, attachment_count, created";

void createTickets(Connection& c)
{
    // read_activity: the ticket's newest activity that counts as read. conversation_activity: `updated` of
    // the head that came with the messages; -1 when there are none. seen: the number of the sweep that last
    // saw it.
    c.execute(QStringLiteral(R"(CREATE TABLE tickets (
        row_id INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        reference TEXT NOT NULL,
        subject TEXT NOT NULL,
        state TEXT NOT NULL,
        raw_status TEXT NOT NULL,
        raw_status_label TEXT NOT NULL,
        casino_id TEXT NOT NULL,
        casino_name TEXT NOT NULL,
        requester_id TEXT NOT NULL,
        requester_name TEXT NOT NULL,
        requester_email TEXT NOT NULL,
        cc TEXT NOT NULL,
        created INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        status_changed INTEGER NOT NULL,
        last_support_reply INTEGER NOT NULL,
        last_customer_reply INTEGER NOT NULL,
        resolved INTEGER NOT NULL,
        message_count INTEGER NOT NULL,
        attachment_count INTEGER NOT NULL,
        link TEXT NOT NULL,
        available INTEGER NOT NULL,
        mine INTEGER NOT NULL,
        in_copy INTEGER NOT NULL,
        read_activity INTEGER NOT NULL,
        conversation_activity INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        subject_key TEXT NOT NULL,
        casino_key TEXT NOT NULL,
        state_rank INTEGER NOT NULL,
        unread INTEGER GENERATED ALWAYS AS (updated > read_activity) VIRTUAL
    ) STRICT)"));
    const QString covered = QString::fromLatin1(facets);
    c.execute(QStringLiteral("CREATE INDEX tickets_by_updated ON tickets (updated, %1)").arg(covered));
    c.execute(QStringLiteral("CREATE INDEX tickets_by_created ON tickets (created, %1)")
                  .arg(QString(covered).remove(QStringLiteral(", created"))));
    c.execute(QStringLiteral("CREATE INDEX tickets_by_subject ON tickets (subject_key, %1)").arg(covered));
    c.execute(QStringLiteral("CREATE INDEX tickets_by_casino ON tickets (casino_key, updated DESC, %1)")
                  .arg(covered));
    c.execute(QStringLiteral("CREATE INDEX tickets_by_state ON tickets (state_rank, updated DESC, %1)")
                  .arg(covered));
    c.execute(QStringLiteral("CREATE INDEX tickets_by_reference ON tickets (reference COLLATE NOCASE)"));
    c.execute(QStringLiteral("CREATE INDEX tickets_stale ON tickets (updated) "
                             "WHERE conversation_activity < updated AND available = 1"));
}

void createConversations(Connection& c)
{
    c.execute(QStringLiteral(R"(CREATE TABLE messages (
        row_id INTEGER PRIMARY KEY,
        ticket_row INTEGER NOT NULL REFERENCES tickets (row_id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        author_id TEXT NOT NULL,
        author_name TEXT NOT NULL,
        author_email TEXT NOT NULL,
        from_support INTEGER NOT NULL,
        created INTEGER NOT NULL,
        html TEXT NOT NULL,
        text TEXT NOT NULL,
        reference TEXT NOT NULL
    ) STRICT)"));
    c.execute(QStringLiteral("CREATE INDEX messages_by_ticket ON messages (ticket_row, created)"));
    c.execute(QStringLiteral(R"(CREATE TABLE attachments (
        row_id INTEGER PRIMARY KEY,
        message_row INTEGER NOT NULL REFERENCES messages (row_id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        file_name TEXT NOT NULL,
        content_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        source TEXT NOT NULL,
        content_id TEXT NOT NULL,
        is_image INTEGER NOT NULL
    ) STRICT)"));
    c.execute(QStringLiteral("CREATE INDEX attachments_by_message ON attachments (message_row)"));
    c.execute(QStringLiteral("CREATE INDEX attachments_by_id ON attachments (id)"));
    c.execute(QStringLiteral(R"(CREATE TABLE state_changes (
        row_id INTEGER PRIMARY KEY,
        ticket_row INTEGER NOT NULL REFERENCES tickets (row_id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        author_id TEXT NOT NULL,
        author_name TEXT NOT NULL,
        author_email TEXT NOT NULL,
        by_support INTEGER NOT NULL,
        at INTEGER NOT NULL,
        new_state TEXT NOT NULL
    ) STRICT)"));
    c.execute(QStringLiteral("CREATE INDEX state_changes_by_ticket ON state_changes (ticket_row)"));
}

void createSearch(Connection& c)
{
    c.execute(QStringLiteral(R"(CREATE VIEW ticket_text AS
        SELECT row_id, subject, reference, requester_name || ' ' || requester_email AS requester, casino_name AS casino,
            (SELECT group_concat(text, char(10)) FROM messages WHERE ticket_row = tickets.row_id) AS body
        FROM tickets)"));
    c.execute(QStringLiteral(R"(CREATE VIRTUAL TABLE ticket_search USING fts5(
        subject, reference, requester, casino, body,
        content='ticket_text', content_rowid='row_id', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'))"));
}

void createFirstVersion(Connection& c)
{
    createTickets(c);
    createConversations(c);
    createSearch(c);
    c.execute(QStringLiteral(
        "CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"));
    c.execute(QStringLiteral(R"(CREATE TABLE people (
        key TEXT PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, folded TEXT NOT NULL,
        last_seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)"));
}

} // namespace

const Migrator& cacheMigrator()
{
    static const Migrator migrator({createFirstVersion});
    return migrator;
}

} // namespace caredesk
