#include "Store.h"

namespace demo {

namespace {

constexpr auto schema = R"sql(
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS organization (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS casino (id INTEGER PRIMARY KEY, title TEXT NOT NULL,
    organization INTEGER NOT NULL REFERENCES organization) STRICT;
CREATE TABLE IF NOT EXISTS person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    language TEXT NOT NULL, organization INTEGER REFERENCES organization, is_manager INTEGER NOT NULL,
    is_agent INTEGER NOT NULL, password TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS token (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, person INTEGER NOT NULL REFERENCES person,
    secret TEXT NOT NULL, date_created INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS ticket (id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, subject TEXT NOT NULL,
    status TEXT NOT NULL, sub_status INTEGER, hidden_status TEXT NOT NULL DEFAULT '', is_hold INTEGER NOT NULL DEFAULT 0,
    person INTEGER NOT NULL REFERENCES person, organization INTEGER, department INTEGER NOT NULL, casino INTEGER,
    client_ref TEXT NOT NULL DEFAULT '', has_attachments INTEGER NOT NULL DEFAULT 0, merged_into INTEGER,
    date_created INTEGER NOT NULL, date_status INTEGER NOT NULL, date_resolved INTEGER,
    date_last_agent_reply INTEGER, date_last_user_reply INTEGER,
    count_agent_replies INTEGER NOT NULL DEFAULT 0, count_user_replies INTEGER NOT NULL DEFAULT 0,
    agent_step INTEGER NOT NULL DEFAULT 0, agent_due INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS ticket_person_status ON ticket(merged_into,person,date_status);
CREATE INDEX IF NOT EXISTS ticket_person_created ON ticket(merged_into,person,date_created);
CREATE INDEX IF NOT EXISTS ticket_person_last_agent_reply ON ticket(merged_into,person,date_last_agent_reply);
CREATE INDEX IF NOT EXISTS ticket_person_last_user_reply ON ticket(merged_into,person,date_last_user_reply);
CREATE INDEX IF NOT EXISTS ticket_organization_status ON ticket(merged_into,organization,date_status);
CREATE INDEX IF NOT EXISTS ticket_organization_created ON ticket(merged_into,organization,date_created);
CREATE INDEX IF NOT EXISTS ticket_organization_last_agent_reply ON ticket(merged_into,organization,date_last_agent_reply);
CREATE INDEX IF NOT EXISTS ticket_organization_last_user_reply ON ticket(merged_into,organization,date_last_user_reply);
CREATE INDEX IF NOT EXISTS ticket_any_status ON ticket(merged_into,date_status);
CREATE INDEX IF NOT EXISTS ticket_any_created ON ticket(merged_into,date_created);
CREATE INDEX IF NOT EXISTS ticket_any_last_agent_reply ON ticket(merged_into,date_last_agent_reply);
CREATE INDEX IF NOT EXISTS ticket_any_last_user_reply ON ticket(merged_into,date_last_user_reply);
CREATE INDEX IF NOT EXISTS ticket_agent ON ticket(agent_due) WHERE agent_due IS NOT NULL;
CREATE INDEX IF NOT EXISTS ticket_unscheduled ON ticket(date_last_user_reply)
    WHERE status='awaiting_agent' AND agent_due IS NULL;
CREATE TABLE IF NOT EXISTS cc (ticket INTEGER NOT NULL REFERENCES ticket, person INTEGER NOT NULL REFERENCES person,
    PRIMARY KEY (ticket, person)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cc_person ON cc(person);
CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY, ticket INTEGER NOT NULL REFERENCES ticket,
    person INTEGER NOT NULL REFERENCES person, date_created INTEGER NOT NULL, is_agent_note INTEGER NOT NULL,
    html TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS message_ticket ON message(ticket);
CREATE TABLE IF NOT EXISTS blob (id INTEGER PRIMARY KEY, auth TEXT NOT NULL UNIQUE, filename TEXT NOT NULL,
    content_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, file TEXT NOT NULL,
    owner INTEGER NOT NULL REFERENCES person, date_created INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS attachment (id INTEGER PRIMARY KEY, ticket INTEGER NOT NULL REFERENCES ticket,
    message INTEGER NOT NULL REFERENCES message, person INTEGER NOT NULL, blob INTEGER NOT NULL REFERENCES blob,
    is_inline INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX IF NOT EXISTS attachment_ticket ON attachment(ticket);
CREATE INDEX IF NOT EXISTS attachment_message ON attachment(message);
CREATE INDEX IF NOT EXISTS attachment_blob ON attachment(blob);
)sql";

} // namespace

Store::Store(const std::filesystem::path& folder)
    : m_file((folder / "portal.sqlite").string())
    , m_writer(m_file)
{
    m_writer.execute(schema);
}

std::string Store::setting(const std::string& name)
{
    return read([&](Connection& connection) {
        auto row = connection.query("SELECT value FROM setting WHERE name=?", name);
        return row.step() ? row.text(0) : std::string();
    });
}

void Store::setSetting(const std::string& name, const std::string& value)
{
    write([&](Connection& connection) {
        connection.run("INSERT INTO setting VALUES(?,?) ON CONFLICT DO UPDATE SET value=excluded.value", name,
                       value);
    });
}

std::unique_ptr<Connection> Store::takeReader()
{
    {
        const std::lock_guard lock(m_lending);
        if (!m_readers.empty()) {
            auto connection = std::move(m_readers.back());
            m_readers.pop_back();
            return connection;
        }
    }
    return std::make_unique<Connection>(m_file);
}

void Store::giveReader(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_lending);
    m_readers.push_back(std::move(connection));
}

} // namespace demo
