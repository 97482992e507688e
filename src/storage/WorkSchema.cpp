#include "storage/WorkSchema.h"

namespace caredesk {

namespace {

void createDrafts(Connection& c)
{
    c.execute(QStringLiteral(R"(CREATE TABLE drafts (
        row_id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        casino_id TEXT NOT NULL,
        casino_name TEXT NOT NULL,
        subject TEXT NOT NULL,
        message TEXT NOT NULL,
        cc TEXT NOT NULL,
        created INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT)"));
}

void createOperations(Connection& c)
{
    // draft_*: what the person wrote, as it was when it was queued. error_code: empty when there is none.
    c.execute(QStringLiteral(R"(CREATE TABLE operations (
        row_id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        ticket_subject TEXT NOT NULL,
        draft_uuid TEXT NOT NULL,
        draft_kind TEXT NOT NULL,
        draft_ticket_id TEXT NOT NULL,
        draft_casino_id TEXT NOT NULL,
        draft_casino_name TEXT NOT NULL,
        draft_subject TEXT NOT NULL,
        draft_message TEXT NOT NULL,
        draft_cc TEXT NOT NULL,
        draft_created INTEGER NOT NULL,
        draft_modified INTEGER NOT NULL,
        target_state TEXT NOT NULL,
        callback_phone TEXT NOT NULL,
        queued INTEGER NOT NULL,
        first_try INTEGER NOT NULL,
        next_try INTEGER NOT NULL,
        expires INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        lookups INTEGER NOT NULL,
        server_ticket_id TEXT NOT NULL,
        server_reference TEXT NOT NULL,
        server_link TEXT NOT NULL,
        error_code TEXT NOT NULL,
        error_arguments TEXT NOT NULL,
        error_detail TEXT NOT NULL,
        error_retry_after INTEGER NOT NULL
    ) STRICT)"));
    c.execute(QStringLiteral("CREATE INDEX operations_by_ticket ON operations (ticket_id)"));
    c.execute(QStringLiteral(R"(CREATE TABLE deliveries (
        row_id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        link TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT)"));
}

void createSpool(Connection& c)
{
    c.execute(QStringLiteral(R"(CREATE TABLE spool_files (
        row_id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        added INTEGER NOT NULL
    ) STRICT)"));
    // A file belongs to a draft or to an operation; `position` keeps the order that the person gave.
    const QString table = QStringLiteral(R"(CREATE TABLE %1_attachments (
        row_id INTEGER PRIMARY KEY AUTOINCREMENT,
        owner TEXT NOT NULL REFERENCES %1s (uuid) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        uuid TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES spool_files (sha256),
        file_name TEXT NOT NULL,
        content_type TEXT NOT NULL,
        upload_token TEXT NOT NULL
    ) STRICT)");
    for (const QString& owner : {QStringLiteral("draft"), QStringLiteral("operation")}) {
        c.execute(table.arg(owner));
        c.execute(QStringLiteral("CREATE INDEX %1_attachments_by_owner ON %1_attachments (owner, position)")
                      .arg(owner));
        c.execute(
            QStringLiteral("CREATE INDEX %1_attachments_by_file ON %1_attachments (sha256)").arg(owner));
    }
}

void createFirstVersion(Connection& c)
{
    createDrafts(c);
    createOperations(c);
    createSpool(c);
}

/// What the portal has otherwise than an operation was sent; sizes are -1 where there are none.
void createDifferences(Connection& c)
{
    c.execute(QStringLiteral(R"(CREATE TABLE operation_differences (
        row_id INTEGER PRIMARY KEY AUTOINCREMENT,
        owner TEXT NOT NULL REFERENCES operations (uuid) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        part TEXT NOT NULL,
        sent TEXT NOT NULL,
        stored TEXT NOT NULL,
        sent_bytes INTEGER NOT NULL,
        stored_bytes INTEGER NOT NULL
    ) STRICT)"));
    c.execute(QStringLiteral(
        "CREATE INDEX operation_differences_by_owner ON operation_differences (owner, position)"));
}

} // namespace

const Migrator& workMigrator()
{
    static const Migrator migrator({createFirstVersion, createDifferences});
    return migrator;
}

} // namespace caredesk
